import type { Name, Source } from "../schema/source.ts";
import { formatDate } from "./format.ts";

/** A source in one line, as the foot of a page lists it: "Raffel, Shazeer et al. (2020). Title. Venue." */
export function formatReference(source: Source): string {
  const authors = source.author ? `${formatAuthors(source.author)} ` : source.publisher ? `${source.publisher} ` : "";
  const date = source.issued ? `(${formatDate(source.issued)}). ` : "";
  const venue = [source["container-title"], source.number, source.DOI ? `doi:${source.DOI}` : undefined, source.version]
    .filter(Boolean)
    .join(", ");
  return `${authors}${date}${source.title}.${venue ? ` ${venue}.` : ""}`;
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
