import type { Claim } from "../../schema/claims.ts";
import type { Entry } from "../parse.ts";
import { isAfter } from "../days.ts";
import { isOf } from "../lookups.ts";
import { forEachPart } from "../parts-of.ts";
import { NOT_YET, ruledOutAccess } from "./life-cycle.ts";
import { contradictedIn } from "./receipt-numbers.ts";
import type { EntryRule, Report } from "./rule.ts";

type Path = readonly (string | number)[];

/** Things happened before someone wrote about them, and nobody read anything tomorrow. */
export const soundDates: EntryRule = {
  ids: ["date/future", "date/order"],
  scope: "entry",
  check(entry, { tomorrow, entries }, report) {
    visitDeeds(entry.data, [], (date, path, deed) => {
      if (SINCE.has(deed) && date.slice(0, 4) < FIRST_CARDS) {
        report({
          rule: "date/order",
          path: [...path],
          message: `It ${deed} on ${date}, before there were model cards.`,
          hint: "Write the day on which it was done.",
        });
      }
      if (!isAfter(date, tomorrow)) return;
      report({
        rule: "date/future",
        path: [...path],
        message: `It ${deed} on ${date}.`,
        hint: "Write the day on which it was done.",
        until: date,
      });
    });
    if (isOf(entry, "models")) checkModel(entry, tomorrow, contradictedIn(entry, entries), report);
  },
};

/** Mitchell et al., Model Cards for Model Reporting, is of October 2018. */
export const FIRST_CARDS = "2018";
/** What is done for such a catalogue, and not before there were any. */
const SINCE = new Set(["was checked", "was read", "was read through", "was asked"]);

const DEEDS: Record<string, string> = {
  checked: "was checked",
  accessed: "was read",
  reviewed: "was read through",
  issued: "was issued",
  asked: "was asked",
};

/** A date without another word: of a copy in an archive, and of a proposal. */
function deedOfDate(path: Path): string | undefined {
  if (path.at(-1) === "archived") return "was archived";
  return path.length === 0 ? "was written" : undefined;
}

/** Every date on which someone is said to have done something. A path is made only where it is asked for. */
function visitDeeds(data: unknown, path: (string | number)[], visit: (date: string, path: Path, deed: string) => void): void {
  if (typeof data !== "object" || data === null) return;
  forEachPart(data, (value, key) => {
    const deed = typeof value === "string" ? (key === "date" ? deedOfDate(path) : DEEDS[key]) : undefined;
    if (deed === undefined && typeof value !== "object") return;
    path.push(key);
    if (deed !== undefined) visit(String(value), path, deed);
    else visitDeeds(value, path, visit);
    path.pop();
  });
}

const HAPPENED = ["reported", "third-party"];

/** `contradicted`: claims whose quoted words say otherwise, which is told there. */
function checkModel(
  { data: { stage, facts, reviewed } }: Entry<"models">,
  tomorrow: string,
  contradicted: ReadonlySet<object>,
  report: Report,
): void {
  const claims = (facts["released"] ?? []).filter((claim) => !contradicted.has(claim));
  (facts["released"] ?? []).forEach((claim, index) => {
    const date = claim.value;
    if (typeof date !== "string" || !HAPPENED.includes(claim.status) || contradicted.has(claim)) return;
    if (
      index === 0 &&
      isAfter(date, reviewed) &&
      reviewed >= FIRST_CARDS &&
      (claim.citations ?? []).every(({ checked }) => !isAfter(date, checked))
    )
      report({
        rule: "date/order",
        path: ["reviewed"],
        message: `The card was read through on ${reviewed}, before the release on ${date}.`,
        hint: "Write the day on which the whole card was last checked.",
      });
    const path = ["facts", "released", index, "value"];
    if (NOT_YET.includes(stage)) {
      // That it can be had already says that the stage is wrong.
      if (ruledOutAccess(stage, facts) !== undefined) return;
      report({
        rule: "date/order",
        path,
        message: `The stage is ${stage}, and the card says that the model was released on ${date}.`,
        hint: "Write stage: released, or give the date the status planned.",
      });
    } else if (isAfter(date, tomorrow) && (claim.citations ?? []).every(({ checked }) => !isAfter(date, checked))) {
      report({
        rule: "date/future",
        path,
        message: `It was released on ${date}.`,
        hint: "Correct the date; what is still to come has the status planned.",
        until: date,
      });
    }
  });
  checkCutoff(
    (facts["knowledge-cutoff"] ?? []).filter((claim) => !contradicted.has(claim)),
    claims,
    report,
  );
}

function checkCutoff(cutoffs: readonly Claim[] = [], released: readonly Claim[], report: Report): void {
  const [cutoff] = cutoffs;
  const [release] = released;
  if (
    typeof cutoff?.value !== "string" ||
    typeof release?.value !== "string" ||
    release.qualifier === "at-least" ||
    !isAfter(cutoff.value, release.value)
  )
    return;
  report({
    rule: "date/order",
    severity: "warning",
    path: ["facts", "knowledge-cutoff", 0, "value"],
    message: `knowledge-cutoff is ${cutoff.value}, after the release on ${release.value}.`,
    hint: "Check both dates; a later edition of the model is a variant, or a card of its own.",
  });
}
