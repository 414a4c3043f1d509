import type { z } from "zod";
import { PLACE_KEYS } from "../../schema/citation.ts";
import type { CollectionId } from "../../schema/collections.ts";
import { acceleratorFields, datasetFields, modelFields, type FieldDefinition } from "../../schema/fields.ts";
import { quote, type Finding } from "../problems.ts";
import { dateFinding } from "./dates.ts";
import { missingKey, unknownKey } from "./keys.ts";
import { valueAt, type Path } from "./path.ts";
import { placeFinding } from "./places.ts";
import { quantityFinding } from "./quantities.ts";
import { generalFinding } from "./shapes.ts";
import { listFinding, statusFinding, urlFinding } from "./words.ts";

const fieldsByCollection: Partial<Record<CollectionId, ReadonlyMap<string, FieldDefinition>>> = {
  models: index(modelFields),
  datasets: index(datasetFields),
  accelerators: index(acceleratorFields),
};

/**
 * Says what a schema issue means for the author: which permanent rule, what is wrong with the value
 * that was received, and what to write instead.
 */
export function explain(issue: z.core.$ZodIssue, root: unknown, collection: CollectionId): Finding[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const received = valueAt(root, path);
  const key = path.at(-1);
  const field = fieldAt(path, collection);

  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((unknown) => unknownKey(unknown, [...path, unknown], root, collection));
  }
  if (
    received === undefined &&
    (issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union" || issue.code === "custom")
  ) {
    return [missingKey(path, root)];
  }
  if (key === "status") return [statusFinding(received, path)];
  if (field && path.includes("value") && !path.includes("rejected")) {
    const found = fieldValueFinding(field, path, received, root);
    if (found) return [found];
  }
  if (key === "checked" || key === "accessed" || key === "issued" || key === "reviewed" || key === "date")
    return [dateFinding(received, path)];
  if (path.includes("citations") && PLACE_KEYS.some((place) => path.includes(place))) return [placeFinding(received, path)];
  if (key === "url" || key === "URL" || key === "pinned") return [urlFinding(received, path)];
  if (key === "citations") {
    return [
      {
        rule: "provenance/citation",
        path,
        message: `${quote(received)} is not a list of citations.`,
        hint: "Write source, locator and checked beside the value, or a list of such maps under citations.",
      },
    ];
  }
  return [generalFinding(issue, path, received, field)];
}

function fieldValueFinding(field: FieldDefinition, path: Path, received: unknown, root: unknown): Finding | undefined {
  const valuePath = path.slice(0, path.indexOf("value") + 1);
  if (field.type === "number") return quantityFinding(field, valuePath, valueAt(root, valuePath));
  if (field.type === "date") return dateFinding(received, path);
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
