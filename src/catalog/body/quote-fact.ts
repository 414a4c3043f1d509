import type { Catalog } from "../catalog.ts";
import { formatStatus } from "../format.ts";
import type { ResolvedCitation } from "../model.ts";

/** What stands behind a fact that prose quotes. */
export interface QuotedReceipt {
  number: number;
  label: string;
  url: string;
  display: string;
  status: string;
  citations: ResolvedCitation[];
}

/** The fact, figure or evaluation that `<Fact>` names, in words. */
export function quoteFact(catalog: Catalog, id: string, field: string, variantId?: string): Omit<QuotedReceipt, "number"> {
  const model = catalog.models.get(id);
  const missing = {
    label: `${id}: ${field}`,
    url: catalog.urls.entry("models", id),
    display: "not on the card",
    status: "",
    citations: [],
  };
  if (!model) return missing;
  const evaluation = model.evaluations.find((one) => `evaluation-${one.id}` === field);
  if (evaluation) {
    const shots = evaluation.shots === undefined ? "" : `, ${evaluation.shots}-shot`;
    return {
      label: `${evaluation.variantName ?? model.name}: ${evaluation.benchmarkLink.label}${shots}, ${evaluation.metric}; ${evaluation.setup}`,
      url: evaluation.url,
      display: evaluation.display,
      status: formatStatus(evaluation.status ?? "reported"),
      citations: evaluation.citations,
    };
  }
  const figure = model.figures.get(field as Parameters<typeof model.figures.get>[0]);
  if (figure) {
    return {
      label: `${model.name}: ${figure.label}`,
      url: figure.url,
      display: figure.display,
      status: figure.substitution ?? figure.reason ?? "derived",
      citations: [],
    };
  }
  const variant = model.variants.find((one) => one.id === variantId);
  const fact = (variant ? variant.facts : model.facts).get(field);
  if (!fact) return missing;
  const [claim] = fact.claims;
  return {
    label: `${variant?.name ?? model.name}: ${fact.field.label}`,
    url: fact.url,
    display: claim.display,
    status: `${formatStatus(claim.status)}${fact.disputed ? ", disputed" : ""}`,
    citations: claim.citations,
  };
}
