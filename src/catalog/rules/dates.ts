import type { Claim } from "../../schema/claims.ts";
import type { Entry } from "../parse.ts";
import type { Report, Rule } from "./rule.ts";

type Path = readonly (string | number)[];

/** Things happened before someone wrote about them, and nobody read anything tomorrow. */
export const soundDates: Rule = {
  ids: ["date/future", "date/order"],
  scope: "catalogue",
  check({ entries, today }, report) {
    for (const collection of Object.values(entries)) {
      for (const entry of collection.values() as Iterable<Entry>) {
        for (const { date, path, deed } of deeds(entry.data, [])) notAfter(entry, { date, path, deed }, today, report);
      }
    }
    for (const entry of entries.models.values()) {
      checkModel(entry, today, report);
      for (const edge of (entry.data.lineage ?? []).entries()) checkParent(entry, edge, entries.models, report);
    }
    for (const entry of entries.sources.values()) {
      const { issued, accessed } = entry.data;
      if (issued && isAfter(issued, accessed))
        report(entry, {
          rule: "date/order",
          path: ["accessed"],
          message: `The source was read on ${accessed}, before it was issued on ${issued}.`,
          hint: "Check both dates.",
        });
    }
  },
};

const DEEDS: Record<string, string> = { checked: "was checked", accessed: "was read", reviewed: "was read through", issued: "was issued" };

/** Every date on which someone is said to have done something. */
function* deeds(data: unknown, path: Path): Generator<{ date: string; path: Path; deed: string }> {
  if (typeof data !== "object" || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    const here = [...path, Array.isArray(data) ? Number(key) : key];
    const deed = key === "date" && path.at(-1) === "archived" ? "was archived" : DEEDS[key];
    if (deed && typeof value === "string") yield { date: value, path: here, deed };
    else if (typeof value === "object") yield* deeds(value, here);
  }
}

function notAfter(
  entry: Entry,
  { date, path, deed }: { date: string; path: Path; deed: string },
  today: string | undefined,
  report: Report,
): void {
  if (today === undefined || !isAfter(date, dayAfter(today))) return;
  report(entry, {
    rule: "date/future",
    path,
    message: `It ${deed} on ${date}, and today is ${today}.`,
    hint: "Write the day on which it was done.",
  });
}

const HAPPENED = ["reported", "third-party"];

function checkModel(entry: Entry<"models">, today: string | undefined, report: Report): void {
  const { stage, facts } = entry.data;
  const claims = facts["released"] ?? [];
  claims.forEach((claim, index) => {
    const date = claim.value;
    if (typeof date !== "string" || !HAPPENED.includes(claim.status)) return;
    const path = ["facts", "released", index, "value"];
    if (stage === "planned" || stage === "in-training" || stage === "announced") {
      report(entry, {
        rule: "date/order",
        path,
        message: `The stage is ${stage}, and the card says that the model was released on ${date}.`,
        hint: "Write stage: released, or give the date the status planned.",
      });
    } else if (
      today !== undefined &&
      isAfter(date, dayAfter(today)) &&
      (claim.citations ?? []).every(({ checked }) => !isAfter(date, checked))
    ) {
      report(entry, {
        rule: "date/future",
        path,
        message: `It was released on ${date}, and today is ${today}.`,
        hint: "Correct the date; what is still to come has the status planned.",
      });
    }
  });
  checkCutoff(entry, facts["knowledge-cutoff"], claims, report);
}

function checkCutoff(entry: Entry, cutoffs: readonly Claim[] = [], released: readonly Claim[], report: Report): void {
  const [cutoff] = cutoffs;
  const [release] = released;
  if (
    typeof cutoff?.value !== "string" ||
    typeof release?.value !== "string" ||
    release.qualifier === "at-least" ||
    !isAfter(cutoff.value, release.value)
  )
    return;
  report(entry, {
    rule: "date/order",
    severity: "warning",
    path: ["facts", "knowledge-cutoff", 0, "value"],
    message: `knowledge-cutoff is ${cutoff.value}, after the release on ${release.value}.`,
    hint: "Check both dates; a later edition of the model is a variant, or a card of its own.",
  });
}

function checkParent(
  entry: Entry<"models">,
  [index, edge]: [number, NonNullable<Entry<"models">["data"]["lineage"]>[number]],
  models: ReadonlyMap<string, Entry<"models">>,
  report: Report,
): void {
  const own = entry.data.facts["released"]?.[0];
  const parent = edge.model && edge.relation !== "data-generated-by" ? models.get(edge.model)?.data.facts["released"]?.[0] : undefined;
  if (
    typeof own?.value !== "string" ||
    typeof parent?.value !== "string" ||
    (parent.qualifier ?? "exact") !== "exact" ||
    edge.note !== undefined ||
    !isAfter(parent.value, own.value)
  )
    return;
  report(entry, {
    rule: "date/order",
    severity: "warning",
    path: ["lineage", index, "model"],
    message: `It was released on ${own.value}, before ${edge.model}, from which it was made: ${parent.value}.`,
    hint: "Check both dates, and the direction of the edge.",
  });
}

/** Whether a date is after another, in the digits that both have. */
function isAfter(date: string, other: string): boolean {
  const digits = Math.min(date.length, other.length);
  return date.slice(0, digits) > other.slice(0, digits);
}

/** Somewhere it is already tomorrow. */
function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
