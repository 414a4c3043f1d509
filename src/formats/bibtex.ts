import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { Source } from "../schema/source.ts";
import { cslItem, type CitedSource } from "./csl.ts";

// Entries are cited by the ids of this catalogue, hyphens included.
const { format } = plugins.config.get("@bibtex") as { format: { useIdAsLabel: boolean; checkLabel: boolean } };
format.useIdAsLabel = true;
format.checkLabel = false;

/** Entries are written once for all the pages that list them. */
const entries = new WeakMap<Source, string>();

/** A BibTeX file, in the order of ids. */
export function bibtex(sources: readonly CitedSource[]): string {
  return [...sources]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(bibtexEntry)
    .join("\n");
}

export function bibtexEntry(cited: CitedSource): string {
  const known = entries.get(cited.source);
  if (known) return known;
  const entry = write(cited);
  entries.set(cited.source, entry);
  return entry;
}

/**
 * Notes are left out: they tell how a source was read, and BibTeX styles would print them. A preprint
 * or an article of no named journal is `misc`, because `article` needs a journal.
 */
function write({ id, source }: CitedSource): string {
  const { note: _note, custom: _custom, ...item } = cslItem({ id, source });
  const hasNoJournal = item.type.startsWith("article") && !item["container-title"];
  const text = new Cite({ ...item, type: hasNoJournal ? "webpage" : item.type }).format("bibtex");
  if (typeof text !== "string") throw new Error(`No BibTeX for ${id}.`);
  const lines = text
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("\thowpublished = "))
    .map((line) => monthMacro(line.replace(/ and \{others\}\},$/, " and others},")));
  return [...lines.slice(0, -1), ...arxivLines(source), "}\n"].join("\n");
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `month = {sep 7}` and `month = {9}` → `month = sep`, the macro that styles know. */
function monthMacro(line: string): string {
  const match = /^\tmonth = \{(?:(\d+)|([a-z]{3}) \d+)\},$/.exec(line);
  return match ? `\tmonth = ${match[2] ?? MONTHS[Number(match[1]) - 1]},` : line;
}

function arxivLines({ URL, number }: Source): string[] {
  const arxiv =
    /^https?:\/\/arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5}(?:v\d+)?)/.exec(URL ?? "")?.[1] ?? /^arXiv:(\S+)$/.exec(number ?? "")?.[1];
  return arxiv ? [`\teprint = {${arxiv}},`, "\tarchiveprefix = {arXiv},"] : [];
}
