import { closest, distance } from "fastest-levenshtein";

/** The known word that a misspelt one most likely meant, if one is near enough. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word === "" || word.length > 100) return undefined;
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.max(1, Math.floor(word.length / 3)) ? nearest : undefined;
}
