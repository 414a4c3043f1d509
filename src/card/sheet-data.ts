import type { Model } from "../catalog/model.ts";
import type { RenderedBody } from "../catalog/body/render-body.ts";
import type { CitationForms, CitedPlace } from "../tables/citation.ts";
import type { FormCoverage } from "../views/forms/coverage.ts";
import type { LineageView } from "../views/lineage/view.ts";

/** All that the page of a model shows, worked out. */
export interface SheetData {
  model: Model;
  body: RenderedBody;
  /** Absent where nothing is on record. */
  lineage?: LineageView;
  proposals: readonly { label: string; url: string; role: string }[];
  /** How to cite each fact and figure, by anchor. */
  cited: ReadonlyMap<string, CitedFact>;
  /** Fields that nobody has checked for long. */
  stale: ReadonlySet<string>;
  coverage: readonly FormCoverage[];
  citation: { forms: CitationForms; template: CitationForms; address: string };
  /** The same card in other formats. */
  files: readonly { label: string; url: string }[];
  /** Label of a field or figure. */
  label: (id: string) => string;
  /** What to ask for a field that is open. */
  question: (id: string) => string;
  pages: Readonly<Record<"methods" | "lineage" | "forms" | "compare" | "appendix", string>>;
  /** Where the card's file can be corrected and its history read; absent where the repository is not known. */
  repository?: { edit: string; history: string };
}

export interface CitedFact {
  place: CitedPlace;
  /** The citation as plain text. */
  words: string;
}
