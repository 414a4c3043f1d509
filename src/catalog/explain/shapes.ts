import type { z } from "zod";
import type { FieldDefinition } from "../../schema/fields.ts";
import { LONGEST_TEXT } from "../../schema/text.ts";
import { quote, type Finding } from "../problems.ts";
import { authorIn } from "./author-names.ts";
import { slug } from "../slug.ts";
import { suggest } from "../suggest.ts";
import type { Path } from "./path.ts";
import { exampleAt } from "./schema-keys.ts";
import { typeHint } from "./type-hints.ts";

/** What is known of a value of the wrong shape. */
export interface Misshapen {
  path: Path;
  received: unknown;
  field: FieldDefinition | undefined;
  /** The key has to be there. */
  owed: boolean;
  /** Of what authors write in this collection. */
  schema: z.ZodType | undefined;
  /** The kind of entry or file that it stands in. */
  collection: string;
}

/** Of an id: schema/text.ts. */
const LONGEST_ID = 100;

/** What has no words of its own: sizes, types, words of closed sets. */
export function generalFinding(issue: z.core.$ZodIssue, { path, received, field, owed, schema, collection }: Misshapen): Finding {
  const key = String(path.findLast((step) => typeof step === "string") ?? "front matter");
  if (issue.code === "invalid_key" && path.includes("renamed"))
    return {
      rule: "value/id",
      path,
      at: "key",
      message: `${quote(key)} is not an anchor.`,
      hint: `Write ${slug(key)}, if that is what stood behind the # of the old address.`,
    };
  const example = exampleAt(schema, path);
  if (received === null) {
    return {
      rule: "text/blank",
      path,
      message: `${quote(key)} has no value.`,
      hint: owed ? `Write the ${key}; it has to be there.` : "Write one, or delete the key.",
    };
  }
  if (typeof received === "string") {
    if (issue.code === "too_big")
      return {
        rule: "text/length",
        path,
        message: `The text is ${received.length} characters long; ${issue.maximum} are allowed.`,
        hint: Number(issue.maximum) === LONGEST_TEXT ? "Shorten it, or move it to the body." : "Shorten it.",
      };
    if (issue.code === "invalid_format")
      return {
        rule: "value/id",
        path,
        message: `${quote(received)} is not an id.`,
        hint:
          received.length > LONGEST_ID
            ? "Write the file name of the entry, which is far shorter."
            : `Write ${slug(received)}, if that is the file name of the entry: ids are lower-case words joined by hyphens.`,
        ...lookup(path, received, collection),
      };
  }
  if (issue.code === "invalid_value") return wordFinding(key, issue.values.map(String), path, received);
  if (issue.code === "too_big" && field?.single && Array.isArray(received)) {
    return {
      rule: "schema/size",
      path,
      message: `${quote(key)} holds too many claims.`,
      hint: "Make one: its definition says several: false.",
    };
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    return {
      rule: "schema/size",
      path,
      message: `${quote(key)} holds too ${issue.code === "too_small" ? "few" : "many"} values.`,
      hint:
        issue.code === "too_small"
          ? owed
            ? "Write at least one."
            : "Write at least one, or delete the key."
          : `Keep the ${Number("maximum" in issue ? issue.maximum : 0)} that matter most.`,
    };
  }
  const expected = "expected" in issue ? String(issue.expected) : (field?.type ?? "value");
  return {
    rule: "schema/type",
    path,
    message: `${quote(received)} is not the ${NOUNS[expected] ?? expected} that ${quote(key)} needs.`,
    hint: typeHint(expected, received, ["author", "editor"].includes(key) ? (authorIn(received) ?? example) : example),
    ...(expected === "string" && ["number", "boolean"].includes(typeof received) ? { quoteSource: true } : {}),
  };
}

const NOUNS: Record<string, string> = { record: "map", object: "map", array: "list", string: "text", boolean: "yes or no" };

/** A word that a closed set does not have; the same word in another spelling can be put right. */
export function wordFinding(key: string, values: readonly string[], path: Path, received: unknown): Finding {
  // A list of one word is that word.
  const word: unknown = Array.isArray(received) && received.length === 1 ? received[0] : received;
  const spelled =
    typeof word === "string"
      ? word
          .trim()
          .toLowerCase()
          .replaceAll(/[\s_]+/g, "-")
      : undefined;
  const same = spelled === undefined ? undefined : values.find((value) => value === spelled);
  const near = same ?? (spelled === undefined ? undefined : suggest(spelled, values));
  return {
    rule: "value/unknown",
    path,
    message: `${quote(received)} is not a value of ${key}.`,
    hint: same ? `Write ${same}.` : near ? `Did you mean ${near}?` : `Values are ${values.join(", ")}.`,
    ...(same ? { replacement: same } : {}),
  };
}

/** The collection that a key's ids belong to, so that a name can be looked up there. */
const COLLECTION_OF_KEY: Record<string, string> = {
  family: "families",
  organizations: "organizations",
  by: "organizations",
  source: "sources",
  benchmark: "benchmarks",
  model: "models",
  models: "models",
  related: "concepts",
  "held-by": "organizations",
  "same-as": "sources",
  "derived-from": "sources",
  unread: "sources",
  "generations-of": "families",
  proposal: "proposals",
  takes: "models",
};

function lookup(path: Path, received: string, owner: string): Pick<Finding, "lookup"> {
  const key = path.findLast((step) => typeof step === "string") ?? "";
  // Families have families for parents, and organizations organizations.
  const collection = key === "parent" ? owner : COLLECTION_OF_KEY[key];
  return collection ? { lookup: { collection, written: received } } : {};
}
