import { acceleratorFields, datasetFields, modelFields, type FieldDefinition } from "../../schema/fields.ts";
import type { Facts } from "../../schema/claims.ts";
import type { Entry } from "../parse.ts";
import type { Report, Rule } from "./rule.ts";

/** Every required field is answered: by a value, or by a status that says why there is none. */
export const requiredFacts: Rule = {
  ids: ["required/field", "required/not-researched"],
  scope: "entry",
  check({ entries }, report) {
    for (const entry of entries.models.values()) {
      checkFacts(entry, entry.data.facts, modelFields, report);
      if (!entry.data.draft) refuseUnresearched(entry, entry.data.facts, modelFields, report);
    }
    for (const entry of entries.datasets.values()) checkFacts(entry, entry.data.facts, datasetFields, report);
    for (const entry of entries.accelerators.values()) checkFacts(entry, entry.data.facts, acceleratorFields, report);
  },
};

function checkFacts(entry: Entry, facts: Facts, fields: readonly FieldDefinition[], report: Report): void {
  for (const field of fields) {
    if (!field.required || facts[field.id] || entry.writtenFacts.has(field.id)) continue;
    report(entry, {
      rule: "required/field",
      path: ["facts"],
      at: "key",
      field: field.id,
      message: `The required field ${field.id} is missing.`,
      hint: `Write ${field.id}: with a value and its source, or a status such as not-disclosed with the places that were searched.`,
    });
  }
}

function refuseUnresearched(entry: Entry, facts: Facts, fields: readonly FieldDefinition[], report: Report): void {
  for (const field of fields) {
    const index = facts[field.id]?.findIndex((claim) => claim.status === "not-researched") ?? -1;
    if (!field.required || index < 0) continue;
    const unread = facts[field.id]?.[index]?.unread;
    report(entry, {
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
