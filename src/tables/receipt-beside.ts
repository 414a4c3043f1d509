import { isAnswered } from "../values/cell.ts";
import type { Child } from "../values/markup.ts";
import { receipt } from "../values/receipt.ts";
import { receiptOfFigure, receiptOfResult } from "../values/receipt-figure.ts";
import { nameCitations, nameSources } from "../values/shown.ts";
import { citedFact, citedValue, type CitedPlace } from "./citation.ts";
import { formatMetric } from "./evaluation-conditions.ts";
import type { ReceiptModel, ReceiptNames } from "./receipt-names.ts";

/** A receipt as it is shown beside the value that it stands behind. */
export interface ReceiptBeside {
  label: string;
  receipt: Child;
  cited: CitedPlace;
  /** It has an address for machines, too. */
  hasFiles?: boolean;
}

/**
 * The receipt of what stands at an anchor of a model's card: a fact, a figure or a result; undefined where the anchor
 * is none of these. `base`: the path below which the site lies, without a slash at its end.
 */
export function receiptBeside(model: ReceiptModel, anchor: string, names: ReceiptNames, base: string): ReceiptBeside | undefined {
  const label = names.fields[anchor] ?? anchor;
  const url = `${names.origin}${model.url}#${anchor}`;
  const nameSource = (source: string) => names.sources[source] ?? {};
  const nameField = (id: string) => (names.fields[id] ?? id.replaceAll("-", " ")).toLowerCase();
  const fact = model.facts[anchor];
  if (fact) {
    const [{ display, status }] = fact.claims;
    const value = citedValue({ display, status, disputed: fact.disputed });
    return {
      label,
      receipt: receipt(nameSources(fact, nameSource), { label: nameField }),
      cited: citedFact(model, anchor, label, value, url),
      hasFiles: isAnswered(fact.claims[0]),
    };
  }
  const figure = model.derived[anchor];
  if (figure) {
    const value = figure.display === undefined ? "not derived" : citedValue({ display: figure.display, status: "derived" });
    const drawn = receiptOfFigure(figure, `${base}/methods/#${anchor}`, { label: nameField });
    return { label, receipt: drawn, cited: citedFact(model, anchor, label, value, url) };
  }
  const result = model.evaluations.find(({ id }) => `evaluation-${id}` === anchor);
  if (!result) return undefined;
  const benchmark = names.benchmarks[result.benchmark] ?? result.benchmark;
  const named = { ...result, citations: nameCitations(result.citations, nameSource) };
  const value = citedValue({ display: result.display, status: result.status ?? "reported" });
  return {
    label: benchmark,
    receipt: receiptOfResult(named, `${formatMetric(result)}; ${result.setup}`),
    cited: citedFact(model, anchor, benchmark, value, url),
  };
}
