import type { z } from "zod";
import { CITATION_KEYS } from "../../schema/citation.ts";
import { collectionOf, type CollectionId } from "../../schema/collections.ts";
import { derivations } from "../derive/index.ts";
import { quote, type Finding } from "../problems.ts";
import { childOf } from "../spell-out.ts";
import { suggest } from "../suggest.ts";
import { valueAt, type Path } from "./path.ts";
import { keysAt } from "./schema-keys.ts";

const schemas = new Map<CollectionId, z.ZodType | undefined>();

/** The schema of what authors write, made when the first unknown key asks for it. */
function authoredSchema(collection: CollectionId): z.ZodType | undefined {
  if (!schemas.has(collection)) schemas.set(collection, collectionOf(collection)?.schema("authored"));
  return schemas.get(collection);
}

const derivedIds = new Set<string>(derivations.map((derivation) => derivation.id));

/** A key that the schema does not know. The path leads to it. */
export function unknownKey(key: string, path: Path, root: unknown, collection: CollectionId): Finding {
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
  const siblings = keysAt(authoredSchema(collection), path.slice(0, -1));
  const near = suggest(key, siblings);
  const claimHint = explainClaimKey(key, path, root);
  return {
    rule: "schema/unknown-key",
    path,
    at: "key",
    message: `There is no key ${quote(key)} here.`,
    hint: claimHint ?? (near ? `Did you mean ${near}?` : siblings.length > 0 ? `Keys are ${siblings.join(", ")}.` : "Delete it."),
  };
}

/** Keys that exist, but not for the status or the field of this claim. */
function explainClaimKey(key: string, path: Path, root: unknown): string | undefined {
  const owner = valueAt(root, path.slice(0, -1));
  const status = childOf(owner, "status");
  if (CITATION_KEYS.some((known) => known === key))
    return childOf(owner, "citations") === undefined ? undefined : "Move it into the list under citations.";
  if (typeof status !== "string") return undefined;
  if (["value", "text", "qualifier"].includes(key) && !["reported", "third-party", "estimated", "planned"].includes(status)) {
    return `A claim of status ${status} has no ${key}; if someone gives one, the status is reported, third-party or estimated.`;
  }
  if (["method", "by", "inputs"].includes(key)) return `${key} belongs to claims of status estimated.`;
  if (key === "computed") return "computed belongs to claims that report a number; an estimate says its method.";
  if (key === "reason") return "A reason belongs to status not-applicable; write a note, or because beside the preferred claim.";
  if (key === "unread") return "unread belongs to claims of status not-researched: documents that could not be opened.";
  if (key === "phase") return "Only training fields have phases.";
  if (key === "covers") return "Only claims about the licence, and about the end of a way of access, say what they cover.";
  return undefined;
}

const PROVENANCE: Record<string, Pick<Finding, "rule" | "message" | "hint">> = {
  source: {
    rule: "provenance/source",
    message: "This citation names no source.",
    hint: "Write source: and the id of an entry in sources/.",
  },
  locator: {
    rule: "provenance/locator",
    message: "This citation does not say where in the source.",
    hint: "Write locator: with the section, table, page, or file and key.",
  },
  checked: {
    rule: "provenance/checked",
    message: "This citation does not say when someone looked.",
    hint: "Write checked: and the date, YYYY-MM-DD.",
  },
  citations: {
    rule: "provenance/citation",
    message: "This claim has no source.",
    hint: "Write source, locator and checked beside it; for not-disclosed, every place that was searched.",
  },
};

/** A key that has to be there. The path leads to where it belongs. */
export function missingKey(path: Path, root: unknown): Finding {
  const key = String(path.at(-1));
  const known = PROVENANCE[key];
  if (known && (path.length > 1 || key === "citations")) return { ...known, path };
  const owner = valueAt(root, path.slice(0, -1));
  if (key === "value" && childOf(owner, "status") !== undefined) {
    return {
      rule: "claim/value",
      path,
      message: `A claim of status ${String(childOf(owner, "status"))} needs a value.`,
      hint: "Write value:, or the status not-disclosed with the places that were searched.",
    };
  }
  return { rule: "schema/missing-key", path, message: `The key ${quote(key)} is missing.`, hint: `Write ${key}: and its value.` };
}
