import type { z } from "zod";
import { PLACE_KEYS } from "../../schema/citation.ts";
import type { CollectionId } from "../../schema/collections.ts";
import { acceleratorFields, datasetFields, modelFields, type FieldDefinition } from "../../schema/fields.ts";
import { textFault, type TextKind } from "../../schema/text.ts";
import type { Finding } from "../problems.ts";
import { citationFinding } from "./citations.ts";
import { dateFinding } from "./dates.ts";
import { authoredSchema, missingKey, unknownKey } from "./keys.ts";
import { valueAt, type Path } from "./path.ts";
import { placeFinding } from "./places.ts";
import { plainNumberFinding, quantityFinding } from "./quantities.ts";
import { isOwed } from "./schema-keys.ts";
import { generalFinding } from "./shapes.ts";
import { textFinding } from "./texts.ts";
import { countryFinding, languageFinding, listFinding, statusFinding, statusHint, urlFinding } from "./words.ts";

const fieldsByCollection: Partial<Record<CollectionId, ReadonlyMap<string, FieldDefinition>>> = {
  models: index(modelFields),
  datasets: index(datasetFields),
  accelerators: index(acceleratorFields),
};

/** More unknown keys of one map than this are not listed. */
const MOST_KEYS = 100;

const DATES: ReadonlySet<unknown> = new Set(["checked", "accessed", "issued", "reviewed", "date"]);
const ADDRESSES: ReadonlySet<unknown> = new Set(["url", "URL", "archived", "pinned"]);

/**
 * Says what a schema issue means for the author: which permanent rule, what is wrong with the value
 * that was received, and what to write instead.
 */
export function explain(issue: z.core.$ZodIssue, root: unknown, collection: CollectionId): Finding[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const received = valueAt(root, path);
  const key = path.at(-1);
  const field = fieldAt(path, collection);
  const owed = isOwed(authoredSchema(collection), path) || (typeof key === "string" && ["source", "locator", "checked"].includes(key));

  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.slice(0, MOST_KEYS).map((unknown) => unknownKey(unknown, [...path, unknown], root, collection));
    const more = issue.keys.length - keys.length;
    const last = keys.at(-1);
    return more > 0 && last
      ? [...keys.slice(0, -1), { ...last, message: `${last.message} Nor are there ${more} others, which are not listed.` }]
      : keys;
  }
  if (
    received === undefined &&
    (issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union" || issue.code === "custom")
  ) {
    return [missingKey(path, root, authoredSchema(collection))];
  }
  if (issue.code === "custom" && typeof received === "string" && isTextKind(issue.params?.["kind"])) {
    const fault = textFault(received, issue.params["kind"]);
    const fact = field?.type === "text" && key === "text";
    if (fault)
      return [
        textFinding(
          fault,
          received,
          path,
          fact ? statusHint("Write the text") : owed ? `Write the ${String(key)}; it has to be there.` : undefined,
        ),
      ];
  }
  if (key === "status") return [statusFinding(received, path)];
  if (field && path.includes("value") && !path.includes("rejected")) {
    const found = fieldValueFinding(field, path, received, root);
    if (found) return [found];
  }
  if (DATES.has(key)) return [dateFinding(received, path)];
  if (path.includes("citations") && PLACE_KEYS.some((place) => path.includes(place))) return [placeFinding(received, path)];
  if (ADDRESSES.has(key)) return [urlFinding(received, path)];
  if (key === "country" && received !== null) return [countryFinding(received, path)];
  if (key === "language" && typeof received === "string") return [languageFinding(received, path)];
  if (key === "citations" || key === "source") {
    const found = citationFinding(received, path);
    if (found) return [found];
  }
  const number = plainNumberFinding(received, path, collection);
  return [number ?? generalFinding(issue, { path, received, field, owed, schema: authoredSchema(collection) })];
}

function isTextKind(kind: unknown): kind is TextKind {
  return kind === "text" || kind === "line" || kind === "part" || kind === "locator";
}

function fieldValueFinding(field: FieldDefinition, path: Path, received: unknown, root: unknown): Finding | undefined {
  const valuePath = path.slice(0, path.indexOf("value") + 1);
  if (field.type === "number") return quantityFinding(field, valuePath, valueAt(root, valuePath));
  if (field.type === "date") return dateFinding(received, path, "a fact");
  if (field.type === "list") return listFinding(field, path, received);
  return undefined;
}

function fieldAt(path: Path, collection: CollectionId): FieldDefinition | undefined {
  const facts = path.indexOf("facts");
  return facts < 0 ? undefined : fieldsByCollection[collection]?.get(String(path[facts + 1]));
}

function index(fields: readonly FieldDefinition[]): ReadonlyMap<string, FieldDefinition> {
  return new Map(fields.map((field) => [field.id, field]));
}
