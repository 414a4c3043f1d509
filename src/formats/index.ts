import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import { bibtex } from "./bibtex.ts";
import { catalogJson } from "./catalog-json.ts";
import { modelJson } from "./model-json.ts";
import { cycloneDx } from "./cyclonedx.ts";
import { claimsCsv, modelsCsv } from "./csv.ts";
import { cslJson, type CitedSource } from "./csl.ts";
import { huggingFaceCard } from "./hugging-face.ts";
import { modelMarkdown } from "./markdown.ts";
import { spdx } from "./spdx.ts";

export interface ExportFormat {
  /** Its name on the command line. */
  readonly id: string;
  readonly label: string;
  /** Ending of the file, with its dot. */
  readonly ending: string;
  readonly mediaType: string;
  readonly description: string;
  /**
   * - `model`: describes one model; there is a file beside each model page.
   * - `models`: describes one or several; there is a file beside each model page, too.
   * - `table`: a table of models; not beside pages.
   */
  readonly scope: "model" | "models" | "table";
  readonly write: (models: readonly Model[], catalog: Catalog) => string;
}

/** Every format of `npm run export`. The files beside model pages, their links and the documentation follow from it. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: "json",
    label: "JSON",
    ending: ".json",
    mediaType: "application/json",
    description: "All that a card says, in the shape of catalog.json.",
    scope: "models",
    write: ([first, ...others], catalog) =>
      JSON.stringify(first && others.length === 0 ? modelJson(first) : catalogJson(only(catalog, first ? [first, ...others] : []))),
  },
  {
    id: "markdown",
    label: "Markdown",
    ending: ".md",
    mediaType: "text/markdown",
    description: "The whole card as Markdown, for notes and for assistants.",
    scope: "models",
    write: (models, catalog) => models.map((model) => modelMarkdown(model, catalog)).join("\n"),
  },
  {
    id: "bibtex",
    label: "BibTeX",
    ending: ".bib",
    mediaType: "application/x-bibtex",
    description: "The sources that the cards cite, for LaTeX.",
    scope: "models",
    write: (models) => bibtex(sourcesOf(models)),
  },
  {
    id: "csl-json",
    label: "CSL-JSON",
    ending: ".csl.json",
    mediaType: "application/vnd.citationstyles.csl+json",
    description: "The sources that the cards cite, for Zotero, Pandoc and other reference managers.",
    scope: "models",
    write: (models) => printJson(cslJson(sourcesOf(models))),
  },
  {
    id: "hugging-face",
    label: "Hugging Face README.md",
    ending: ".hf.md",
    mediaType: "text/markdown",
    description: "A model card for the Hugging Face Hub, with its front matter and model-index.",
    scope: "model",
    write: ([model], catalog) => (model ? huggingFaceCard(model, catalog) : ""),
  },
  {
    id: "cyclonedx",
    label: "CycloneDX 1.7",
    ending: ".cdx.json",
    mediaType: "application/vnd.cyclonedx+json; version=1.7",
    description: "A bill of materials of the model, with a citation for each claim and the evidence on both sides of a dispute.",
    scope: "models",
    write: (models, catalog) => printJson(cycloneDx(models, catalog)),
  },
  {
    id: "spdx",
    label: "SPDX 3.0.1",
    ending: ".spdx.json",
    mediaType: "application/spdx+json",
    description: "An SPDX document of the AI profile in JSON-LD, with an annotation for each claim.",
    scope: "models",
    write: (models, catalog) => printJson(spdx(models, catalog)),
  },
  {
    id: "csv",
    label: "CSV, a row a model",
    ending: ".csv",
    mediaType: "text/csv",
    description: "A row a model: each field's value and its status.",
    scope: "table",
    write: (models, catalog) => modelsCsv(only(catalog, models)),
  },
  {
    id: "csv-excel",
    label: "CSV for Excel",
    ending: ".csv",
    mediaType: "text/csv",
    description: "A row a model, with the byte-order mark that Excel needs to read UTF-8.",
    scope: "table",
    write: (models, catalog) => `\u{feff}${modelsCsv(only(catalog, models))}`,
  },
  {
    id: "claims-csv",
    label: "CSV, a row a claim",
    ending: ".claims.csv",
    mediaType: "text/csv",
    description: "A row a claim, with its sources and the places in them.",
    scope: "table",
    write: (models, catalog) => claimsCsv(only(catalog, models)),
  },
];

/** Formats with a file beside each model page. */
export const formatsBesidePages: readonly ExportFormat[] = exportFormats.filter((format) => format.scope !== "table");

export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function only(catalog: Catalog, models: readonly Model[]): Catalog {
  return { ...catalog, models: new Map(models.map((model) => [model.id, model])) };
}

/** The sources of some models, each once. */
function sourcesOf(models: readonly Model[]): CitedSource[] {
  return [...new Map(models.flatMap((model) => model.sources.map((source) => [source.id, source] as const))).values()];
}
