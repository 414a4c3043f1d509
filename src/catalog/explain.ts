import type { z } from "zod";
import { AUTHORED_STATUSES, MOST_ITEMS } from "../schema/claims.ts";
import type { CollectionId } from "../schema/collections.ts";
import { acceleratorFields, datasetFields, modelFields, type FieldDefinition } from "../schema/fields.ts";
import { isCalendarDate, LONGEST_TEXT, UNSEEN } from "../schema/text.ts";
import { derivations } from "./derive/index.ts";
import { quote, type Finding } from "./problems.ts";
import { slug } from "./read.ts";
import { childOf } from "./spell-out.ts";
import { suggest } from "./suggest.ts";

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

const fieldsByCollection: Partial<Record<CollectionId, ReadonlyMap<string, FieldDefinition>>> = {
  models: index(modelFields),
  datasets: index(datasetFields),
  accelerators: index(acceleratorFields),
};
const derivedIds = new Set<string>(derivations.map((derivation) => derivation.id));

/**
 * Says what a schema issue means for the author: which permanent rule, what is wrong with the value
 * that was received, and what to write instead.
 */
export function explain(issue: Issue, root: unknown, collection: CollectionId): Finding[] {
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
  if (key === "url" || key === "URL" || key === "archived") return [urlFinding(received, path)];
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

function quantityFinding(field: FieldDefinition, path: Path, received: unknown): Finding {
  const noun = QUANTITIES[field.unit ?? ""] ?? "a quantity";
  if (typeof received === "string") {
    const number = numberIn(received);
    return {
      rule: "quantity/number",
      path,
      message: `${quote(received)} is text; ${noun} is a plain number.`,
      hint: number === undefined ? "Write a number such as 9e12, and the words in note." : `Write ${number}.`,
      ...(number === undefined ? {} : { replacement: number }),
    };
  }
  const numbers = Array.isArray(received) ? received : [received];
  if (Array.isArray(received) && received.length !== 2) {
    return {
      rule: "quantity/interval",
      path,
      message: `${quote(received)} is not an interval.`,
      hint: "Write qualifier: between with value: [low, high].",
    };
  }
  for (const number of numbers) {
    if (typeof number !== "number" || !Number.isFinite(number)) {
      return {
        rule: "quantity/number",
        path,
        message: `${quote(number)} is not a finite number.`,
        hint: "Write a plain number such as 9e12; if nobody has said it, use status: not-disclosed.",
      };
    }
    const low = field.minimum ?? 0;
    if (number < low || (field.minimum === undefined && number <= 0)) {
      return {
        rule: "quantity/range",
        path,
        message: `${quote(number)} is not a possible value: ${noun} is ${field.minimum === undefined ? "above 0" : `at least ${low}`}.`,
        hint: "Check the source; what is not known has the status not-disclosed, never 0.",
      };
    }
    if (field.maximum !== undefined && number > field.maximum) {
      const share = number <= 100 && field.maximum === 1 ? ` Write ${Number((number / 100).toPrecision(12))} for ${number}%.` : "";
      return {
        rule: "quantity/range",
        path,
        message: `${quote(number)} is above ${field.maximum}, the most that ${noun} can be.`,
        hint: `A share runs from 0 to 1.${share}`,
      };
    }
    if (field.integer && !Number.isInteger(number)) {
      return {
        rule: "quantity/integer",
        path,
        message: `${quote(number)} is not a whole number; ${noun} is a count.`,
        hint: "Write the count without a fraction, and without scale: 3.21e9, not 3.21.",
      };
    }
  }
  return { rule: "quantity/number", path, message: `${quote(received)} is not ${noun}.`, hint: "Write a plain number such as 9e12." };
}

const SCALES: Record<string, number> = { k: 3, thousand: 3, m: 6, million: 6, b: 9, billion: 9, t: 12, trillion: 12 };

/** The plain number that a text such as "9T", "15_600_000" or "3.21 billion" stands for. */
export function numberIn(written: string): string | undefined {
  const match =
    /^[~≈<>≤≥\s]*(\d[\d_, ]*(?:\.\d+)?)\s*(k|thousand|m|million|b|billion|t|trillion)?(?:\s*(?:tokens?|parameters?|params|hours?|%))?\s*$/i.exec(
      written,
    );
  if (!match?.[1]) return undefined;
  const digits = match[1].replaceAll(/[_, ]/g, "");
  if (!Number.isFinite(Number(digits))) return undefined;
  const power = SCALES[match[2]?.toLowerCase() ?? ""];
  return power === undefined ? String(Number(digits)) : `${Number(digits)}e${power}`;
}

function dateFinding(received: unknown, path: Path): Finding {
  if (received === null) {
    const key = quote(String(path.at(-1)));
    return { rule: "text/blank", path, message: `${key} has no value.`, hint: "Write the day, for example 2024-09-25." };
  }
  if (typeof received === "number") {
    return {
      rule: "date/calendar",
      path,
      message: `${quote(received)} is a number; a date is text.`,
      hint: `Write "${received}" in quotes, or a full date such as 2024-09-25.`,
      ...(Number.isInteger(received) ? { replacement: `"${received}"` } : {}),
    };
  }
  const iso = typeof received === "string" ? isoDate(received) : undefined;
  return {
    rule: "date/calendar",
    path,
    message: `${quote(received)} is not a day of the calendar written as YYYY, YYYY-MM or YYYY-MM-DD.`,
    hint: iso ? `Write ${iso}.` : "Write for example 2024-09-25, or 2024-09 if the day is not known.",
    ...(iso ? { replacement: iso } : {}),
  };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "25 September 2024" and "Sept 25, 2024" as 2024-09-25. */
function isoDate(written: string): string | undefined {
  const words = written.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const month = words.map((word) => MONTHS.indexOf(word.slice(0, 3)) + 1).find((number) => number > 0);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  if (!month || !year) return undefined;
  const date = [year, String(month).padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
  return isCalendarDate(date) ? date : undefined;
}

function urlFinding(received: unknown, path: Path): Finding {
  return {
    rule: "url/scheme",
    path,
    message: `${quote(received)} is not an http or https address.`,
    hint: "Write the full public address, beginning with https://.",
  };
}

function listFinding(field: FieldDefinition, path: Path, received: unknown): Finding {
  const items = field.items;
  if (path.at(-1) === "value") {
    if (Array.isArray(received)) {
      return {
        rule: "schema/size",
        path,
        message: `"value" holds too ${received.length === 0 ? "few" : "many"} values.`,
        hint:
          received.length === 0
            ? "Write at least one, or a status that says why there is none."
            : `Write the ${MOST_ITEMS} that matter most, or all of them in words as text.`,
      };
    }
    const one = typeof received === "string";
    return {
      rule: "value/list",
      path,
      message: `${quote(received)} is not a list; ${field.id} holds several values.`,
      hint: one ? `Write [${received}].` : "Write a list such as [a, b].",
      ...(one && /^[a-z0-9-]+$/.test(received) ? { replacement: `[${received}]` } : {}),
    };
  }
  if (items && "words" in items) {
    const near = typeof received === "string" ? suggest(received.toLowerCase().replaceAll(/[\s_]+/g, "-"), items.words) : undefined;
    return {
      rule: "value/unknown",
      path,
      message: `${quote(received)} is not a value of ${field.id}.`,
      hint: near ? `Did you mean ${near}?` : `Values are ${items.words.join(", ")}.`,
    };
  }
  if (items && "collection" in items) {
    return {
      rule: "value/id",
      path,
      message: `${quote(received)} is not an id.`,
      hint: `Write the file name of an entry of ${items.collection}/ without its ending${typeof received === "string" ? `, such as ${slug(received)}` : ""}.`,
    };
  }
  const isTag = items && "text" in items && items.text === "language-tag";
  return {
    rule: "value/format",
    path,
    message: `${quote(received)} is not ${isTag ? "a BCP 47 language tag" : "an address or an id of the form org/name"}.`,
    hint: isTag ? "Write tags such as en, de, pt-BR; describe anything else in text." : "Write meta-llama/Llama-3.2-3B or https://….",
  };
}

function statusFinding(received: unknown, path: Path): Finding {
  if (received === "derived") {
    return {
      rule: "derived/written-by-hand",
      path,
      message: "A derived value is computed by the site and never written in a card.",
      hint: "Delete the claim; if someone published the figure, give it as reported, third-party or estimated.",
    };
  }
  const near = typeof received === "string" ? suggest(received.replaceAll("_", "-"), AUTHORED_STATUSES) : undefined;
  return {
    rule: "claim/status",
    path,
    message: `${quote(received)} is not a status.`,
    hint: near ? `Did you mean ${near}?` : `Statuses are ${AUTHORED_STATUSES.join(", ")}.`,
  };
}

function unknownKey(key: string, path: Path, root: unknown, collection: CollectionId): Finding {
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
  const siblings = knownKeys(path, root, collection);
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
  if (["source", "locator", "checked"].includes(key))
    return childOf(owner, "citations") === undefined ? undefined : "Move it into the list under citations.";
  if (typeof status !== "string") return undefined;
  if (["value", "text", "qualifier"].includes(key) && !["reported", "third-party", "estimated", "planned"].includes(status)) {
    return `A claim of status ${status} has no ${key}; if someone gives one, the status is reported, third-party or estimated.`;
  }
  if (["method", "by", "inputs"].includes(key)) return `${key} belongs to claims of status estimated.`;
  if (key === "reason") return "A reason belongs to status not-applicable; write a note, or because beside the preferred claim.";
  if (key === "phase") return "Only training fields have phases.";
  if (key === "covers") return "Only licence claims say what they cover.";
  return undefined;
}

const CLAIM_KEYS = [
  "status",
  "value",
  "text",
  "qualifier",
  "phase",
  "covers",
  "source",
  "locator",
  "checked",
  "citations",
  "method",
  "by",
  "inputs",
  "reason",
  "note",
  "url",
  "because",
  "disputed",
];
const KEYS_BY_COLLECTION: Record<CollectionId, string[]> = {
  models: [
    "name",
    "family",
    "stage",
    "summary",
    "reviewed",
    "aliases",
    "redirect-from",
    "renamed",
    "draft",
    "facts",
    "variants",
    "lineage",
    "evaluations",
    "rejected",
  ],
  families: ["name", "aliases", "organizations", "parent", "summary", "redirect-from"],
  organizations: ["name", "aliases", "kind", "url", "parent", "country", "summary", "source", "locator", "checked", "citations"],
  sources: [
    "type",
    "kind",
    "title",
    "author",
    "issued",
    "URL",
    "accessed",
    "archived",
    "publisher",
    "container-title",
    "DOI",
    "number",
    "version",
    "note",
  ],
  accelerators: ["name", "aliases", "summary", "redirect-from", "renamed", "facts"],
  licenses: [
    "name",
    "aliases",
    "spdx",
    "class",
    "url",
    "summary",
    "permits",
    "requires",
    "forbids",
    "source",
    "locator",
    "checked",
    "citations",
  ],
  datasets: ["name", "aliases", "summary", "redirect-from", "renamed", "facts"],
  benchmarks: ["name", "aliases", "summary", "url", "metrics", "usual-shots", "source", "locator", "checked", "citations"],
  proposals: ["title", "summary", "date", "models", "source", "locator", "checked", "citations"],
  concepts: ["name", "aliases", "kind", "summary", "related", "models", "source", "locator", "checked", "citations"],
  guides: ["title", "summary", "order"],
};

function knownKeys(path: Path, root: unknown, collection: CollectionId): string[] {
  const parent = path.at(-2);
  if (path.length === 1) return KEYS_BY_COLLECTION[collection];
  if (parent === "facts") return [...(fieldsByCollection[collection]?.keys() ?? [])];
  if (path.includes("facts") && !path.includes("citations")) return CLAIM_KEYS;
  if (path.includes("citations")) return ["source", "locator", "checked"];
  if (path[0] === "lineage") return ["relation", "model", "external", "note", "source", "locator", "checked", "citations"];
  if (path[0] === "evaluations")
    return [
      "id",
      "benchmark",
      "metric",
      "shots",
      "setup",
      "value",
      "qualifier",
      "variant",
      "status",
      "note",
      "source",
      "locator",
      "checked",
      "citations",
    ];
  if (path[0] === "rejected") return ["field", "value", "text", "reason", "source", "locator", "checked", "citations"];
  if (path[0] === "variants") return ["id", "name", "aliases", "note", "facts"];
  return Object.keys(Object(valueAt(root, path.slice(0, -1)))).filter((key) => key !== path.at(-1));
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

function missingKey(path: Path, root: unknown): Finding {
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

function generalFinding(issue: Issue, path: Path, received: unknown, field: FieldDefinition | undefined): Finding {
  const key = String(path.at(-1) ?? "front matter");
  if (received === null) return { rule: "text/blank", path, message: `${quote(key)} has no value.`, hint: "Write one, or delete the key." };
  if (typeof received === "string") {
    if (issue.code === "custom" && issue.message === "blank")
      return { rule: "text/blank", path, message: `${quote(received)} is blank.`, hint: "Write the text, or delete the key." };
    const unseen = UNSEEN.exec(received);
    if (unseen) {
      return {
        rule: "text/unseen",
        path,
        message: `The text holds ${quote(unseen[0])}, a character that shows nothing or changes what is shown.`,
        hint: "Delete it.",
      };
    }
    if (issue.code === "too_big")
      return {
        rule: "text/length",
        path,
        message: `The text is ${received.length} characters long; ${LONGEST_TEXT} are allowed.`,
        hint: "Shorten it, or move it to the body.",
      };
    if (issue.code === "invalid_format")
      return {
        rule: "value/id",
        path,
        message: `${quote(received)} is not an id or code of the expected form.`,
        hint: `Ids are lower-case words joined by hyphens, such as ${slug(received)}.`,
      };
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const near = typeof received === "string" ? suggest(received.toLowerCase().replaceAll(/[\s_]+/g, "-"), values) : undefined;
    return {
      rule: "value/unknown",
      path,
      message: `${quote(received)} is not a value of ${quote(key)}.`,
      hint: near ? `Did you mean ${near}?` : `Values are ${values.join(", ")}.`,
    };
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    return {
      rule: "schema/size",
      path,
      message: `${quote(key)} holds too ${issue.code === "too_small" ? "few" : "many"} values.`,
      hint: issue.code === "too_small" ? "Write at least one, or delete the key." : "Keep the ones that matter.",
    };
  }
  const expected = "expected" in issue ? String(issue.expected) : (field?.type ?? "value");
  return {
    rule: "schema/type",
    path,
    message: `${quote(received)} is not the ${expected === "record" || expected === "object" ? "map" : expected} that ${quote(key)} needs.`,
    hint:
      expected === "string"
        ? `Put it in quotes: "${String(received)}".`
        : expected === "array"
          ? "Write a list: [a, b]."
          : "See docs/card-guidelines.md for the form.",
  };
}

function fieldAt(path: Path, collection: CollectionId): FieldDefinition | undefined {
  const facts = path.indexOf("facts");
  return facts < 0 ? undefined : fieldsByCollection[collection]?.get(String(path[facts + 1]));
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((owner, step) => childOf(owner, step), root);
}

/** What a number of each unit is, in words. */
const QUANTITIES: Record<string, string> = {
  token: "a token count",
  parameter: "a parameter count",
  sample: "a number of samples",
  layer: "a number of layers",
  head: "a number of heads",
  expert: "a number of experts",
  dimension: "a width",
  device: "a number of devices",
  FLOP: "a FLOP count",
  "FLOP/s": "a peak in FLOP/s",
  "op/s": "a peak in op/s",
  h: "a number of hours",
  kg: "a mass in kilograms",
  J: "an energy in joules",
  W: "a power in watts",
  byte: "a size in bytes",
  "byte/s": "a bandwidth in bytes a second",
  "1": "a share",
};

function index(fields: readonly FieldDefinition[]): ReadonlyMap<string, FieldDefinition> {
  return new Map(fields.map((field) => [field.id, field]));
}
