import type { Rejected } from "../../schema/model-card.ts";
import type { Entry } from "../parse.ts";
import { quote } from "../problems.ts";
import { forEachPart } from "../parts-of.ts";
import { suggest } from "../suggest.ts";
import { isOf } from "../lookups.ts";
import type { EntryRule, Report } from "./rule.ts";

type Path = readonly (string | number)[];

/** A list holds nothing twice, and `rejected` rejects something that the card does not say itself. */
export const noRepeats: EntryRule = {
  ids: ["value/twice", "rejected/nothing", "reference/unknown"],
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
  },
};

/** Lists of plain values, of claims and of citations, at any depth, that hold one of them more than once. */
function visitRepeats(data: unknown, path: (string | number)[], visit: (path: Path, first: unknown) => void): void {
  if (typeof data !== "object" || data === null) return;
  if (Array.isArray(data) && data.length > 1) {
    const seen = new Set<string>();
    for (const [index, item] of data.entries()) {
      // Variants and results have rules of their own; numbers are intervals.
      const isPart = path[0] === "variants" || path[0] === "evaluations";
      if (typeof item === "number" || (isPart && typeof item === "object" && item !== null && "id" in item)) continue;
      const key = typeof item === "string" ? item : JSON.stringify(item);
      if (seen.has(key)) visit([...path, index], item);
      seen.add(key);
    }
  }
  forEachPart(data, (value, key) => {
    if (typeof value !== "object") return;
    path.push(key);
    visitRepeats(value, path, visit);
    path.pop();
  });
}

function checkRejected(entry: Entry<"models">, item: Rejected, index: number, report: Report): void {
  const at = (key: string) => ["rejected", index, key];
  if (item.value === undefined && item.text === undefined) {
    report({
      rule: "rejected/nothing",
      path: ["rejected", index],
      at: "key",
      message: "It does not say which value is rejected.",
      hint: "Write value: or text: with what circulates and is wrong.",
    });
    return;
  }
  const fieldIds = entry.fields.models.map(({ id }) => id);
  if (!fieldIds.includes(item.field) && !/^(?:evaluation|variant)-/.test(item.field)) {
    const near = suggest(item.field, fieldIds);
    report({
      rule: "reference/unknown",
      path: at("field"),
      message: `There is no field ${quote(item.field)}.`,
      hint: near ? `Did you mean ${near}?` : "Write the id of a field of models.",
    });
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
