import type { Rejected } from "../../schema/model-card.ts";
import type { Entry } from "../parse.ts";
import { isCalendarDate } from "../../schema/text.ts";
import { quote, type Finding } from "../problems.ts";
import { visitRepeats } from "../visit-repeats.ts";
import { suggest } from "../suggest.ts";
import { isOf } from "../lookups.ts";
import type { EntryRule, Report } from "./rule.ts";

type Path = readonly (string | number)[];

/** A list holds nothing twice, and `rejected` rejects something that the card does not say itself. */
export const noRepeats: EntryRule = {
  ids: ["value/twice", "rejected/nothing", "claim/value", "reference/unknown", "reference/circular"],
  scope: "entry",
  check(entry, _context, report) {
    visitRepeats(entry.data, [], (path, first) =>
      report({
        rule: "value/twice",
        path,
        message: `${quote(first)} stands in this list twice.`,
        hint: "Delete one of the two.",
      }),
    );
    if (isOf(entry, "models")) entry.data.rejected?.forEach((item, index) => checkRejected(entry, item, index, report));
    if (isOf(entry, "proposals")) checkProposal(entry, report);
    if (isOf(entry, "concepts")) checkRelated(entry, report);
    if (isOf(entry, "benchmarks")) checkMetrics(entry, report);
  },
};

function checkRejected(entry: Entry<"models">, item: Rejected, index: number, report: Report): void {
  const at = (key: string) => ["rejected", index, key];
  if (item.value === undefined && item.text === undefined) {
    report(nothingSaid(["rejected", index]));
    return;
  }
  const unknown = fieldFault(entry, item.field, at("field"));
  if (unknown) {
    report(unknown);
    return;
  }
  const misfit = valueFault(entry, item, at("value"));
  if (misfit) {
    report(misfit);
    return;
  }
  const [preferred] = entry.data.facts[item.field] ?? [];
  const said = JSON.stringify(item.value);
  if (
    preferred?.value === undefined ||
    item.value === undefined ||
    JSON.stringify(preferred.value) !== said ||
    preferred.status === "planned"
  )
    return;
  report({
    rule: "rejected/nothing",
    path: at("value"),
    message: `The card rejects ${said} and says it itself, as its preferred claim about ${item.field}.`,
    hint: "Delete one of the two.",
  });
}

function nothingSaid(path: Path): Finding {
  return {
    rule: "rejected/nothing",
    path,
    at: "key",
    message: "It does not say which value is rejected.",
    hint: "Write value: or text: with what circulates and is wrong.",
  };
}

function fieldFault({ fields }: Entry, field: string, path: Path): Finding | undefined {
  const ids = fields.models.map(({ id }) => id);
  if (ids.includes(field) || /^(?:evaluation|variant)-/.test(field)) return undefined;
  const near = suggest(field, ids);
  return {
    rule: "reference/unknown",
    path,
    message: `There is no field ${quote(field)}.`,
    hint: near ? `Did you mean ${near}?` : "Write the id of a field of models.",
  };
}

const KINDS = { number: "a number", date: "a date", list: "a list", text: "words" } as const;

/** What is rejected is of the kind that the field holds; words about it are text. */
function valueFault({ fields }: Entry, { field, value }: Pick<Rejected, "field" | "value">, path: Path): Finding | undefined {
  const type = fields.models.find(({ id }) => id === field)?.type;
  if (type === undefined || value === undefined) return undefined;
  const fits = {
    number: typeof value === "number",
    date: typeof value === "string" && isCalendarDate(value),
    list: Array.isArray(value) || typeof value === "string",
    text: typeof value === "string",
  };
  return fits[type]
    ? undefined
    : {
        rule: "claim/value",
        path,
        message: `${quote(value)} is not ${KINDS[type]}, which ${field} holds.`,
        hint: "Write what circulates in the kind of the field; or, in words, text: in the place of value:.",
      };
}

/** A proposal names each model once, and corrects what drafts say of its fields. */
function checkProposal(entry: Entry<"proposals">, report: Report): void {
  const { models, corrections = [] } = entry.data;
  models.forEach(({ model }, index) => {
    const before = models.slice(0, index).find((other) => other.model === model);
    // One that is the same to the letter is told as such.
    if (before && JSON.stringify(before) !== JSON.stringify(models[index]))
      report({
        rule: "value/twice",
        path: ["models", index, "model"],
        message: `${quote(model)} is named by this proposal already.`,
        hint: "Say in one role what it is there for.",
      });
  });
  corrections.forEach(({ field, value, text }, index) => {
    if (value === undefined && text === undefined) return report(nothingSaid(["corrections", index]));
    const fault =
      fieldFault(entry, field, ["corrections", index, "field"]) ?? valueFault(entry, { field, value }, ["corrections", index, "value"]);
    if (fault) report(fault);
  });
}

function checkRelated({ id, data: { related = [] } }: Entry<"concepts">, report: Report): void {
  const index = related.indexOf(id);
  if (index >= 0)
    report({
      rule: "reference/circular",
      path: ["related", index],
      message: `${quote(id)} is the concept itself.`,
      hint: "Delete it.",
    });
}

/** Results name a metric by its id. */
function checkMetrics({ data: { metrics } }: Entry<"benchmarks">, report: Report): void {
  metrics.forEach((metric, index) => {
    const before = metrics.slice(0, index).find(({ id }) => id === metric.id);
    if (before && JSON.stringify(before) !== JSON.stringify(metric))
      report({
        rule: "value/twice",
        path: ["metrics", index, "id"],
        message: `${quote(metric.id)} is the id of another of the metrics, ${quote(before.name)}.`,
        hint: "Give each an id of its own.",
      });
  });
}
