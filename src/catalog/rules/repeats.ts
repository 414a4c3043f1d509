import { modelFields } from "../../schema/fields.ts";
import type { Rejected } from "../../schema/model-card.ts";
import { fold } from "../fold.ts";
import type { Entry } from "../parse.ts";
import { quote } from "../problems.ts";
import { suggest } from "../suggest.ts";
import type { Report, Rule } from "./rule.ts";

type Path = readonly (string | number)[];

/** A list holds nothing twice, and `rejected` rejects something that the card does not say itself. */
export const noRepeats: Rule = {
  ids: ["value/twice", "rejected/nothing", "alias/family"],
  scope: "catalogue",
  check({ entries }, report) {
    for (const collection of Object.values(entries)) {
      for (const entry of collection.values() as Iterable<Entry>) {
        for (const { path, first } of twice(entry.data, [])) {
          report(entry, {
            rule: "value/twice",
            path,
            message: `${quote(first)} stands in this list twice.`,
            hint: "Delete one of the two.",
          });
        }
      }
    }
    const families = new Map(
      [...entries.families.values()].flatMap(({ id, data }) =>
        [id, data.name, ...(data.aliases ?? [])].map((name) => [fold(name), id] as const),
      ),
    );
    // A family whose name begins the names of several models; that of one model is the model's, too.
    const shared = new Set(
      [...entries.families.values()]
        .filter(
          ({ id, data }) =>
            [...entries.models.values()].filter((model) => model.data.family === id && fold(model.data.name).startsWith(fold(data.name)))
              .length > 1,
        )
        .map(({ id }) => id),
    );
    for (const entry of entries.models.values()) {
      entry.data.rejected?.forEach((item, index) => checkRejected(entry, item, index, report));
      const own = new Set([entry.id, entry.data.name].map(fold));
      entry.data.aliases?.forEach((alias, index) => {
        const family = families.get(fold(alias));
        if (family === undefined || own.has(fold(alias)) || !shared.has(family)) return;
        report(entry, {
          rule: "alias/family",
          path: ["aliases", index],
          message: `${quote(alias)} names the whole family ${family}.`,
          hint: "Delete it; or write the name with what tells this model from its siblings.",
        });
      });
    }
  },
};

/** Lists of plain values, of claims and of citations, at any depth, that hold one of them more than once. */
function* twice(data: unknown, path: Path): Generator<{ path: Path; first: unknown }> {
  if (typeof data !== "object" || data === null) return;
  if (Array.isArray(data) && data.length > 1) {
    const seen = new Set<string>();
    for (const [index, item] of data.entries()) {
      // What has an id is told apart by it.
      if (typeof item === "object" && item !== null && "id" in item) continue;
      const key = typeof item === "string" ? item : JSON.stringify(item);
      if (seen.has(key)) yield { path: [...path, index], first: item };
      seen.add(key);
    }
  }
  for (const [key, value] of Object.entries(data)) yield* twice(value, [...path, Array.isArray(data) ? Number(key) : key]);
}

const fieldIds = modelFields.map((field) => field.id);

function checkRejected(entry: Entry<"models">, item: Rejected, index: number, report: Report): void {
  const at = (key: string) => ["rejected", index, key];
  if (item.value === undefined && item.text === undefined) {
    report(entry, {
      rule: "rejected/nothing",
      path: ["rejected", index],
      at: "key",
      message: "It does not say which value is rejected.",
      hint: "Write value: or text: with what circulates and is wrong.",
    });
    return;
  }
  if (!fieldIds.includes(item.field) && !/^(?:evaluation|variant)-/.test(item.field)) {
    const near = suggest(item.field, fieldIds);
    report(entry, {
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
  report(entry, {
    rule: "rejected/nothing",
    path: at("value"),
    message: `The card rejects ${said} and says it itself, as its preferred claim about ${item.field}.`,
    hint: "Delete one of the two.",
  });
}
