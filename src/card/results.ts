import type { ResolvedEvaluation } from "../catalog/model.ts";
import { formatMetric } from "../tables/evaluation-conditions.ts";
import { cellOfResult } from "../values/cell.ts";
import { commaList, link } from "../values/citations.ts";
import { element, type Child, type Markup } from "../values/markup.ts";
import { receiptOfResult } from "../values/receipt-figure.ts";
import { plainValue } from "../values/value-cell.ts";
import { citeFact, row, rows } from "./row.ts";
import type { SheetData } from "./sheet-data.ts";

const byName = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/**
 * Results as published, by the form of the model that was measured, each form's by benchmark. What most results of a
 * form share, source and setup, is said once in its head; a line that differs says so itself.
 */
export function results({ model }: Pick<SheetData, "model">): Child {
  if (model.evaluations.length === 0) return element("p", { class: "soft" }, "No results are recorded.");
  const forms = Map.groupBy(model.evaluations, (evaluation) => evaluation.variantName ?? model.name);
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
  const setup = mostCommon(evaluations.map((evaluation) => evaluation.setup));
  const source = mostCommon(evaluations.flatMap((evaluation) => evaluation.citations.map((citation) => citation.title)));
  const cited = evaluations.flatMap((evaluation) => evaluation.citations).find((citation) => citation.title === source);
  const differs = evaluations.some((evaluation) => evaluation.setup !== setup || !isFrom(evaluation, source));
  const sorted = evaluations.toSorted((a, b) => byName.compare(a.benchmarkLink.label, b.benchmarkLink.label));
  return [
    element(
      "h3",
      { class: "form-head" },
      name,
      element(
        "small",
        {},
        cited ? [link({ label: cited.title, url: cited.url }), setup === undefined ? "" : " · "] : "",
        setup ?? "",
        differs && (setup !== undefined || cited) ? ", unless a line says otherwise" : "",
      ),
    ),
    rows(sorted.map((evaluation) => resultRow(evaluation, setup, source, former))),
  ];
}

function resultRow(
  evaluation: ResolvedEvaluation,
  setup: string | undefined,
  source: string | undefined,
  former: SheetData["model"]["former"],
): Markup {
  const anchor = `evaluation-${evaluation.id}`;
  const { benchmarkLink, shots, metric, citations } = evaluation;
  const others = isFrom(evaluation, source) ? [] : [...new Map(citations.map((citation) => [citation.title, citation])).values()];
  const differing = [
    ...(evaluation.setup === setup ? [] : [evaluation.setup]),
    ...(others.length > 0 ? [others.map((citation) => citation.title).join(", ")] : []),
  ];
  return row({
    anchor,
    former: former.get(anchor),
    label: benchmarkLink.label,
    value: [
      element("span", { class: "shots" }, shots === undefined ? "" : `${shots}-shot`),
      element("span", { class: "metric" }, metric, differing.length > 0 && element("small", {}, ` ${differing.join("; ")}`)),
    ],
    end: plainValue(cellOfResult(evaluation)),
    receipt: receiptOfResult(evaluation, `${formatMetric(evaluation)}; ${evaluation.setup}`, {
      below: [element("p", { class: "meta" }, "Results of all models on ", commaList([benchmarkLink])), citeFact(anchor, undefined)],
    }),
    class: "result",
  });
}

function isFrom(evaluation: ResolvedEvaluation, title: string | undefined): boolean {
  return evaluation.citations.some((citation) => citation.title === title);
}

/** What at least half of a list says, and more than one of it; in a list of one, that one. */
function mostCommon(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && (words.length === 1 || (most[1] > 1 && most[1] * 2 >= words.length)) ? most[0] : undefined;
}
