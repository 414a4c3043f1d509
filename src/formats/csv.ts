import { stringify } from "csv-stringify/sync";
import { ownModels } from "./catalog-json.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { endsOfValue } from "../catalog/interval.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import type { Fact, Figure, Model, ResolvedClaim } from "../catalog/model.ts";

type Cell = string | number;

/**
 * `models.csv`: a row a model, and for each field its value, qualifier and status. The cell of a field
 * without a value is empty. A field of numbers has its ends beside it, so that each of its columns
 * holds numbers alone: what is known as an interval has an empty cell and both ends.
 */
export function modelsCsv(catalog: Catalog): string {
  const { models: fields } = catalog.fields;
  const header = [...Object.keys(MODEL_COLUMNS), ...fields.flatMap(fieldColumns)];
  const rows = ownModels(catalog).map((model): Cell[] => [
    model.id,
    model.name,
    model.card.family,
    model.card.stage,
    ...fields.flatMap((field) => fieldCells(field, model.facts.get(field.id)?.claims[0])),
  ]);
  return csvLines([header, ...rows]);
}

function fieldColumns({ id, type }: FieldDefinition): string[] {
  return [id, ...(type === "number" ? [`${id}_low`, `${id}_high`] : []), `${id}_qualifier`, `${id}_status`];
}

function fieldCells({ type }: FieldDefinition, claim: ResolvedClaim | undefined): Cell[] {
  if (!claim) return type === "number" ? ["", "", "", "", "not-researched"] : ["", "", "not-researched"];
  if (type !== "number") return [valueCell(claim), "", claim.status];
  const { low, high } = endsOfValue(claim);
  const qualifier = claim.value === undefined ? "" : (claim.qualifier ?? "exact");
  return [typeof claim.value === "number" ? claim.value : "", low ?? "", high ?? "", qualifier, claim.status];
}

/** What the columns of `models.csv` hold that stand before those of the fields. */
export const MODEL_COLUMNS = {
  id: "the model’s id, its address below /models/",
  name: "its name",
  family: "id of its family",
  stage: "planned, announced, released, retired …: how far its life has gone",
} as const;

/** What the columns of `catalog.csv` hold. */
export const CLAIM_COLUMNS = {
  model: "the model’s id",
  field: "id of the field, or of the derived figure",
  claim: "which of the field’s claims, from 1; those of a dispute stand one below the other",
  preferred: "true for the claim that the card prefers",
  status: "who says so: reported, third-party, estimated, planned, derived; or why there is no value",
  value: "the value; lists are joined by |, an interval is low|high; where there is none, its status",
  low: "the least that a number can be, where it is known",
  high: "the most that it can be",
  unit: "of value, low and high; 1 for a share",
  qualifier: "exact, approximately, at-least, at-most or between",
  phase: "the part of the training of which it is said; empty: pre-training",
  text: "what is said in words beside or in place of the value",
  sources: "ids of the documents where it was read, joined by |",
  locators: "the places in them, in the same order",
  checked: "the days on which they were read, in the same order",
  url: "the fact’s permanent address",
  states: "what a machine found at each place: confirmed, or why not",
} as const;

/** `catalog.csv`: a row a claim, derived figures included; lists joined by "|". */
export function claimsCsv(catalog: Catalog): string {
  return [...claimsCsvPieces(catalog)].join("");
}

/** The text of `claimsCsv`, a model at a time. */
export function* claimsCsvPieces(catalog: Catalog): Generator<string> {
  yield csvLines([Object.keys(CLAIM_COLUMNS)]);
  for (const model of ownModels(catalog)) yield csvLines(claimRows(model));
}

function claimRows(model: Model): Cell[][] {
  const facts = [...model.facts].flatMap(([id, fact]) => fact.claims.map((claim, index) => claimRow(model, id, fact, claim, index)));
  return [...facts, ...[...model.figures.values()].map((figure) => figureRow(model, figure))];
}

function claimRow(model: Model, field: string, fact: Fact, claim: ResolvedClaim, index: number): Cell[] {
  const { low, high } = endsOfValue(claim);
  const join = (pick: (citation: ResolvedClaim["citations"][number]) => string) => claim.citations.map(pick).join("|");
  return [
    model.id,
    field,
    index + 1,
    index === 0 ? "true" : "false",
    claim.status,
    valueCell(claim) || claim.status,
    low ?? "",
    high ?? "",
    claim.unit ?? "",
    claim.unit && claim.value !== undefined ? (claim.qualifier ?? "exact") : "",
    claim.phase ?? "",
    claim.text ?? claim.reason ?? "",
    join((citation) => citation.source),
    join((citation) => citation.locator),
    join((citation) => citation.checked),
    fact.url,
    join((citation) => citation.state ?? "unchecked"),
  ];
}

function figureRow(model: Model, figure: Figure): Cell[] {
  const value = figure.value === undefined ? "derived" : [figure.value].flat().join("|");
  const { low, high } = figure.interval ?? {};
  return [
    model.id,
    figure.id,
    1,
    "true",
    "derived",
    value,
    low ?? "",
    high ?? "",
    figure.unit,
    figure.qualifier ?? "",
    figure.phase ?? "",
    figure.reason ?? "",
    "",
    "",
    "",
    figure.url,
    "",
  ];
}

/** A value as text; a text field's text; empty when there is neither. */
function valueCell({ value, text }: ResolvedClaim): Cell {
  if (typeof value === "number") return value;
  return value === undefined ? (text ?? "") : [value].flat().join("|");
}

/** Rows as lines of CSV. Cells that a spreadsheet would run as a formula are written with a leading apostrophe. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify([...rows], { escape_formulas: true });
}
