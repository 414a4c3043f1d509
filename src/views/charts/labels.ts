export interface NamedMark {
  name: string;
  x: number;
  y: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MOST_LABELS = 32;
const MARK_RADIUS = 6;
/** Of the chart's type, in the units of the drawing; generous, since fonts differ. */
const CHARACTER_WIDTH = 8;
const LINE_HEIGHT = 15;

export interface LabelPlace {
  x: number;
  y: number;
  anchor: "start" | "end";
}

/** Places for the names of marks that stand apart, loneliest first, as long as no name hides a mark, another name or an obstacle. */
export function placeLabels(marks: readonly NamedMark[], plot: Box, obstacles: readonly Box[] = []): Map<NamedMark, LabelPlace> {
  const taken: Box[] = [...marks.map(({ x, y }) => around(x, y)), ...obstacles];
  const places = new Map<NamedMark, LabelPlace>();
  const byLoneliness = marks.map((mark) => ({ mark, distance: loneliness(mark, marks) })).sort((a, b) => b.distance - a.distance);
  for (const { mark } of byLoneliness) {
    if (places.size === MOST_LABELS) break;
    const place = (["start", "end"] as const)
      .map((anchor) => ({ anchor, box: labelBox(mark, anchor) }))
      .find(({ box }) => inside(box, plot) && !taken.some((other) => overlap(box, other)));
    if (!place) continue;
    taken.push(place.box);
    places.set(mark, { x: place.anchor === "start" ? mark.x + 9 : mark.x - 9, y: mark.y + 4, anchor: place.anchor });
  }
  return places;
}

function loneliness(mark: NamedMark, marks: readonly NamedMark[]): number {
  let nearest = Infinity;
  for (const other of marks) if (other !== mark) nearest = Math.min(nearest, Math.hypot(mark.x - other.x, mark.y - other.y));
  return nearest;
}

function around(x: number, y: number): Box {
  return { left: x - MARK_RADIUS, right: x + MARK_RADIUS, top: y - MARK_RADIUS, bottom: y + MARK_RADIUS };
}

/** Room that a line of text takes beside a mark. */
export function labelBox({ x, y, name }: NamedMark, anchor: "start" | "end"): Box {
  const width = name.length * CHARACTER_WIDTH;
  const left = anchor === "start" ? x + 7 : x - 7 - width;
  return { left, right: left + width, top: y - LINE_HEIGHT / 2, bottom: y + LINE_HEIGHT / 2 };
}

function inside(box: Box, plot: Box): boolean {
  return box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
