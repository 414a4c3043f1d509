import type { z } from "zod";
import { quote, type Finding } from "../problems.ts";
import { childOf } from "../spell-out.ts";
import { valueAt, type Path } from "./path.ts";
import { EXAMPLE_DAY, exampleAt, wordsAt } from "./schema-keys.ts";

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
export function missingKey(path: Path, root: unknown, schema: z.ZodType | undefined): Finding {
  const key = String(path.at(-1));
  const known = PROVENANCE[key];
  if (known && (path.length > 1 || key === "citations")) return { ...known, path };
  const owner = valueAt(root, path.slice(0, -1));
  const status = childOf(owner, "status");
  const other = key === "value" ? "text" : "value";
  const instead = childOf(owner, other);
  if ((key === "value" || key === "text") && status !== undefined && instead !== undefined) {
    return {
      rule: "claim/value",
      path: [...path.slice(0, -1), other],
      at: "key",
      message: `This field holds ${key === "text" ? "words" : "a value alone"}, and ${quote(instead)} stands under ${other}.`,
      hint: key === "text" ? "Write text: in place of value:." : "Write value: in place of text:, and the words that go with it as note:.",
    };
  }
  if ((key === "value" || key === "text") && status !== undefined) {
    return {
      rule: "claim/value",
      path,
      message: `A claim of status ${String(status)} needs a ${key}.`,
      hint: `Write ${key}:, or the status not-disclosed with the places that were searched.`,
    };
  }
  if (key === "reason" && status === "not-applicable")
    return {
      rule: "schema/missing-key",
      path,
      message: "A claim of status not-applicable says why.",
      hint: 'Write reason: "…", such as reason: "A base model.".',
    };
  const example = exampleAt(schema, path);
  return {
    rule: "schema/missing-key",
    path,
    message: `The key ${quote(key)} is missing.`,
    hint: `Write ${key}: ${contentOf(example, wordsAt(schema, path))}.`,
  };
}

/** What belongs behind a key. A day and a word of a closed set are said, and not made up: an example would be followed. */
function contentOf(example: string | undefined, words: readonly string[]): string {
  if (words.length > 0) return `and one of ${words.join(", ")}`;
  if (example === EXAMPLE_DAY) return "and the day, YYYY-MM-DD";
  return example === undefined || /^\{\s*\}$/.test(example) ? "and what belongs to it" : example;
}
