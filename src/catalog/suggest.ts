import { closest, distance } from "fastest-levenshtein";

/** The known word that a misspelt one most likely meant, if one is near enough. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word === "" || word.length > 100) return undefined;
  const nearest = closest(word, known);
  const [written, meant] = withoutShared(word, nearest);
  return distance(written, meant) <= Math.max(1, Math.floor(written.length / 3)) ? nearest : undefined;
}

/** Two ids without the words that both begin or end with: "derived-from" is no slip of "merged-from". */
function withoutShared(one: string, other: string): [string, string] {
  const [a, b] = [one.split("-"), other.split("-")];
  while (a.length > 1 && b.length > 1 && a[0] === b[0]) [a, b].forEach((words) => words.shift());
  while (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1)) [a, b].forEach((words) => words.pop());
  return [a.join("-"), b.join("-")];
}
