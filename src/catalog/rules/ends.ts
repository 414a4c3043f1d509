import type { Claim, Facts } from "../../schema/claims.ts";
import { isAfter } from "../days.ts";
import { isOf, type Lookups } from "../lookups.ts";
import type { Entry } from "../parse.ts";
import type { EntryRule, Upcoming } from "./rule.ts";

const WEIGHTS = ["open-weights", "gated-weights"];
const OVER = ["retired", "withdrawn"];

/** What a card says of the end of a model, of its stage and of the ways to it speak of one state. */
export const soundEnds: EntryRule = {
  ids: ["life-cycle/stage", "life-cycle/order"],
  scope: "entry",
  check(entry, { entries }, report) {
    if (!isOf(entry, "models")) return;
    checkStage(entry, report);
    checkAccess(entry, report);
    checkBeginning(entry, report);
    checkSuccessors(entry, entries, report);
  },
};

type Report = (finding: Upcoming) => void;

function checkStage({ data: { stage, facts } }: Entry<"models">, report: Report): void {
  const path = ["stage"];
  const ends = datesOf(facts["retired-on"]);
  // A product may drop a model that all others can still ask.
  const field = (["retired-on", "deprecated-on"] as const).find((id) =>
    // An end before the beginning is a wrong date, and told as that.
    facts[id]?.some(({ covers, value }) => covers !== "product" && !isBefore(value, beginningOf(facts))),
  );
  if (stage === "released" && field)
    report({
      rule: "life-cycle/stage",
      path,
      message: `The stage is released, and ${field} names an end.`,
      hint: "Write stage: deprecated, or retired where nothing of it can be had.",
    });
  const first = ends.toSorted()[0];
  if (OVER.includes(stage) && first && ends.length === (facts["retired-on"] ?? []).length)
    report({
      rule: "life-cycle/stage",
      path,
      message: `The stage is ${stage}, and the first end is to come on ${first}.`,
      hint: "Write stage: deprecated until then.",
      until: first,
    });
}

/** What had ended when someone looked is not offered. */
function checkAccess({ data: { stage, facts } }: Entry<"models">, report: Report): void {
  const [claim] = facts["access"] ?? [];
  if (!Array.isArray(claim?.value) || claim.status === "planned") return;
  const ways = claim.value.filter((way) => typeof way === "string");
  const ended = (covers: string) => {
    const ends = (facts["retired-on"] ?? []).filter((end) => (end.covers ?? "api") === covers);
    return ends.length > 0 && ends.every(isOver);
  };
  const way =
    ended("weights") && ways.find((one) => WEIGHTS.includes(one))
      ? "weights"
      : stage === "deprecated" && ended("api") && ways.every((one) => one === "api-only")
        ? "api"
        : undefined;
  if (!way) return;
  report({
    rule: "life-cycle/stage",
    path: ["facts", "access", 0],
    message: `The access is ${ways.join(", ")}, and by retired-on the ${way === "api" ? "API has" : "weights have"} ended.`,
    hint: "Correct access and stage; where a later form can still be had, write its end as the first claim of retired-on.",
  });
}

/** The date of the release, unless it is after the day on which somebody read of it: then it is wrong itself, and told. */
export function beginningOf(facts: Facts): string | undefined {
  const [claim] = facts["released"] ?? [];
  const value = claim?.value;
  const isUnheard = (day: string) => typeof value === "string" && isAfter(value, day);
  return typeof value === "string" && !claim?.citations?.some(({ checked }) => isUnheard(checked)) ? value : undefined;
}

function isBefore(value: unknown, beginning: string | undefined): boolean {
  return typeof value === "string" && beginning !== undefined && isAfter(beginning, value);
}

function checkBeginning({ id, data: { facts } }: Entry<"models">, report: Report): void {
  const released = beginningOf(facts);
  (facts["deprecated-on"] ?? []).forEach(({ value }, index) => {
    if (!isBefore(value, released)) return;
    report({
      rule: "life-cycle/order",
      path: ["facts", "deprecated-on", index, "value"],
      message: `The end was announced on ${String(value)}, before the release on ${released}.`,
      hint: "Check both dates in their sources.",
    });
  });
  (facts["replaced-by"] ?? []).forEach(({ value }, index) => {
    if (!Array.isArray(value) || !value.some((model) => model === id)) return;
    report({
      rule: "life-cycle/order",
      path: ["facts", "replaced-by", index, "value"],
      message: "The model is called its own successor.",
      hint: "Write the model that takes its place, or leave replaced-by out.",
    });
  });
}

/** What takes a model's place came after it. */
function checkSuccessors({ id, data: { facts } }: Entry<"models">, entries: Lookups, report: Report): void {
  const released = beginningOf(facts);
  (facts["replaced-by"] ?? []).forEach(({ value }, index) => {
    (Array.isArray(value) ? value : []).forEach((model, position) => {
      const successor = String(model) === id ? undefined : entries.models.get(String(model));
      const later = successor && beginningOf(successor.data.facts);
      if (later === undefined || !isBefore(later, released)) return;
      report({
        rule: "life-cycle/order",
        severity: "warning",
        path: ["facts", "replaced-by", index, "value", position],
        message: `${String(model)} is of ${later}, and was released before the model that it replaces, of ${released}.`,
        hint: "Check which of the two replaces the other.",
      });
    });
  });
}

function datesOf(claims: readonly Claim[] | undefined): string[] {
  return (claims ?? []).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

/** Whether the day had come when the source was last read. */
function isOver({ value, citations = [] }: Claim): boolean {
  const looked = citations
    .map(({ checked }) => checked)
    .toSorted()
    .at(-1);
  return typeof value === "string" && looked !== undefined && !isAfter(value, looked);
}
