import { readBody } from "./body/read-body.ts";
import type { BaseEntry } from "./base-catalogue.ts";
import { splitFrontMatter } from "./front-matter.ts";

/** A heading, or a block of code, in which a line that begins with # is none. */
const HEADINGS = /^(`{3,}|~{3,})[^]*?^\1|^#{2,5}(?= )/gm;

/** Stands for the address of the base where links are judged. */
const PUBLIC_ORIGIN = "https://cards.example/";

/**
 * The text of a file with what the base says in prose below it: as its only prose where the file has none, else under a
 * heading that names where it is from. Prose with anything that a body may not hold is left out.
 */
export function withProse(text: string, ending: string, { prose = "", from }: BaseEntry): { text: string; ownLines: number } {
  const own = text.replace(/\n*$/, "\n\n");
  const ownLines = own.split("\n").length - 1;
  const split = splitFrontMatter(text);
  if (!split || prose.trim() === "") return { text, ownLines };
  const below =
    split.body.trim() === ""
      ? prose
      : `## From ${from.catalogue.replaceAll(/[\\`*_{}[\]<>#|]/g, "\\$&")}\n\n${prose.replaceAll(HEADINGS, (found, fence) => (fence === undefined ? `#${found}` : found))}`;
  // Its own pages may be followed wherever it is published, in a house's own network, too.
  const asPublished = below.replaceAll(`${new URL(from.url).origin}/`, PUBLIC_ORIGIN);
  if (readBody(asPublished, ending).faults.length > 0) return { text, ownLines };
  return { text: own + below, ownLines };
}
