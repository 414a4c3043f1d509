import { formatNumber, formatStatus } from "../../catalog/format.ts";
import { agree, intervalOf } from "../../catalog/interval.ts";
import type { Fact, Model } from "../../catalog/model.ts";
import { fieldLabel } from "../../catalog/resolve-rejected.ts";
import type { Quantity } from "./quantities.ts";
import { FIELDS_OF } from "./quantity-kinds.ts";
import type { Qualifier } from "../../schema/vocabularies.ts";
import type { ProposalFinding } from "./finding.ts";

type Finding = Pick<ProposalFinding, "rule" | "severity" | "message" | "hint">;

/** What is wrong with a number that a text gives for a model; undefined: nothing. */
export function checkFigure(quantity: Quantity, model: Model): Finding | undefined {
  const readings = readingsOf(quantity, model);
  const [field = ""] = FIELDS_OF[quantity.kind];
  const label = fieldLabel(field).toLowerCase();
  if (readings.length === 0) return unsupported(quantity, model, field, label);
  const agrees = (written: number) => readings.some(({ value, qualifier }) => isSaid(written, quantity.qualifier, value, qualifier));
  if (quantity.values.some(agrees)) return undefined;
  const rejected = model.rejected.find(
    ({ field: rejectedField, value }) =>
      FIELDS_OF[quantity.kind].includes(rejectedField) && typeof value === "number" && quantity.values.includes(value),
  );
  return {
    rule: "figure/wrong",
    severity: "error",
    message: `“${quantity.written}” disagrees with the card of ${model.name}: ${[...new Set(readings.map((reading) => reading.words))].join(", or ")}.`,
    hint: rejected ? rejected.reason : `The card’s figure and its source: ${readings[0]?.url ?? model.url}.`,
  };
}

/** Whether a card bears a figure out. A card that gives only a bound bears out that bound, not each number within it. */
function isSaid(written: number, hedge: Qualifier, value: Reading["value"], qualifier: Qualifier = "exact"): boolean {
  const isBound = qualifier === "at-most" || qualifier === "at-least";
  const isOtherBound = (hedge === "at-most" || hedge === "at-least") && hedge !== qualifier;
  const [said, known] =
    isBound && !isOtherBound ? [intervalOf(written), intervalOf(value)] : [intervalOf(written, hedge), intervalOf(value, qualifier)];
  return said !== undefined && known !== undefined && agree(said, known);
}

function unsupported({ written }: Quantity, model: Model, field: string, label: string): Finding | undefined {
  const fact = model.facts.get(field);
  if (!fact) return undefined;
  return {
    rule: "figure/unsupported",
    severity: "warning",
    message: `“${written}” cannot be checked: on ${label} the card of ${model.name} says “${formatStatus(fact.claims[0].status)}”.`,
    hint: `Say where the number comes from, or what ${fact.url} says.`,
  };
}

interface Reading {
  value: number | [number, number];
  qualifier?: Fact["claims"][number]["qualifier"];
  words: string;
  url: string;
}

/** Every value that the card has for a kind of quantity: all claims, those of variants and of the ancestor, derived figures. */
function readingsOf({ kind }: Quantity, model: Model): Reading[] {
  return FIELDS_OF[kind].flatMap((field) => {
    const facts = [model.facts, ...model.variants.map((variant) => variant.facts)].flatMap((list) => list.get(field) ?? []);
    const all = facts.flatMap((fact) => (fact.inherited ? [fact, fact.inherited.fact] : [fact]));
    const figure = model.figures.get(field);
    return [
      ...all.flatMap(factReadings),
      ...(figure?.value === undefined ? [] : [{ ...figure, value: figure.value, words: figure.display }]),
    ];
  });
}

function factReadings(fact: Fact): Reading[] {
  return fact.claims.flatMap((claim) => {
    const { value, qualifier } = claim;
    if (!isQuantity(value)) return [];
    return { value, qualifier, words: formatNumber({ value, qualifier, unit: fact.field.unit, status: claim.status }), url: fact.url };
  });
}

function isQuantity(value: unknown): value is number | [number, number] {
  return typeof value === "number" || (Array.isArray(value) && typeof value[0] === "number");
}
