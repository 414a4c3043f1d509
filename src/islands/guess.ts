import { fold } from "../catalog/fold.ts";
import { rankByName, type NamedPage } from "../search/names.ts";
import type { Spelling } from "../search/spelling.ts";

const MOST = 3;

/**
 * The pages that an address most likely meant, best first: those whose name or address is the same but for
 * case and punctuation ("/models/llama-3.2-3b" is "/models/llama-3-2-3b/"), else those with all its words, in
 * another spelling if need be. `path` is rooted, without the base path.
 */
export function guessPages(path: string, pages: readonly NamedPage[], spelling: Pick<Spelling, "correct">): NamedPage[] {
  const parts = partsOf(path);
  const name = parts.at(-1) ?? "";
  if (fold(name) === "") return [];
  const home = parts.length > 1 ? `/${parts.at(-2)?.toLowerCase()}/` : undefined;
  const same = pages.filter((page) => [...page.names, lastPart(page.url)].some((one) => fold(one) === fold(name)));
  const words = wordsOf(path);
  const corrected = spelling.correct(words);
  const found = [
    same,
    rankByName(words, pages).map(({ page }) => page),
    corrected === undefined ? [] : rankByName(corrected, pages).map(({ page }) => page),
  ].find((some) => some.length > 0);
  const isAtHome = (page: NamedPage) => home !== undefined && page.url.includes(home);
  return (found ?? []).toSorted((a, b) => Number(isAtHome(b)) - Number(isAtHome(a))).slice(0, MOST);
}

/** What an address calls its page, in words. */
export function wordsOf(path: string): string {
  return (partsOf(path).at(-1) ?? "").replace(/[-_+]+/g, " ");
}

function partsOf(path: string): string[] {
  return readable(path)
    .replace(/(?:index)?\.(?:html?|md|json)$/i, "")
    .split("/")
    .filter(Boolean);
}

function lastPart(url: string): string {
  return /([^/#]+)\/?$/.exec(url)?.[1] ?? "";
}

/** An address as it was typed; one that is not well written is left alone. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
