import { groupBy } from "../catalog/group-by.ts";
import type { ResolvedCitation, ResolvedEvaluation } from "../catalog/model.ts";
import { formatMetric } from "../tables/evaluation-conditions.ts";
import { cellOfResult } from "../values/cell.ts";
import { link } from "../values/citations.ts";
import { element, type Child, type Markup } from "../values/markup.ts";
import { receiptOfResult } from "../values/receipt-figure.ts";
import { plainValue } from "../values/value-cell.ts";
import { citeFact, row, rows } from "./row.ts";
import { mostCommon, ownSetup, sharedSetup } from "./shared-setup.ts";
import type { SheetData } from "./sheet-data.ts";

const byName = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/**
 * Results as published, by the form of the model that was measured, each form's by benchmark. What most results of a
 * form share, source and setup, is said once in its head; a line that differs says so itself.
 */
export function results({ model }: Pick<SheetData, "model">): Child {
  if (model.evaluations.length === 0) return element("p", { class: "soft" }, "No results are recorded.");
  const forms = groupBy(model.evaluations, (evaluation) => evaluation.variantName ?? model.name);
  const order = [model.name, ...model.variants.map((variant) => variant.name)];
  return [
    element("p", { class: "small soft" }, "As published. Only results with the same metric, shots and setup can be compared."),
    order.flatMap((name) => {
      const evaluations = forms.get(name);
      return evaluations ? [resultsOfForm(name, evaluations, model.former)] : [];
    }),
  ];
}

function resultsOfForm(name: string, evaluations: readonly ResolvedEvaluation[], former: SheetData["model"]["former"]): Child {
  const setup = sharedSetup(evaluations.map((evaluation) => evaluation.setup));
  const source = sharedSource(evaluations);
  const differs = evaluations.some((evaluation) => !evaluation.setup.startsWith(setup) || (source && !isFrom(evaluation, source)));
  const sorted = evaluations.toSorted((a, b) => byName.compare(a.benchmarkLink.label, b.benchmarkLink.label));
  return [
    element(
      "h3",
      { class: "form-head" },
      name,
      element(
        "small",
        {},
        source && [link({ label: source.title, url: source.url }), setup === "" ? "" : " · "],
        setup,
        differs && (setup !== "" || source) ? ", unless a line says otherwise" : "",
      ),
    ),
    rows(sorted.map((evaluation) => resultRow(evaluation, setup, source, former))),
  ];
}

function resultRow(
  evaluation: ResolvedEvaluation,
  setup: string,
  source: ResolvedCitation | undefined,
  former: SheetData["model"]["former"],
): Markup {
  const anchor = `evaluation-${evaluation.id}`;
  const { benchmarkLink, shots, metric, citations } = evaluation;
  const titles = source && isFrom(evaluation, source) ? [] : [...new Set(citations.map((citation) => citation.title))];
  const own = [ownSetup(evaluation.setup, setup), titles.join(", ")].filter(Boolean).join("; ");
  return row({
    anchor,
    former: former.get(anchor),
    label: benchmarkLink.label,
    value: [
      element("span", { class: "shots" }, shots === undefined ? "" : `${shots}-shot `),
      element("span", { class: "metric" }, metric, own !== "" && element("small", {}, ` ${own}`)),
    ],
    end: plainValue(cellOfResult(evaluation)),
    receipt: receiptOfResult(evaluation, `${formatMetric(evaluation)}; ${evaluation.setup}`, {
      below: [element("p", { class: "meta" }, "Results of all models on ", link(benchmarkLink)), citeFact(anchor, undefined)],
    }),
    class: "result",
  });
}

function isFrom(evaluation: ResolvedEvaluation, { source }: ResolvedCitation): boolean {
  return evaluation.citations.some((citation) => citation.source === source);
}

/** The source that at least half of the results cite. */
function sharedSource(evaluations: readonly ResolvedEvaluation[]): ResolvedCitation | undefined {
  const all = evaluations.flatMap((evaluation) => [
    ...new Map(evaluation.citations.map((citation) => [citation.source, citation])).values(),
  ]);
  const most = mostCommon(all.map((citation) => citation.source));
  return most && most.count * 2 >= evaluations.length ? all.find((citation) => citation.source === most.words) : undefined;
}
