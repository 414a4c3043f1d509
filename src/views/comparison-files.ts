import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import { modelJson } from "../formats/model-json.ts";
import { compareModel, type ComparedModel, type ComparisonField } from "../tables/comparison.ts";
import { sharedResults, type SharedResults } from "../tables/comparison-evaluations.ts";
import { comparisonRows, fieldsOf } from "../tables/comparison-rows.ts";
import { comparableModelShape } from "../tables/comparison-shapes.ts";
import { MOST_MODELS } from "../tables/comparison-state.ts";
import { comparisonCsv, comparisonText } from "../tables/comparison-text.ts";
import { formatLatex, formatMarkdown } from "../tables/table-text.ts";
import { comparisonFieldsOf } from "./comparison-fields.ts";
import { comparisonLabels } from "./comparison-labels.ts";
import type { ComparisonSet } from "./comparison-sets.ts";

export interface ComparedSet {
  models: ComparedModel[];
  fields: readonly ComparisonField[];
  evaluations: SharedResults[];
}

/** What a set compares: all fields of a few models, the key fields of many. */
export function comparedSet(set: ComparisonSet, catalog: Catalog): ComparedSet {
  if (last?.id !== set.id || last.catalog !== catalog) last = { id: set.id, catalog, compared: compareSet(set, catalog) };
  return last.compared;
}

/** The page and the files of a set hold the same, and are drawn one after the other. */
let last: { id: string; catalog: Catalog; compared: ComparedSet } | undefined;

function compareSet(set: ComparisonSet, catalog: Catalog): ComparedSet {
  const all = comparisonFieldsOf(catalog.fields);
  const fields = set.models.length > MOST_MODELS ? all.filter(({ id }) => set.keyFields.includes(id)) : all;
  const labels = comparisonLabels(catalog);
  const models = set.models.map((model) => compareModel(comparable(model), fields, labels, catalog.urls.base));
  return { models, fields, evaluations: sharedResults(models) };
}

/** The model as a browser would read it. */
function comparable(model: Model): ReturnType<typeof comparableModelShape.parse> {
  return comparableModelShape.parse(modelJson(model));
}

/** The files beside the page of a set. */
export const SET_FORMATS = [
  { ending: "csv", label: "CSV" },
  { ending: "md", label: "Markdown" },
  { ending: "tex", label: "LaTeX" },
] as const;

export function comparisonFile(set: ComparisonSet, ending: (typeof SET_FORMATS)[number]["ending"], catalog: Catalog): string {
  const { models, fields, evaluations } = comparedSet(set, catalog);
  const shown = fieldsOf(comparisonRows(models, fields, { chosen: [], differences: false }));
  const absolute = (url: string) => catalog.site.origin + url;
  if (ending === "csv") return comparisonCsv(models, shown, evaluations, absolute);
  const text = comparisonText(models, shown, evaluations, absolute);
  return ending === "md" ? formatMarkdown(text) : formatLatex(text);
}
