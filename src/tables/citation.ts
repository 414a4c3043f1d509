import { formatStatus } from "../catalog/format.ts";
import type { Status } from "../schema/vocabularies.ts";
import { escapeLatex } from "./table-text.ts";

/** One thing, cited in every form that people paste. */
export interface CitationForms {
  text: string;
  markdown: string;
  apa: string;
  bibtex: string;
  /** CSL-JSON of one item. */
  csl: string;
}

export const CITATION_LABELS: Record<keyof CitationForms, string> = {
  text: "Plain text",
  markdown: "Markdown link",
  apa: "APA",
  bibtex: "BibTeX",
  csl: "CSL-JSON",
};

/** A card, or a fact of it, to be cited. */
export interface CitedPlace {
  /** Key of the entry in a bibliography. */
  id: string;
  title: string;
  /** Absolute permalink. */
  url: string;
}

const LONGEST_VALUE = 120;

/** A fact as the title of its citation says it: its value and its status. */
export function citedValue({ display, status, disputed = false }: { display: string; status: Status; disputed?: boolean }): string {
  const words = formatStatus(status);
  return display === words ? words : `${shortened(display)} (${words}${disputed ? ", disputed" : ""})`;
}

function shortened(words: string): string {
  return words.length <= LONGEST_VALUE ? words : `${words.slice(0, words.lastIndexOf(" ", LONGEST_VALUE))} …`;
}

/** A fact or figure of a model, to be cited. `url`: absolute. */
export function citedFact(model: { id: string; name: string }, anchor: string, label: string, value: string, url: string): CitedPlace {
  return { id: `${model.id}-${anchor}`, title: `${model.name}: ${label}, ${value}`, url };
}

/** What stands for the parts of a place in forms that a citation library wrote once for all. */
export const CITATION_TOKENS: CitedPlace = { id: "cited-token-id", title: "CitedTokenTitle", url: "https://token.invalid/address" };

/** One place in plain text, from the form of the tokens. */
export function fillText(text: string, { title, url }: CitedPlace): string {
  return text.replaceAll(CITATION_TOKENS.title, () => title).replaceAll(CITATION_TOKENS.url, () => url);
}

/** The forms of one place, from those of the tokens. */
export function fillCitation(template: CitationForms, place: CitedPlace): CitationForms {
  const fill = (form: string, write: (words: string) => string) =>
    form
      .replaceAll(CITATION_TOKENS.id, place.id)
      .replaceAll(CITATION_TOKENS.title, () => write(place.title))
      .replaceAll(CITATION_TOKENS.url, () => place.url);
  return {
    text: fillText(template.text, place),
    markdown: fill(template.markdown, (words) => words.replace(/[\\[\]]/g, "\\$&")),
    apa: fill(template.apa, (words) => words),
    bibtex: fill(template.bibtex, escapeLatex),
    csl: fill(template.csl, (words) => JSON.stringify(words).slice(1, -1)),
  };
}

/** `https://cards.example/f/heron-7b/layers` of `https://cards.example/models/heron-7b/#layers`, without an ending. */
export function factAddress(permalink: string): string {
  return permalink.replace(/\/models\/([^/]+)\/#(.+)$/, "/f/$1/$2");
}

/** The badge of a fact as a link to it, in Markdown. */
export function badgeMarkdown(title: string, file: string, permalink: string): string {
  return `[![${title.replace(/[\\[\]]/g, "\\$&")}](${file}.svg)](${permalink})`;
}
