import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { formatHolding } from "../catalog/format-reference.ts";
import type { Source } from "../schema/source.ts";
import { cslItem, type CitedSource } from "./csl.ts";

// Entries are cited by the ids of this catalogue, hyphens included.
const { format } = plugins.config.get("@bibtex") as { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } };
format.useIdAsLabel = true;
format.checkLabel = false;
// LaTeX reads UTF-8 since 2018; what has no command in ASCII would vanish.
format.asciiOnly = false;

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
function write({ id, source, holder }: CitedSource): string {
  const { note: _note, custom, archive_location: _identifier, ...item } = cslItem({ id, source });
  const held = heldLines(source, holder);
  const hasNoJournal = item.type.startsWith("article") && !item["container-title"];
  const text = new Cite({ ...item, title: marked(item.title), type: hasNoJournal ? "webpage" : item.type }).format("bibtex");
  if (typeof text !== "string") throw new Error(`No BibTeX for ${id}.`);
  const lines = text
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("\thowpublished = ") && !(held.length > 0 && line.startsWith("\tnote = ")))
    .map((line) => capitals(escaped(monthMacro(custom["more-authors"] ? line.replace(/^(\tauthor = .*)\},$/, "$1 and others},") : line))));
  // The data model of biblatex gives a misc no publisher.
  if (lines[0]?.startsWith("@misc")) lines.forEach((line, at) => (lines[at] = line.replace(/^\tpublisher = /, "\torganization = ")));
  return [...lines.slice(0, -1), ...held, ...arxivLines(source), "}\n"].join("\n");
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `month = {sep 7}` and `month = {9}` → `month = sep`, the macro that styles know. */
function monthMacro(line: string): string {
  const match = /^\tmonth = \{(?:(\d+)|([a-z]{3}) \d+)\},$/.exec(line);
  return match ? `\tmonth = ${match[2] ?? MONTHS[Number(match[1]) - 1]},` : line;
}

/** Characters that LaTeX takes for commands, written as text; addresses and numbers of documents are verbatim. */
function escaped(line: string): string {
  const [, before = "", value = "", after = ""] = /^(\t(?!url|doi|isbn|issn)[a-z]+ = \{)(.*)(\},?)$/.exec(line) ?? [];
  if (!before) return line;
  const text = value.replaceAll(/(?<!\\)[&%#_$]/g, String.raw`\$&`).replaceAll("~", String.raw`{\textasciitilde}`);
  const own = text.replaceAll("^", String.raw`{\textasciicircum}`).replaceAll(/[\ue000-\ue002]/g, (mark) => OWN[mark] ?? mark);
  return before + own + after;
}

/** Braces and backslashes of a title itself, which the library would take for its own: as marks, and as LaTeX. */
const OWN: Record<string, string> = { "\ue000": String.raw`\{`, "\ue001": String.raw`\}`, "\ue002": String.raw`\textbackslash{}` };
function marked(title: string): string {
  return title.replaceAll("{", "\ue000").replaceAll("}", "\ue001").replaceAll("\\", "\ue002");
}

/** Braces around each word of a title that has a capital: styles would write it small. */
function capitals(line: string): string {
  const [, before = "", title = ""] = /^(\ttitle = \{)(.*)\},$/.exec(line) ?? [];
  if (!title) return line;
  let depth = 0;
  const words = title.split(/(?<!\\)([{}])|(\s+)/).map((part = "") => {
    if (part === "{") depth += 1;
    else if (part === "}") depth -= 1;
    else if (depth === 0 && /\p{Lu}/u.test(part) && !part.includes("\\")) return `{${part}}`;
    return part;
  });
  return `${before}${words.join("")}},`;
}

/** Styles print a note; no field of BibTeX says who keeps a document. */
function heldLines(source: Source, holder: string | undefined): string[] {
  const held = formatHolding(source, holder);
  return held ? [escaped(`\tnote = {${marked(held)}},`)] : [];
}

function arxivLines({ URL, number }: Source): string[] {
  const arxiv =
    /^https?:\/\/arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5}(?:v\d+)?)/.exec(URL ?? "")?.[1] ?? /^arXiv:(\S+)$/.exec(number ?? "")?.[1];
  return arxiv ? [`\teprint = {${arxiv}},`, "\tarchiveprefix = {arXiv},"] : [];
}
