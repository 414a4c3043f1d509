import { readAmount } from "./amounts.ts";
import type { OwnNames } from "./own-name.ts";

/** Letters that stand for a build in names: “owl-embed-m”. */
const SHORT: Record<string, string> = {
  xs: "xsmall",
  s: "small",
  m: "medium",
  b: "base",
  l: "large",
  lg: "large",
  md: "medium",
  sm: "small",
};
/** What a name lacks of another counts less than what they share. */
const MISSING = 0.6;

/** A name in its words: “Owl-Embed-M v1.5” → owl, embed, medium, v1.5. */
export function nameWords(name: string): Set<string> {
  const words = name
    .toLowerCase()
    .replaceAll(/(?<=\d)\s+(?=[bm]\b)/g, "")
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ""));
  return new Set(words.filter(Boolean).map((word) => SHORT[word] ?? word));
}

/** Of the names of a series, the place of the one that is most like the card's own; undefined where two are, or none. */
export function closestName(names: readonly string[], own: OwnNames): number | undefined {
  const called = own.called.map(nameWords);
  const scores = names.map((name) =>
    own.isOtherSize(name) || own.isOtherBuild(name) ? -1 : Math.max(...called.map((words) => likeness(nameWords(name), words)), -1),
  );
  const best = Math.max(...scores, 0);
  const at = scores.indexOf(best);
  return best > 0 && scores.lastIndexOf(best) === at ? at : undefined;
}

function likeness(name: ReadonlySet<string>, own: ReadonlySet<string>): number {
  const shared = [...name].filter((word) => own.has(word)).length;
  return shared - MISSING * (name.size - shared);
}

/** Of several sizes, the place of the only one that is that of the card's own name. */
export function closestSize(cells: readonly string[], own: OwnNames): number | undefined {
  const fits = cells.flatMap((cell, index) => {
    const size = readAmount("parameters-total", cell)?.value;
    const ratio = size === undefined || own.size === undefined ? 0 : size / own.size;
    return ratio > 0.8 && ratio < 1.25 ? [index] : [];
  });
  return fits.length === 1 ? fits[0] : undefined;
}
