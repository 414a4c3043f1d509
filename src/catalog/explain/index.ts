import type { z } from "zod";
import { CITATION_KEYS, PLACE_KEYS } from "../../schema/citation.ts";
import { fieldsOf, type FieldRegistry } from "../../schema/field-registry.ts";
import type { FieldDefinition } from "../../schema/fields.ts";
import { textFault, type TextKind } from "../../schema/text.ts";
import type { Finding } from "../problems.ts";
import { childOf } from "../spell-out.ts";
import { bareFactFinding } from "./bare-facts.ts";
import { citationFinding } from "./citations.ts";
import { dateFinding } from "./dates.ts";
import { authoredSchema, unknownKey, type DocumentKind } from "./keys.ts";
import { missingKey } from "./missing-key.ts";
import { valueAt, type Path } from "./path.ts";
import { placeFinding } from "./places.ts";
import { plainNumberFinding, quantityFinding } from "./quantities.ts";
import { isOwed } from "./schema-keys.ts";
import { generalFinding } from "./shapes.ts";
import { textFinding } from "./texts.ts";
import { countryFinding, languageFinding } from "./tags.ts";
import { listFinding, statusFinding, statusHint, urlFinding } from "./words.ts";

const CARRIES_VALUE: readonly unknown[] = ["reported", "third-party", "estimated", "planned"];

/** More unknown keys of one map than this are not listed. */
const MOST_KEYS = 100;

const DATES: ReadonlySet<unknown> = new Set(["checked", "accessed", "issued", "reviewed", "asked", "date"]);
const ADDRESSES: ReadonlySet<unknown> = new Set(["url", "URL", "archived", "pinned", "address", "repository"]);

/**
 * Says what a schema issue means for the author: which permanent rule, what is wrong with the value
 * that was received, and what to write instead.
 */
export function explain(issue: z.core.$ZodIssue, root: unknown, collection: DocumentKind, fields: FieldRegistry): Finding[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const received = valueAt(root, path);
  const key = path.at(-1);
  const field = fieldAt(path, collection, fields);
  const schema = authoredSchema(collection, fields);
  const owed = isOwed(schema, path) || (typeof key === "string" && ["source", "locator", "checked"].includes(key));

  const place = path.includes("citations") ? path.findIndex((step) => PLACE_KEYS.some((known) => known === step)) : -1;
  // A place whose parts are wrong is one fault.
  if (place >= 0) return [placeFinding(valueAt(root, path.slice(0, place + 1)), path.slice(0, place + 1))];
  if (issue.code === "unrecognized_keys") {
    const told = (unknown: string) =>
      isToldElsewhere(unknown, path, received) ||
      isOfTheSame(unknown, issue.keys, path) ||
      (path.at(-1) === "facts" && fields.broken?.has(unknown) === true);
    const unknownKeys = issue.keys.filter((unknown) => !told(unknown));
    const keys = unknownKeys.slice(0, MOST_KEYS).map((unknown) => unknownKey(unknown, [...path, unknown], root, collection, fields));
    const more = unknownKeys.length - keys.length;
    const last = keys.at(-1);
    return more > 0 && last
      ? [...keys.slice(0, -1), { ...last, message: `${last.message} Nor are there ${more} others, which are not listed.` }]
      : keys;
  }
  if (
    received === undefined &&
    (issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union" || issue.code === "custom")
  ) {
    return isToldAlready(path, root) ? [] : [missingKey(path, root, schema)];
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
  const alone = bareFactFinding(received, path);
  if (alone) return [alone];
  if (key === "status") return [statusFinding(received, path)];
  if (field && path.includes("value") && !path.includes("rejected")) {
    const found = fieldValueFinding(field, path, received, root);
    if (found) return [found];
  }
  if (DATES.has(key)) return [dateFinding(received, path)];
  if (ADDRESSES.has(key)) return [urlFinding(received, path)];
  if (key === "country" && received !== null) return [countryFinding(received, path)];
  if (key === "language" && typeof received === "string") return [languageFinding(received, path)];
  if (key === "citations" || key === "source") {
    const found = citationFinding(received, path);
    if (found) return [found];
  }
  const number = plainNumberFinding(received, path, collection);
  return [number ?? generalFinding(issue, { path, received, field, owed, schema, collection })];
}

/** Whether a key that nobody knows is part of a fault that another finding tells. */
function isToldElsewhere(key: string, path: Path, owner: unknown): boolean {
  if (!path.includes("facts")) return false;
  const has = (one: string) => childOf(owner, one) !== undefined;
  // Text in the place of a value, or the other way round, is told where that is missing.
  if (key === "text" || key === "value") return !has(key === "text" ? "value" : "text") && CARRIES_VALUE.includes(childOf(owner, "status"));
  // Of a citation beside a list of them its source is told.
  return (key === "locator" || key === "checked") && has("citations") && has("source");
}

/** Whether a key belongs to the citation of an entry that cites nothing, and another key of it is told. */
function isOfTheSame(key: string, unknown: readonly string[], path: Path): boolean {
  const first = unknown.find((one) => CITATION_KEYS.some((known) => known === one));
  return path.length === 0 && first !== key && CITATION_KEYS.some((known) => known === key);
}

/** Whether a claim that lacks its citations says nothing at all: that it has no value is enough to tell. */
function isToldAlready(path: Path, root: unknown): boolean {
  const claim = valueAt(root, path.slice(0, -1));
  return (
    path.at(-1) === "citations" &&
    typeof claim === "object" &&
    claim !== null &&
    Object.keys(claim).every((key) => key === "status") &&
    childOf(claim, "status") === "reported"
  );
}

function isTextKind(kind: unknown): kind is TextKind {
  return kind === "text" || kind === "line" || kind === "part" || kind === "locator" || kind === "verbatim";
}

function fieldValueFinding(field: FieldDefinition, path: Path, received: unknown, root: unknown): Finding | undefined {
  const valuePath = path.slice(0, path.indexOf("value") + 1);
  if (field.type === "number")
    return quantityFinding(field, valuePath, valueAt(root, valuePath), childOf(valueAt(root, valuePath.slice(0, -1)), "qualifier"));
  if (field.type === "date") return dateFinding(received, path, "a fact");
  if (field.type === "list") return listFinding(field, path, received);
  return undefined;
}

function fieldAt(path: Path, collection: DocumentKind, fields: FieldRegistry): FieldDefinition | undefined {
  const facts = path.indexOf("facts");
  return facts < 0 ? undefined : fieldsOf(fields, collection).find(({ id }) => id === path[facts + 1]);
}
