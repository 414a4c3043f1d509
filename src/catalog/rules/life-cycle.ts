import type { Facts } from "../../schema/claims.ts";
import type { Stage } from "../../schema/vocabularies.ts";
import type { Entry } from "../parse.ts";
import { quote } from "../problems.ts";
import { isOf } from "../lookups.ts";
import { beginningOf } from "./ends.ts";
import type { EntryRule, Report } from "./rule.ts";

/** What a card says of its stage agrees with how people get at the model, and with its dates. */
export const soundLifeCycles: EntryRule = {
  ids: ["life-cycle/stage", "life-cycle/order"],
  scope: "entry",
  check(entry, _context, report) {
    if (!isOf(entry, "models")) return;
    checkStage(entry, report);
    checkWays(entry, report);
    checkOrder(entry, report);
    checkTargets(entry, report);
  },
};

const TO_BE_HAD = ["open-weights", "gated-weights", "api-only", "in-product", "research-preview"];
const WEIGHTS = ["open-weights", "gated-weights"];

/** Ways of access that a stage rules out, and what to write then. */
const RULED_OUT: Partial<Record<Stage, { access: readonly string[]; instead: string }>> = {
  planned: { access: TO_BE_HAD, instead: "released" },
  "in-training": { access: TO_BE_HAD, instead: "released" },
  announced: { access: TO_BE_HAD, instead: "released" },
  internal: { access: TO_BE_HAD, instead: "released" },
  released: { access: ["internal", "not-released", "discontinued"], instead: "internal, retired or withdrawn" },
  deprecated: { access: ["internal", "not-released", "discontinued"], instead: "retired" },
  retired: { access: WEIGHTS, instead: "deprecated, with retired-on for the way that ended" },
  withdrawn: { access: WEIGHTS, instead: "deprecated" },
};

/** The way of access that is at odds with the stage; undefined where there is none. */
export function ruledOutAccess(stage: Stage, facts: Facts): string | undefined {
  // What is planned of a model that is not there yet says nothing of today.
  const [claim] = facts["access"] ?? [];
  const access = claim?.status === "planned" ? undefined : claim?.value;
  const ruledOut = RULED_OUT[stage];
  if (!ruledOut || !Array.isArray(access)) return undefined;
  const ways = access.map(String);
  // A model of which one form can be had, and another not, is to be had.
  if (ways.every((way) => ruledOut.access.includes(way))) return ways[0];
  return stage === "retired" || stage === "withdrawn" ? ways.find((way) => WEIGHTS.includes(way)) : undefined;
}

function checkStage(entry: Entry<"models">, report: Report): void {
  const { stage, facts } = entry.data;
  const clash = ruledOutAccess(stage, facts);
  if (clash === undefined) return;
  report({
    rule: "life-cycle/stage",
    path: ["stage"],
    message: `The stage is ${stage}, and the access ${quote(clash)}.`,
    hint: `Write stage: ${RULED_OUT[stage]?.instead ?? "released"}; or correct access.`,
  });
}

export const NOT_YET: readonly Stage[] = ["planned", "in-training", "announced"];

/** What nobody can have yet has no end, and what has no weights to be had is not in a repository. */
function checkWays({ data: { stage, facts } }: Entry<"models">, report: Report): void {
  const ended = (["retired-on", "deprecated-on"] as const).find((field) => facts[field]?.some(({ value }) => value !== undefined));
  if (NOT_YET.includes(stage) && ended)
    report({
      rule: "life-cycle/stage",
      path: ["stage"],
      message: `The stage is ${stage}, and ${ended} names an end.`,
      hint: "Write stage: withdrawn if it will not come, deprecated or retired if it came; or leave the end out.",
    });
  const [repository] = facts["weights-repository"] ?? [];
  const [access] = facts["access"] ?? [];
  const ways = Array.isArray(access?.value) ? access.value.map(String) : [];
  if (!Array.isArray(repository?.value) || repository.status !== "reported" || access?.status !== "reported" || ways.length === 0) return;
  if (ways.some((way) => WEIGHTS.includes(way)) || facts["retired-on"] || ruledOutAccess(stage, facts) !== undefined) return;
  report({
    rule: "life-cycle/stage",
    severity: "warning",
    path: ["facts", "access", 0, "value"],
    message: `The access is ${ways.join(", ")}, and weights-repository names ${String(repository.value[0])}.`,
    hint: "Write open-weights or gated-weights if the weights can be had; if not, leave weights-repository out.",
  });
}
/** What is to come of a model that is there. */
const ENDS: ReadonlySet<string> = new Set(["deprecated-on", "retired-on", "replaced-by"]);

/** A target is of a model that is not there yet. */
function checkTargets(entry: Entry<"models">, report: Report): void {
  const { stage, facts } = entry.data;
  if (NOT_YET.includes(stage)) return;
  for (const [field, claims] of Object.entries(facts)) {
    if (ENDS.has(field)) continue;
    claims?.forEach(({ status }, index) => {
      if (status !== "planned") return;
      report({
        rule: "life-cycle/stage",
        path: ["facts", field, index, "status"],
        message: `The stage is ${stage}, and ${field} is planned.`,
        hint: "Write what came of it, with its source and the status reported; or correct the stage.",
      });
    });
  }
}

function checkOrder(entry: Entry<"models">, report: Report): void {
  const { facts } = entry.data;
  const released = beginningOf(facts);
  (facts["retired-on"] ?? []).forEach((claim, index) => {
    const announced = facts["deprecated-on"]?.find((one) => one.covers === claim.covers)?.value;
    for (const [earlier, words] of [
      [announced, "was announced"],
      [released, "began"],
    ] as const) {
      if (typeof earlier !== "string" || typeof claim.value !== "string") continue;
      const length = Math.min(earlier.length, claim.value.length);
      if (claim.value.slice(0, length) >= earlier.slice(0, length)) continue;
      report({
        rule: "life-cycle/order",
        path: ["facts", "retired-on", index, "value"],
        message: `The end on ${claim.value} is before the day on which it ${words}, ${earlier}.`,
        hint: "Check both dates in their sources.",
      });
    }
  });
}
