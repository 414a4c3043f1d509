import type { Citation, ClaimValue } from "../schema/claims.ts";
import type { Status } from "../schema/vocabularies.ts";
import { evaluationCell, factCell, figureCell, unansweredCell, type ComparedCell, type LinkTo } from "./comparison-cell.ts";
import type { Conditions } from "./evaluation-conditions.ts";

/** What a comparison reads of `/models/<id>.json`. */
export interface ComparableModel {
  id: string;
  name: string;
  url: string;
  facts: Record<string, ComparableFact>;
  derived: Record<string, ComparableFigure>;
  variants: { id: string; name: string }[];
  evaluations: ComparableEvaluation[];
}
export interface ComparableFact {
  url: string;
  disputed: boolean;
  because?: string;
  claims: ComparableClaim[];
}
export interface ComparableClaim {
  status: Status;
  display: string;
  value?: ClaimValue;
  text?: string;
  qualifier?: string;
  phase?: string;
  covers?: string;
  citations: Citation[];
  method?: string;
  reason?: string;
  note?: string;
}
export interface ComparableFigure {
  status: Status;
  value?: number | [number, number];
  qualifier?: string;
  display?: string;
  url?: string;
  formula?: string;
  assumptions?: string[];
  missing?: string[];
  reason?: string;
}

/** A result, with the conditions without which it says little. */
export interface ComparableEvaluation extends Conditions {
  benchmark: string;
  variant?: string;
  value: number | [number, number];
  display: string;
  url: string;
  status?: Status;
  note?: string;
  citations: Citation[];
}

/** A row that a comparison can have: a field of the cards, or a figure that the site derives. */
export interface ComparisonField {
  id: string;
  label: string;
  /** Section of the card in which it stands. */
  group: string;
}

export interface ComparedModel {
  id: string;
  name: string;
  url: string;
  makers: string;
  /** By id of field; complete for the fields asked for. */
  cells: Record<string, ComparedCell>;
  evaluations: ComparedEvaluation[];
}
export interface ComparedEvaluation extends Conditions {
  benchmark: { label: string; url: string };
  cell: ComparedCell;
}

/** Names and addresses of what a comparison links to. */
export interface ComparisonLinks {
  source: LinkTo;
  benchmark: LinkTo;
}

/** A model as a column: every field answered, if only by its status. */
export function compareModel(model: ComparableModel, fields: readonly ComparisonField[], links: ComparisonLinks): ComparedModel {
  const labels = new Map(fields.map((field) => [field.id, field.label]));
  const cells = fields.map(({ id }): [string, ComparedCell] => {
    const fact = model.facts[id];
    const figure = model.derived[id];
    if (fact) return [id, factCell(fact, links.source)];
    return [id, figure ? figureCell(figure, model.url + `#${id}`, labels) : unansweredCell(model.url)];
  });
  const variants = new Map(model.variants.map((variant) => [variant.id, variant.name]));
  const evaluations = model.evaluations.map((evaluation) => ({
    ...evaluation,
    benchmark: links.benchmark(evaluation.benchmark),
    cell: evaluationCell(evaluation, variants.get(evaluation.variant ?? ""), links.source),
  }));
  const makers = model.facts["developer"]?.claims[0]?.display ?? "";
  return { id: model.id, name: model.name, url: model.url, makers, cells: Object.fromEntries(cells), evaluations };
}

/** Whether the models give one and the same answer. */
export function isSame(models: readonly ComparedModel[], field: string): boolean {
  return models.length > 1 && new Set(models.map((model) => model.cells[field]?.key)).size === 1;
}

/** The fields that at least one of the models has on its card. */
export function answeredFields(models: readonly ComparedModel[], fields: readonly ComparisonField[]): ComparisonField[] {
  return fields.filter(({ id }) => models.some((model) => model.cells[id]?.status !== "not-researched"));
}
