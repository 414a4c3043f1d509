import { fold } from "../catalog/fold.ts";

/** A page that can be found by name: what `/data/names.json` lists. */
export interface NamedPage {
  name: string;
  /** Rooted, with the base path. */
  url: string;
  kind: string;
  summary: string;
  /** Spellings, the name included. */
  names: string[];
  /** Filter and value, for models. */
  filters: [string, string][];
}

const WORD_BREAK = /[^\p{L}\p{N}]+/u;

/**
 * Pages whose name answers a query, best first: the very name in any spelling, then names that begin
 * with it, then names that hold all its words.
 */
export function findByName(query: string, pages: readonly NamedPage[]): NamedPage[] {
  const folded = fold(query);
  if (folded === "") return [];
  const words = query.normalize("NFKD").toLowerCase().split(WORD_BREAK).filter(Boolean);
  const ranked = pages.flatMap((page) => {
    const rank = Math.min(...page.names.map((name) => rankName(name, folded, words)));
    return Number.isFinite(rank) ? [{ page, rank: rank + (page.kind === "model" ? 0 : 0.5) }] : [];
  });
  return ranked
    .sort(
      (a, b) =>
        a.rank - b.rank || a.page.name.length - b.page.name.length || a.page.name.localeCompare(b.page.name, "en", { numeric: true }),
    )
    .map(({ page }) => page);
}

function rankName(name: string, folded: string, words: readonly string[]): number {
  const whole = fold(name);
  if (whole === folded) return 0;
  const parts = name.normalize("NFKD").toLowerCase().split(WORD_BREAK).filter(Boolean);
  if (words.every((word) => parts.includes(word))) return 1;
  if (whole.startsWith(folded) && folded.length > 1) return 2;
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 3;
  if (words.every((word) => word.length > 1 && whole.includes(word))) return 4;
  return Infinity;
}
