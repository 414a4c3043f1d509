import { forEachPart } from "./parts-of.ts";

type Path = readonly (string | number)[];

/** Lists of plain values, of claims and of citations, at any depth, that hold one of them more than once. */
export function visitRepeats(data: unknown, path: (string | number)[], visit: (path: Path, first: unknown) => void): void {
  if (typeof data !== "object" || data === null) return;
  if (Array.isArray(data) && data.length > 1 && mayRepeat(data)) {
    const seen = new Set<string>();
    for (const [index, item] of data.entries()) {
      // Variants and results have rules of their own; numbers are intervals.
      const isPart = path[0] === "variants" || path[0] === "evaluations";
      if (typeof item === "number" || (isPart && typeof item === "object" && item !== null && "id" in item)) continue;
      const key = typeof item === "string" ? item : JSON.stringify(item);
      if (seen.has(key)) visit([...path, index], item);
      seen.add(key);
    }
  }
  forEachPart(data, (value, key) => {
    if (typeof value !== "object") return;
    path.push(key);
    visitRepeats(value, path, visit);
    path.pop();
  });
}

/** Whether two items begin alike: only such are worth a look at all of them. */
function mayRepeat(items: readonly unknown[]): boolean {
  return new Set(items.map(beginningOf)).size < items.length;
}

/** The first plain value of an item, by which most differ. */
function beginningOf(item: unknown): unknown {
  return typeof item === "object" && item !== null ? Object.values(item).find((value) => typeof value !== "object") : item;
}
