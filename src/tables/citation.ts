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

/** What stands for the parts of a place in forms that a citation library wrote once for all. */
export const CITATION_TOKENS: CitedPlace = { id: "cardfile-token-id", title: "CardfileTokenTitle", url: "https://token.invalid/address" };

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
