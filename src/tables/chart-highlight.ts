import { formatQuery, listOf } from "./query.ts";

/** What of a chart stands out, by id; the rest steps back. Kept in the address as `?maker=…&family=…&model=…`. */
export interface Highlight {
  maker: string[];
  family: string[];
  model: string[];
}
export type HighlightKind = keyof Highlight;

export const HIGHLIGHT_KINDS: readonly HighlightKind[] = ["maker", "family", "model"];

/** Reads a query; ids that `known` does not have are left out. */
export function parseHighlight(search: string, isKnown: (kind: HighlightKind, id: string) => boolean): Highlight {
  const query = new URLSearchParams(search);
  const idsOf = (kind: HighlightKind) => listOf(query, kind).filter((id) => isKnown(kind, id));
  return { maker: idsOf("maker"), family: idsOf("family"), model: idsOf("model") };
}

export function formatHighlight(highlight: Highlight): string {
  return formatQuery(HIGHLIGHT_KINDS.map((kind) => [kind, highlight[kind].join(",")]));
}

export function isEmpty(highlight: Highlight): boolean {
  return HIGHLIGHT_KINDS.every((kind) => highlight[kind].length === 0);
}

export function isLit(highlight: Highlight, { maker, family, model }: Record<HighlightKind, string>): boolean {
  return highlight.maker.includes(maker) || highlight.family.includes(family) || highlight.model.includes(model);
}

export function withHighlight(highlight: Highlight, kind: HighlightKind, id: string): Highlight {
  return { ...highlight, [kind]: [...new Set([...highlight[kind], id])] };
}

export function withoutHighlight(highlight: Highlight, kind: HighlightKind, id: string): Highlight {
  return { ...highlight, [kind]: highlight[kind].filter((one) => one !== id) };
}
