import type { Proposal } from "../draft.ts";
import { modelFields } from "../../schema/fields.ts";
import { plain } from "./hub-links.ts";
import { labelledFact } from "./labelled.ts";
import { fieldOfLabel } from "./labels.ts";
import { lineageOfLabel } from "./lineage-labels.ts";
import { hubIdsOf } from "./references.ts";
import type { Subject } from "./subject.ts";

/** What the row of this model's size says. */
export function ofSize(
  row: readonly string[],
  fields: readonly (string | undefined)[],
  labels: readonly string[],
  place: string,
  section: string,
  subject: Subject,
): Proposal[] {
  return row.flatMap((cell, index) =>
    modelFields.find(({ id }) => id === fields[index])?.type === "number"
      ? labelledFact(labels[index] ?? "", cell, section, subject).map((found) => ({
          ...found,
          place: `${place}, row “${plain(row[0] ?? "")}”, column “${labels[index]}”`,
        }))
      : [],
  );
}

/** Of rows that are all builds of this model, what is the same in each: “:7B-F16”, “:7B-Q4” with one size and one context. */
export function sameOfAll(
  rows: readonly string[][],
  labels: readonly string[],
  place: string,
  section: string,
  subject: Subject,
): Proposal[] {
  return labels.flatMap((label, index) => {
    const cells = new Set(rows.map((row) => plain(row[index] ?? "").trim()));
    const [cell = ""] = cells;
    if (index === 0 || cells.size > 1 || !/^(?:parameters-total|context-length|license)$/.test(fieldOfLabel(label, section) ?? ""))
      return [];
    return labelledFact(label, cell, section, subject).map((found) => ({ ...found, place: `${place}, column “${label}”` }));
  });
}

/** The last sum of a table of two columns, with a label of what it sums: “| Part | Parameters |” … “| Total | 50M |”. */
export function totalOf(
  rows: readonly string[][],
  header: readonly string[],
  section: string,
): { label: string; cell: string } | undefined {
  const label = [header[1] ?? "", section.replace(/ counts?$/i, "s")].map((title) => (/^tokens$/i.test(title) ? "Training tokens" : title));
  const said = label.find((title) => /^(?:parameters-total|training-tokens)$/.test(fieldOfLabel(title) ?? ""));
  const row = rows.find(([first = ""]) => /^(?:grand )?total$/i.test(plain(first).trim()));
  return said !== undefined && row?.[1] !== undefined ? { label: said, cell: row[1] } : undefined;
}

/** “| Vision (images) | `maker/owl-vision` (frozen) |”: a part of a composite. */
export function partOf(label: string, cell: string, subject: Subject): Omit<Proposal, "place">[] {
  if (!/^(?:vision|image|video|audio|speech|text|language)\b/i.test(label) || !/\b(?:frozen|encoder|backbone|tower)\b/i.test(cell))
    return [];
  return hubIdsOf(cell).length === 1
    ? lineageOfLabel("", cell, subject).map((edge) => ({ field: "lineage", edge, words: `${label}: ${plain(cell)}` }))
    : [];
}
