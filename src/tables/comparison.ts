import { formatScope } from "../catalog/format.ts";
import { cellOfFact, cellOfFigure, cellOfNothing, cellOfResult, isAnswered, type Cell } from "../values/cell.ts";
import { inheritedOf, type ShownClaim } from "../values/shown.ts";
import type { ComparableFact, ComparableModel, ComparisonLabels } from "./comparison-shapes.ts";
import type { Conditions } from "./evaluation-conditions.ts";

/** A row that a comparison can have: a field of the cards, or a figure that the site derives. */
export interface ComparisonField {
  id: string;
  label: string;
  /** Section of the card in which it stands. */
  group: string;
}

/** What stands where a model meets a field. */
export interface ComparedCell extends Cell {
  /** In full, with what is said beside it: for texts to copy. */
  full: string;
  /** Equal for equal answers; prose beside a value does not count. */
  key: string;
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

/** A model as a column: every field answered, if only by its status. `base`: the path below which the site lies. */
export function compareModel(
  model: ComparableModel,
  fields: readonly Pick<ComparisonField, "id">[],
  labels: ComparisonLabels,
  base: string,
): ComparedModel {
  const planned = model.stage === "planned";
  const cells = fields.map(({ id }): [string, ComparedCell] => {
    const fact = model.facts[id];
    if (fact) return [id, factCell(fact, id, planned, labels)];
    const figure = model.derived[id];
    const cell = figure ? cellOfFigure(figure, id, figure.url ?? `${model.url}#${id}`) : cellOfNothing(model.url);
    const key = JSON.stringify(figure?.value === undefined ? cell.status : [figure.value, figure.qualifier]);
    return [id, { ...cell, full: figure?.display ?? cell.text, key }];
  });
  const variants = new Map(model.variants.map((variant) => [variant.id, variant.name]));
  const evaluations = model.evaluations.map((evaluation): ComparedEvaluation => {
    const { benchmark, variant = "", display } = evaluation;
    const scope = variants.get(variant);
    return {
      ...evaluation,
      benchmark: { label: labels.benchmarks[benchmark] ?? benchmark, url: `${base}/benchmarks/${benchmark}/` },
      cell: { ...cellOfResult(evaluation), ...(scope ? { scope } : {}), full: scope ? `${display} (${scope})` : display, key: display },
    };
  });
  const makers = model.facts["developer"]?.claims[0].display ?? "";
  return { id: model.id, name: model.name, url: model.url, makers, cells: Object.fromEntries(cells), evaluations };
}

function factCell(fact: ComparableFact, field: string, planned: boolean, labels: ComparisonLabels): ComparedCell {
  const cell = cellOfFact(fact, field, { planned });
  const source = cell.inherited ? (inheritedOf(fact)?.fact ?? fact) : fact;
  const [claim, ...rest] = source.claims;
  const { value } = claim;
  const names = field === "license" && Array.isArray(value) ? value.map((id) => labels.licenses[String(id)] ?? String(id)) : [];
  const others = rest.filter((one) => source.disputed || one.phase !== claim.phase || one.covers !== claim.covers);
  const inherited = cell.inherited ? `taken over from ${cell.inherited.label}` : "";
  const full = [
    inScope(claim.display, claim),
    Array.isArray(value) ? claim.text : "",
    ...others.map((one) => `${source.disputed ? "also said: " : ""}${inScope(one.display, one)}`),
    inherited,
  ];
  return {
    ...cell,
    ...(names.length > 0 ? { text: names.join(", ") } : {}),
    full: cell.kind === "none" ? cell.text : full.filter(Boolean).join("; "),
    key: JSON.stringify([claimKey(claim), others.map(claimKey), inherited]),
  };
}

function inScope(words: string, claim: ShownClaim): string {
  const scope = formatScope(claim);
  return scope === "" ? words : `${words} (${scope})`;
}

function claimKey(claim: ShownClaim): unknown {
  const { status, value, text, qualifier, phase, covers } = claim;
  if (!isAnswered(claim)) return status;
  const answer = Array.isArray(value) && qualifier !== "between" ? value.map(String).sort() : (value ?? text);
  return [answer, qualifier ?? "exact", phase ?? "pretraining", covers ?? "weights"];
}

/** Whether the models give one and the same answer. */
export function isSame(models: readonly ComparedModel[], field: string): boolean {
  return models.length > 1 && new Set(models.map((model) => model.cells[field]?.key)).size === 1;
}

/** The fields that at least one of the models has on its card. */
export function answeredFields(models: readonly ComparedModel[], fields: readonly ComparisonField[]): ComparisonField[] {
  return fields.filter(({ id }) => models.some((model) => model.cells[id]?.status !== "not-researched"));
}
