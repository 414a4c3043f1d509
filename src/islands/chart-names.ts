const SVG = "http://www.w3.org/2000/svg";
/** Beside, above or below a mark. */
const PLACES = [
  { dx: "9", dy: "4", "text-anchor": "start" },
  { dx: "-9", dy: "4", "text-anchor": "end" },
  { dx: "0", dy: "-11", "text-anchor": "middle" },
  { dx: "0", dy: "19", "text-anchor": "middle" },
];

/** Marks the points of some models, and names as many of them as can be named without one name hiding another. */
export function nameLit(plot: SVGSVGElement, lit: ReadonlySet<string>): void {
  for (const made of plot.querySelectorAll(".name[data-made]")) made.remove();
  const taken: DOMRect[] = [];
  const named = new Set<string>();
  for (const name of plot.querySelectorAll<SVGTextElement>(".name")) {
    const id = name.dataset["id"] ?? "";
    name.classList.toggle("lit", lit.has(id));
    if (!lit.has(id) || getComputedStyle(name).display === "none") continue;
    named.add(id);
    taken.push(name.getBoundingClientRect());
  }
  const edges = plot.getBoundingClientRect();
  for (const point of plot.querySelectorAll<SVGAElement>(".point")) {
    const id = point.dataset["id"] ?? "";
    point.classList.toggle("lit", lit.has(id));
    if (!lit.has(id) || named.has(id)) continue;
    const name = nameOf(point, id);
    plot.querySelector(".names")?.append(name);
    const isPlaced = PLACES.some((place) => {
      for (const [attribute, value] of Object.entries(place)) name.setAttribute(attribute, value);
      const box = name.getBoundingClientRect();
      return box.left >= edges.left && box.right <= edges.right + 12 && !taken.some((other) => meet(box, other));
    });
    if (isPlaced) taken.push(name.getBoundingClientRect());
    else name.remove();
  }
}

function nameOf(point: SVGAElement, id: string): SVGTextElement {
  const dot = point.querySelector(".dot");
  const text = document.createElementNS(SVG, "text");
  text.setAttribute("class", "name lit");
  for (const side of ["x", "y"]) text.setAttribute(side, dot?.getAttribute(side) ?? "0%");
  text.dataset["id"] = id;
  text.dataset["made"] = "";
  text.textContent = (point.querySelector("title")?.textContent ?? "").split(". ")[0] ?? "";
  return text;
}

function meet(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
