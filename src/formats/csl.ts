import type { Catalog } from "../catalog/catalog.ts";
import type { Source } from "../schema/source.ts";

/** A source with its id: what bibliographies are made of. */
export interface CitedSource {
  id: string;
  source: Source;
}

/** Year, then month and day where they are known. */
type DateParts = [number] | [number, number] | [number, number, number];
interface CslDate {
  "date-parts": [DateParts];
}

export type CslItem = Omit<
  Source,
  "kind" | "pinned" | "archived" | "same-as" | "derived-from" | "issued" | "accessed" | "redirect-from"
> & {
  id: string;
  issued?: CslDate;
  accessed: CslDate;
  /** What CSL has no variable for: what the document is to a model, where it stays as it was, and whose voice it shares. */
  custom: { kind: Source["kind"]; "more-authors"?: true } & Pick<Source, "pinned" | "archived" | "same-as" | "derived-from">;
};

/** Every source of the catalogue. */
export function citedSources(catalog: Catalog): CitedSource[] {
  return [...catalog.sources.values()].map(({ id, data }) => ({ id, source: data }));
}

/** CSL-JSON, in the order of ids. */
export function cslJson(sources: readonly CitedSource[]): CslItem[] {
  return [...sources].sort((a, b) => (a.id < b.id ? -1 : 1)).map(cslItem);
}

/**
 * A source as a CSL-JSON item (citationstyles.org, csl-data.json 1.0.2). CSL has no sign for a shortened list
 * of authors, and a processor would print one called "others"; so it goes, and `custom` says that there are more.
 */
export function cslItem({ id, source }: CitedSource): CslItem {
  const { kind, pinned, archived, issued, accessed, "redirect-from": _moved, ...others } = source;
  const { "same-as": sameAs, "derived-from": derivedFrom, author, ...variables } = others;
  return {
    id,
    ...variables,
    ...(author ? { author: author.filter((name) => !isOthers(name)) } : {}),
    ...(issued ? { issued: cslDate(issued) } : {}),
    accessed: cslDate(accessed),
    custom: {
      kind,
      ...(author?.some(isOthers) ? { "more-authors": true as const } : {}),
      ...(pinned ? { pinned } : {}),
      ...(archived ? { archived } : {}),
      ...(sameAs ? { "same-as": sameAs } : {}),
      ...(derivedFrom ? { "derived-from": derivedFrom } : {}),
    },
  };
}

/** The name that stands in a source for all those after it. */
export function isOthers(name: NonNullable<Source["author"]>[number]): boolean {
  return "literal" in name && name.literal === "others";
}

/** `2024-09` → `{ "date-parts": [[2024, 9]] }`. */
export function cslDate(date: string): CslDate {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return { "date-parts": [[year]] };
  return { "date-parts": [day === undefined ? [year, month] : [year, month, day]] };
}
