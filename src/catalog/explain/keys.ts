import type { z } from "zod";
import { CITATION_KEYS } from "../../schema/citation.ts";
import { collectionOf, type CollectionId } from "../../schema/collections.ts";
import { perRegistry, type FieldRegistry } from "../../schema/field-registry.ts";
import { settingsOf, type SettingsId } from "../../schema/settings.ts";
import { derivations } from "../derive/index.ts";
import { quote, type Finding } from "../problems.ts";
import { slug } from "../slug.ts";
import { childOf } from "../spell-out.ts";
import { commaHint } from "./comma-hint.ts";
import { isFieldOf, meantKey } from "./meant-keys.ts";
import { valueAt, type Path } from "./path.ts";
import { keysAt } from "./schema-keys.ts";

/** What can be written wrongly: entries of a collection, or a file about the whole catalogue. */
export type DocumentKind = CollectionId | SettingsId;

const schemasOf = perRegistry(() => new Map<DocumentKind, z.ZodType | undefined>());

/** The schema of what authors write, made when the first fault asks for it. */
export function authoredSchema(kind: DocumentKind, fields: FieldRegistry): z.ZodType | undefined {
  const schemas = schemasOf(fields);
  if (!schemas.has(kind)) schemas.set(kind, collectionOf(kind)?.schema("authored", fields) ?? settingsOf(kind)?.schema());
  return schemas.get(kind);
}

const derivedIds = new Set<string>(derivations.map((derivation) => derivation.id));
/** More keys than this are no help in a message. */
const MOST_LISTED = 16;

/** A key that the schema does not know. The path leads to it. */
export function unknownKey(key: string, path: Path, root: unknown, collection: DocumentKind, fields: FieldRegistry): Finding {
  const parent = path.at(-2);
  if (parent === "facts" && derivedIds.has(key)) {
    return {
      rule: "derived/written-by-hand",
      path,
      at: "key",
      message: `${quote(key)} is computed by the site and never written in a card.`,
      hint: "Delete it; if the makers published the figure, it belongs under the field for published values.",
    };
  }
  if (path.length === 1 && isFieldOf(key, collection, fields))
    return {
      rule: "schema/unknown-key",
      path,
      at: "key",
      message: `${quote(key)} is a fact, and stands outside of facts.`,
      hint: `Move it below facts:, two spaces further in.`,
    };
  if (collection === "fields" && path.length === 1 && key.startsWith("x-"))
    return {
      rule: "schema/unknown-key",
      path,
      at: "key",
      message: `${quote(key)} is a field, and stands outside of fields.`,
      hint: "Write fields: on a line above it, and move it below, two spaces further in.",
      means: "fields",
    };
  if (path.length === 1 && CITATION_KEYS.some((known) => known === key))
    return {
      rule: "schema/unknown-key",
      path,
      at: "key",
      message: `There is no key ${quote(key)} here.`,
      hint: `Delete it, and what else belongs to a citation: entries of ${collection} cite nothing themselves.`,
    };
  const siblings = keysAt(authoredSchema(collection, fields), path.slice(0, -1));
  const same = sameKey(key, siblings);
  const taken = same !== undefined && childOf(valueAt(root, path.slice(0, -1)), same) !== undefined;
  return {
    rule: "schema/unknown-key",
    path,
    at: "key",
    message: `There is no key ${quote(key)} here.`,
    hint:
      same && !taken
        ? `Write ${same}.`
        : (commaHint(key, path, root, siblings) ??
          explainClaimKey(key, path, root) ??
          nearHint(key, siblings, parent === "facts", taken, fields)),
    ...(same && !taken ? { replacement: same } : {}),
    means: insteadOf(key, path, root) ?? (taken ? undefined : (same ?? meantKey(key, siblings, parent === "facts", fields))),
  };
}

/** The key that is missing because this one was written: `value:40`, or a reason where the searched places belong. */
function insteadOf(key: string, path: Path, root: unknown): string | undefined {
  const joined = /^[a-z][a-z-]*(?=:.)/.exec(key)?.[0];
  if (joined !== undefined) return joined;
  return key === "reason" && childOf(valueAt(root, path.slice(0, -1)), "status") === "not-disclosed" ? "citations" : undefined;
}

/** The key that only another spelling keeps from being known: `Released`, `open_weights`, `url` for `URL`. */
function sameKey(key: string, siblings: readonly string[]): string | undefined {
  const spelled = slug(key);
  return siblings.find((sibling) => sibling === spelled || sibling.toLowerCase() === key.toLowerCase());
}

function nearHint(key: string, siblings: readonly string[], inFacts: boolean, taken: boolean, fields: FieldRegistry): string {
  if (taken) return "Delete it: the key stands here already, in its own spelling.";
  const near = meantKey(key, siblings, inFacts, fields);
  if (near) return `Did you mean ${near}?`;
  if (siblings.length === 0) return "Delete it.";
  if (siblings.length <= MOST_LISTED) return `Keys are ${siblings.join(", ")}. Use one of them, or delete it.`;
  return inFacts
    ? "Delete it, or write what it says as the note of a fact; docs/card-guidelines.md lists the fields."
    : `Delete it; keys are ${siblings.slice(0, MOST_LISTED).join(", ")} and others, which docs/card-guidelines.md lists.`;
}

/** Keys that exist, but not for the status or the field of this claim. */
function explainClaimKey(key: string, path: Path, root: unknown): string | undefined {
  const owner = valueAt(root, path.slice(0, -1));
  const status = childOf(owner, "status");
  if (CITATION_KEYS.some((known) => known === key)) {
    if (childOf(owner, "citations") !== undefined) return "Move it into the list under citations.";
    if (status === "not-applicable") return "Delete it: a claim of status not-applicable cites nothing; its reason says why.";
    if (status === "not-researched")
      return "Delete it: where nobody has looked there is no source; if someone did, the status is not-disclosed.";
  }
  // Sources beside a claim are spelled out as a list of citations.
  if (key === "citations" && status === "not-applicable")
    return "Delete source, locator and what belongs to them: a claim of status not-applicable cites nothing; its reason says why.";
  if (typeof status !== "string") return undefined;
  if (["value", "text", "qualifier"].includes(key) && !["reported", "third-party", "estimated", "planned"].includes(status)) {
    return `A claim of status ${status} has no ${key}; if someone gives one, the status is reported, third-party or estimated.`;
  }
  if (key === "value" || key === "text" || key === "qualifier")
    return key === "text"
      ? "Write it as note: this field holds a value alone."
      : key === "value"
        ? "Write it as text: this field holds words."
        : "Delete it: only numbers and dates have qualifiers.";
  if (["method", "by", "inputs"].includes(key)) return `${key} belongs to claims of status estimated.`;
  if (key === "computed") return "computed belongs to claims that report a number; an estimate says its method.";
  if (key === "reason" && status === "not-disclosed")
    return "Write source, locator and checked of every place that was searched; a reason belongs to status not-applicable.";
  if (key === "reason") return "A reason belongs to status not-applicable; write a note, or because beside the preferred claim.";
  if (key === "unread") return "unread belongs to claims of status not-researched: documents that could not be opened.";
  if (key === "phase") return "Only training fields have phases.";
  if (key === "covers") return "Only claims about the licence, and about the end of a way of access, say what they cover.";
  return undefined;
}
