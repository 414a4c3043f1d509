import type { Catalog } from "../catalog/catalog.ts";
import { holderOf } from "../catalog/format-reference.ts";
import type { Reference } from "../catalog/model.ts";
import type { Source } from "../schema/source.ts";

/** A source with its id: what bibliographies are made of. */
export interface CitedSource {
  id: string;
  source: Source;
  /** Name of the organization that keeps a document without an address. */
  holder?: string;
}

/** Year, then month and day where they are known. */
type DateParts = [number] | [number, number] | [number, number, number];
interface CslDate {
  "date-parts": [DateParts];
}

export type CslItem = Omit<
  Source,
  "kind" | "pinned" | "archived" | "same-as" | "derived-from" | "issued" | "accessed" | "redirect-from" | "held-by" | "identifier"
> & {
  id: string;
  issued?: CslDate;
  accessed: CslDate;
  /** Who keeps a document without an address, and its name there. */
  archive?: string;
  archive_location?: string;
  /** What CSL has no variable for: what the document is to a model, where it stays as it was, and whose voice it shares. */
  custom: { kind: Source["kind"]; "more-authors"?: true } & Pick<Source, "pinned" | "archived" | "same-as" | "derived-from">;
};

/** Every source of the catalogue. */
export function citedSources(catalog: Catalog): CitedSource[] {
  return [...catalog.sources.values()].map((reference) => citedSource(reference, catalog));
}

export function citedSource({ id, data }: Reference<"sources">, catalog: Pick<Catalog, "organizations">): CitedSource {
  const holder = holderOf(data, catalog);
  return { id, source: data, ...(holder === undefined ? {} : { holder }) };
}

/** CSL-JSON, in the order of ids. */
export function cslJson(sources: readonly CitedSource[]): CslItem[] {
  return [...sources].sort((a, b) => (a.id < b.id ? -1 : 1)).map(cslItem);
}

/**
 * A source as a CSL-JSON item (citationstyles.org, csl-data.json 1.0.2). CSL has no sign for a shortened list
 * of authors, and a processor would print one called "others"; so it goes, and `custom` says that there are more.
 */
export function cslItem({ id, source, holder }: CitedSource): CslItem {
  const { kind, pinned, archived, issued, accessed, "redirect-from": _moved, ...others } = source;
  const { "same-as": sameAs, "derived-from": derivedFrom, "held-by": _holder, identifier, author, ...variables } = others;
  return {
    id,
    ...variables,
    ...(author ? { author: author.filter((name) => !isOthers(name)) } : {}),
    ...(issued ? { issued: cslDate(issued) } : {}),
    accessed: cslDate(accessed),
    ...(holder ? { archive: holder } : {}),
    ...(identifier ? { archive_location: identifier } : {}),
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
