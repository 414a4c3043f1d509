import { perRegistry } from "../../schema/field-registry.ts";
import type { FieldDefinition } from "../../schema/fields.ts";
import type { Claim, Facts } from "../../schema/claims.ts";
import { isDisputed } from "../disputed.ts";
import { isAfter } from "../days.ts";
import { quote } from "../problems.ts";
import { suggest } from "../suggest.ts";
import { DERIVATION_IDS } from "../derive/index.ts";
import { factsOf } from "../facts-of.ts";
import { contradictedIn } from "./receipt-numbers.ts";
import type { EntryRule, Report } from "./rule.ts";

/** What an estimate may rest on: fields, derived figures, and the model's name, from which nothing more is derived. */
const inputIdsOf = perRegistry((fields): ReadonlySet<string> => new Set(["name", ...fields.models.map(({ id }) => id), ...DERIVATION_IDS]));

/** What the parts of a claim promise each other. */
export const soundClaims: EntryRule = {
  ids: [
    "quantity/interval",
    "claim/value",
    "claim/because",
    "provenance/citation",
    "date/order",
    "reference/unknown",
    "reference/circular",
    "disputed/because",
  ],
  scope: "entry",
  check(entry, { entries }, report) {
    const known = {
      inputIds: inputIdsOf(entry.fields),
      // What was left out of a damaged entry may be answered.
      answered: entry.damaged ? undefined : new Set(factsOf(entry).flatMap(({ facts }) => Object.keys(facts))),
      contradicted: () => contradictedIn(entry, entries),
    };
    for (const { path, facts, fields } of factsOf(entry)) checkAll(path, facts, fields, known, report);
  },
};

type Path = readonly (string | number)[];

interface Known {
  inputIds: ReadonlySet<string>;
  /** Fields that the entry answers; undefined where that is not known. */
  answered: ReadonlySet<string> | undefined;
  /** Claims whose quoted words say otherwise, which is told there. */
  contradicted: () => ReadonlySet<object>;
}

function checkAll(path: Path, facts: Facts, fields: readonly FieldDefinition[], known: Known, report: Report): void {
  for (const field of fields) {
    const claims = facts[field.id];
    if (!claims) continue;
    claims.forEach((claim, index) => checkClaim([...path, field.id, index], claim, index, field, known, report));
    if (claims.length > 1 && !claims[0]?.because && (isDisputed(field, claims) || (field.id === "license" && haveTwoTerms(claims)))) {
      report({
        rule: "disputed/because",
        path: [...path, field.id],
        at: "key",
        message: `The claims about ${field.id} contradict each other, and the card does not say why the first is preferred.`,
        hint: "Write because: beside the first claim.",
      });
    }
  }
}

/** Whether two claims put the same part of a release under different licences, without a note; several that go together stand in one list. */
function haveTwoTerms(claims: readonly Claim[]): boolean {
  const terms = claims.filter(({ value, status, note }) => value !== undefined && status === "reported" && note === undefined);
  return terms.some(({ covers = "weights", value }, index) =>
    terms.slice(index + 1).some((other) => (other.covers ?? "weights") === covers && String(other.value) !== String(value)),
  );
}

function checkClaim(
  path: Path,
  claim: Claim,
  index: number,
  field: FieldDefinition,
  { inputIds, answered, contradicted }: Known,
  report: Report,
): void {
  const pair = field.type === "number" && Array.isArray(claim.value);
  if (pair !== (claim.qualifier === "between") && claim.value !== undefined) {
    report({
      rule: "quantity/interval",
      path: [...path, "value"],
      message: pair
        ? `${quote(claim.value)} is an interval without qualifier: between.`
        : `${quote(claim.value)} is one number; between needs two.`,
      hint: pair ? "Write qualifier: between beside it." : "Write value: [low, high], or another qualifier.",
    });
  } else if (pair && Array.isArray(claim.value) && Number(claim.value[0]) >= Number(claim.value[1])) {
    report({
      rule: "quantity/interval",
      path: [...path, "value"],
      message: `${quote(claim.value)} does not run from low to high.`,
      hint:
        claim.value[0] === claim.value[1]
          ? `Write value: ${claim.value[0]}, without a qualifier.`
          : `Write [${claim.value[1]}, ${claim.value[0]}].`,
    });
  }
  const answers = ["reported", "third-party", "estimated", "planned"].includes(claim.status);
  if (answers && claim.value === undefined && claim.text === undefined) {
    report({
      rule: "claim/value",
      path,
      at: "key",
      message: `A claim of status ${claim.status} says nothing: it has neither value nor text.`,
      hint: "Write value: or text:, or the status not-disclosed with the places that were searched.",
    });
  }
  if (index > 0 && claim.because) {
    report({
      rule: "claim/because",
      path: [...path, "because"],
      at: "key",
      message: "Only the first claim, the preferred one, says why it is preferred.",
      hint: "Move because to the first claim, or write a note.",
    });
  }
  if (claim.status === "estimated" && !claim.citations && !claim.inputs) {
    report({
      rule: "provenance/citation",
      path,
      at: "key",
      message: "An estimate names neither a source nor inputs.",
      hint: "Write source, locator and checked, or inputs: with the ids of the fields that it rests on.",
    });
  }
  claim.inputs?.forEach((input, position) => {
    const at = [...path, "inputs", position];
    if (input === field.id) {
      report({
        rule: "reference/circular",
        path: at,
        message: `An estimate of ${input} does not rest on ${input}.`,
        hint: "Write the fields that it is worked out from.",
      });
      return;
    }
    if (answered && !answered.has(input) && inputIds.has(input) && input !== "name" && !input.startsWith("derived-")) {
      report({
        rule: "reference/unknown",
        path: at,
        message: `The estimate rests on ${input}, of which the entry says nothing.`,
        hint: "Write the fields that it is worked out from, and answer each.",
      });
      return;
    }
    if (inputIds.has(input)) return;
    const near = suggest(input, [...inputIds]);
    report({
      rule: "reference/unknown",
      path: at,
      message: `There is no field ${quote(input)}.`,
      hint: near ? `Did you mean ${near}?` : "Inputs are ids of fields.",
    });
  });
  if (field.id === "released" && typeof claim.value === "string" && claim.status === "reported") {
    const { value } = claim;
    const position = claim.citations?.findIndex(({ checked }) => isAfter(value, checked)) ?? -1;
    const citation = claim.citations?.[position];
    if (citation && !contradicted().has(claim))
      report({
        rule: "date/order",
        path: [...path, "citations", position, "checked"],
        message: `${quote(citation.checked)} is before the release on ${value}.`,
        hint: "Check both dates; a date in the future has the status planned.",
      });
  }
}
