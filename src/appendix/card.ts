/** What an appendix says of a model: every value in words, every source by its id. Plain data, so that the browser builds the same documents from it. */
export interface AppendixCard {
  id: string;
  name: string;
  /** Absolute address of the card. */
  url: string;
  /** "Meta", or several makers joined. */
  makers: string;
  family: string;
  planned: boolean;
  lines: AppendixLine[];
  variants: AppendixVariant[];
  /** By id: every source that a line cites. */
  sources: Record<string, AppendixSource>;
}

export interface AppendixVariant {
  id: string;
  name: string;
  url: string;
  /** The facts in which it differs. */
  lines: AppendixLine[];
}

export type AppendixGroup = "source" | "characteristics" | "training-data";

/** One row: a fact or a derived figure. */
export interface AppendixLine {
  field: string;
  label: string;
  group: AppendixGroup;
  /** Absolute address of the fact. */
  url: string;
  /** The preferred claim, then those about other phases or other parts of the release. */
  statements: [AppendixStatement, ...AppendixStatement[]];
  /** Every reading, where sources disagree. */
  dispute?: { readings: AppendixStatement[]; because?: string };
  /** How a figure was derived. */
  formula?: { equation: string; terms: string[]; assumptions: string[] };
  /** The ancestor's answer, where this model has none of its own. */
  ancestor?: { name: string; url: string; words: string };
}

export interface AppendixStatement {
  words: string;
  /** Whether `words` answer the field; else they say why nothing does. */
  answered: boolean;
  /** "post-training", "of the code". */
  scope?: string;
  /** In words: "reported", "not disclosed". */
  status: string;
  /** The method of an estimate, or the reason why a field does not apply. */
  grounds?: string;
  citations: AppendixCitation[];
}

export interface AppendixCitation {
  source: string;
  locator: string;
  checked: string;
}

export interface AppendixSource {
  /** The reference in the style of the APA, address included. */
  text: string;
  url?: string;
  /** A BibTeX entry whose key is the source's id. */
  bibtex: string;
}
