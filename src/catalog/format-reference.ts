import type { Name, Source } from "../schema/source.ts";
import { formatDate } from "./format.ts";

/**
 * A source in one line, as the foot of a page lists it: "Raffel, Shazeer et al. (2020). Title. Venue."
 * `holder`: name of the organization that keeps a document without an address.
 */
export function formatReference(source: Source, holder?: string): string {
  const authors = source.author ? `${formatAuthors(source.author)} ` : source.publisher ? `${source.publisher} ` : "";
  const date = source.issued ? `(${formatDate(source.issued)}). ` : "";
  const venue = [source["container-title"], source.number, source.DOI ? `doi:${source.DOI}` : undefined, source.version]
    .filter(Boolean)
    .join(", ");
  const held = formatHolding(source, holder);
  return `${authors}${date}${source.title}.${venue ? ` ${venue}.` : ""}${held ? ` ${held}.` : ""}`;
}

/** "Held by Adept as Report 2026-14": where a document without an address is found; undefined for others. */
export function formatHolding({ identifier }: Source, holder?: string): string | undefined {
  if (holder !== undefined) return `Held by ${holder}${identifier ? ` as ${identifier}` : ""}`;
  return identifier;
}

const MOST_AUTHORS = 4;

function formatAuthors(authors: readonly Name[]): string {
  const names = authors.map((author) =>
    "literal" in author ? author.literal : `${author.family}${author.given ? `, ${initials(author.given)}` : ""}`,
  );
  const listed = names.slice(0, MOST_AUTHORS).filter((name) => name !== "others");
  return names.length > listed.length ? `${listed.join("; ")} et al.` : listed.join("; ");
}

function initials(given: string): string {
  return given
    .split(/[\s-]+/)
    .map((name) => `${name.charAt(0)}.`)
    .join(" ");
}

/** Name of the organization that keeps a document without an address. */
export function holderOf(source: Source, { organizations }: { organizations: ReadonlyMap<string, { name: string }> }): string | undefined {
  return organizations.get(source["held-by"] ?? "")?.name;
}
