/** Width and height of a plot at which labels are set out, in px. */
export interface PlotSize {
  id: "narrow" | "middle" | "wide";
  width: number;
  height: number;
  /** More names than this are noise. */
  most: number;
}

/**
 * The least room that a plot has in each of the three forms of its style sheet, of which the first is that of a page
 * 320 px wide. What does not collide here
 * does not collide in more room either, since marks stand at shares of the width.
 */
export const PLOT_SIZES: readonly PlotSize[] = [
  { id: "narrow", width: 182, height: 320, most: 7 },
  { id: "middle", width: 520, height: 400, most: 16 },
  { id: "wide", width: 860, height: 460, most: 34 },
];

/** The same for a plot that is a part of another page: as low on wide screens as on phones. */
export const LOW_PLOT_SIZES: readonly PlotSize[] = PLOT_SIZES.map((size) => ({ ...size, height: 320 }));

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a text begins, ends or has its middle: in px from a point at shares of the plot's width and height. */
export interface LabelPlace {
  x: number;
  y: number;
  dx: number;
  dy: number;
  anchor: "start" | "middle" | "end";
}

/** A name, and the places that it may take, the best first. */
export interface Named {
  text: string;
  places: readonly LabelPlace[];
}

const MARK_RADIUS = 6;
const LINE_HEIGHT = 15;

/** Beside, above or below a mark. */
export function aroundMark({ x, y }: { x: number; y: number }): LabelPlace[] {
  return [
    { x, y, dx: 9, dy: 4, anchor: "start" },
    { x, y, dx: -9, dy: 4, anchor: "end" },
    { x, y, dx: 0, dy: -11, anchor: "middle" },
    { x, y, dx: 0, dy: 19, anchor: "middle" },
  ];
}

/**
 * Places for names at one size, in the order given, as long as no name hides a mark, another name or an
 * obstacle, or leaves the plot.
 */
export function placeLabels<T extends Named>(
  items: readonly T[],
  size: PlotSize,
  obstacles: readonly Box[],
  most = size.most,
): Map<T, LabelPlace> {
  const taken = [...obstacles];
  const places = new Map<T, LabelPlace>();
  for (const item of items) {
    if (places.size === most) break;
    const found = item.places
      .map((place) => ({ place, box: labelBox(item.text, place, size) }))
      .find(({ box }) => isInside(box, size) && !taken.some((other) => overlaps(box, other)));
    if (!found) continue;
    taken.push(found.box);
    places.set(item, found.place);
  }
  return places;
}

/** Room that a text takes, in px from the plot's corner. */
export function labelBox(text: string, { x, y, dx, dy, anchor }: LabelPlace, { width, height }: PlotSize): Box {
  const length = textWidth(text);
  const at = x * width + dx;
  const left = anchor === "start" ? at : anchor === "end" ? at - length : at - length / 2;
  const base = y * height + dy;
  return { left, right: left + length, top: base - 11, bottom: base - 11 + LINE_HEIGHT };
}

export function markBox({ x, y }: { x: number; y: number }, { width, height }: PlotSize): Box {
  const [left, top] = [x * width, y * height];
  return { left: left - MARK_RADIUS, right: left + MARK_RADIUS, top: top - MARK_RADIUS, bottom: top + MARK_RADIUS };
}

/** Of text at 12.5 px, in px: the widths of DejaVu Sans, the widest of the fonts that a page may get. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[A-Z@%MW]/.test(character) ? 9.4 : /[ilj.,'’|\- ]/.test(character) ? 4.6 : 7.9;
  return width;
}

/** How far the nearest other mark is, in px. */
export function loneliness(mark: { x: number; y: number }, marks: readonly { x: number; y: number }[], size: PlotSize): number {
  let nearest = Infinity;
  for (const other of marks) {
    if (other !== mark) nearest = Math.min(nearest, Math.hypot((mark.x - other.x) * size.width, (mark.y - other.y) * size.height));
  }
  return nearest;
}

function isInside(box: Box, { width, height }: PlotSize): boolean {
  return box.left >= 2 && box.right <= width + 16 && box.top >= -20 && box.bottom <= height - 2;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
