import { UNSEEN } from "../schema/characters.ts";
import type { RuleId } from "./rule-ids.ts";

/** What is wrong with content, as data: collected over all files, sorted, printed by `report.ts`. */
export interface Problem {
  /** Relative to the parent of the content folder. */
  file: string;
  /** Both count from 1; columns in UTF-16 units. */
  line: number;
  column: number;
  /** Field id, or the key of the front matter, or "body". */
  field: string;
  /** Permanent id; a heading in docs/card-guidelines.md. */
  rule: RuleId;
  severity: "error" | "warning";
  /** What is wrong with the value that was received. */
  message: string;
  /** What to write instead. */
  hint: string;
  /** A change that can be made without a person's judgement. Offsets into the file's text. */
  fix?: { start: number; end: number; replacement: string };
  /** A name that stands where an id belongs: the hint is completed once the names of all entries are known. */
  lookup?: Lookup;
}

/** Words that may name an entry of a collection. */
export interface Lookup {
  collection: string;
  written: string;
}

/** A problem before its place in the file is known. */
export interface Finding {
  rule: RuleId;
  severity?: "error" | "warning";
  message: string;
  hint: string;
  /** Path of keys and indices into the spelled-out front matter. */
  path: readonly (string | number)[];
  /** `value`: at the value; `key`: at the last key of the path. A path that leads nowhere falls back to the nearest key that exists. */
  at?: "value" | "key";
  /** What a safe fix writes over the value. */
  replacement?: string;
  /** The hint, and the fix, put the value in quotes exactly as the author wrote it: 1.10 is not 1.1. */
  quoteSource?: boolean;
  lookup?: Lookup;
  field?: string;
  /** Of a key that nobody knows: the one that was probably meant, which is not missing then. */
  means?: string | undefined;
}

export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const LONGEST_QUOTE = 60;
/** Longer than any hint that repeats a text of its author's; a text that is too long is not repeated whole. */
const LONGEST_SENTENCE = 5000;

/**
 * A received value as it may be printed: JSON, shortened, with every character that could drive a
 * terminal or a log escaped.
 */
export function quote(value: unknown): string {
  if (value === undefined) return "nothing";
  const json = JSON.stringify(typeof value === "number" && !Number.isFinite(value) ? String(value) : value) ?? String(value);
  const short = json.length > LONGEST_QUOTE ? `${json.slice(0, LONGEST_QUOTE - 1)}…` : json;
  return escapeControls(short);
}

/** Writes characters that nobody can see, and what drives the logs of CI ("::", "##[", "##vso["), as escapes; cuts what is endless. */
export function escapeControls(value: string): string {
  return (value.length > LONGEST_SENTENCE ? `${value.slice(0, LONGEST_SENTENCE)}…` : value)
    .replace(ESCAPED, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replaceAll("::", ":\u200a:")
    .replaceAll(/##(?=\[|vso\[)/g, "#\u200a#");
}

const ESCAPED = new RegExp(`${UNSEEN.source}|[\\t\\n]`, "gu");
