import type { FieldDefinition } from "../../schema/fields.ts";
import type { Facts } from "../../schema/claims.ts";
import { meantKey } from "../explain/meant-keys.ts";
import { isDraft, type Entry } from "../parse.ts";
import { factsOf } from "../facts-of.ts";
import type { Lookups } from "../lookups.ts";
import type { EntryRule, Report } from "./rule.ts";

/** Every required field is answered: by a value, or by a status that says why there is none. */
export const requiredFacts: EntryRule = {
  ids: ["required/field", "required/not-researched"],
  scope: "entry",
  check(entry, { entries }, report) {
    const [own] = factsOf(entry);
    if (!own) return;
    checkFacts(entry, own.facts, own.fields, report);
    if (entry.collection === "models" && !isDraft(entry)) refuseUnresearched(own.facts, own.fields, entries, report);
  },
};

function checkFacts(entry: Entry, facts: Facts, fields: readonly FieldDefinition[], report: Report): void {
  const required = fields.filter((field) => field.required);
  if (required.length > 0 && entry.writtenFacts.size === 0) {
    report({
      rule: "required/field",
      path: ["facts"],
      at: "key",
      message: `The card states no facts; ${required.length} are required.`,
      hint: `Write ${required.map(({ id }) => id).join(", ")}, each with a value and its source, or a status such as not-disclosed with the places that were searched.`,
    });
    return;
  }
  const ids = fields.map(({ id }) => id);
  const misspelt = [...entry.writtenFacts].filter((key) => !ids.includes(key));
  const meant = new Set(misspelt.map((key) => meantKey(key, ids, true, entry.fields)));
  for (const field of required) {
    if (facts[field.id] || entry.writtenFacts.has(field.id) || meant.has(field.id)) continue;
    report({
      rule: "required/field",
      path: ["facts"],
      at: "key",
      field: field.id,
      message: `The required field ${field.id} is missing.`,
      hint: `Write ${field.id}: with a value and its source, or a status such as not-disclosed with the places that were searched.`,
    });
  }
}

function refuseUnresearched(facts: Facts, fields: readonly FieldDefinition[], entries: Lookups, report: Report): void {
  for (const field of fields) {
    const index = facts[field.id]?.findIndex((claim) => claim.status === "not-researched") ?? -1;
    if (!field.required || index < 0) continue;
    const unread = facts[field.id]?.[index]?.unread;
    // A document that the catalogue does not have is told as that.
    if (unread && unread.every((id) => entries.sources.get(id) === undefined)) continue;
    report({
      rule: "required/not-researched",
      ...(unread ? { severity: "warning" as const } : {}),
      path: ["facts", field.id, index, "status"],
      message: unread
        ? `${field.id} may be answered in what nobody could open yet: ${unread.join(", ")}.`
        : `Nobody has looked for ${field.id} yet.`,
      hint: unread
        ? "Open them and write what they say; if none does, write not-disclosed with every place that was searched."
        : "Look for it; name the documents that cannot be opened as unread: [source ids]; or mark the whole card draft: true.",
    });
  }
}
