import { hash } from "node:crypto";
import { z } from "zod";
import { formatPlural } from "../catalog/format.ts";
import type { Problem } from "../catalog/problems.ts";

/** What a run prints with `--format json`, as far as the watch reads it. */
export interface WatchedRun {
  states: Readonly<Record<string, number>>;
  sources: readonly { id: string; state: string }[];
  /** Sources that fell, with the addresses of the facts that rest on them. */
  fallen: readonly { id: string; facts: readonly string[] }[];
  problems: readonly Pick<Problem, "file" | "line" | "field" | "rule" | "severity" | "message">[];
}

/** What becomes of the one issue that the watch keeps, and its text in Markdown. */
export interface WatchedIssue {
  action: "none" | "create" | "edit" | "close";
  body: string;
}

const RULES: ReadonlySet<string> = new Set(["receipt/drifted", "receipt/gone", "receipt/number"]);
/** An issue of GitHub holds 65,536 characters: so many lines of so many, and so many receipts in the mark. */
const MOST_LINES = 80;
const LONGEST_MESSAGE = 300;
const MOST_KEPT = 300;

/** What the next run compares with: the key of each receipt that does not hold, and its source. */
const MARK = /<!-- receipts (.*) -->/;
const keptReceipts = z.array(z.tuple([z.string(), z.string()])).catch([]);

/**
 * The issue after a run. `before`: its text as it stands, where one is open. A receipt that did not hold before and
 * whose source could not be read this time is not called put right.
 */
export function watchedIssue({ states, sources, problems, fallen }: WatchedRun, before?: string): WatchedIssue {
  const earlier = new Map(keptIn(before));
  const unread = new Set(sources.filter(({ state }) => state !== "read" && state !== "gone").map(({ id }) => id));
  const found = problems.filter(({ rule, severity }) => severity === "error" && RULES.has(rule));
  const keys = new Map(found.map((problem) => [keyOf(problem), sourceOf(problem)]));
  const waiting = [...earlier].filter(([key, source]) => !keys.has(key) && unread.has(source));
  const mended = [...earlier.keys()].filter((key) => !keys.has(key)).length - waiting.length;
  const lines = [
    ...found.map((problem) => `- ${earlier.has(keyOf(problem)) ? "" : "**new** "}${lineOf(problem)}`),
    ...[...new Set(waiting.map(([, source]) => source))].map(
      (source) => `- ${source}: it did not hold before, and could not be read this time`,
    ),
  ];
  const shown = lines.slice(0, MOST_LINES);
  const body = [
    "What `npm run receipts` found in its last run. Each source is read again by a person: the quote, the place or the claim is put right.",
    "",
    ...shown,
    ...(lines.length > shown.length ? [`- and ${lines.length - shown.length} more, which \`npm run receipts\` names`] : []),
    "",
    ...fallen.slice(0, MOST_LINES).map(({ id, facts }) => `${id} bears ${formatPlural(facts.length, "fact")}.`),
    `Not holding: ${found.length}. Put right since the run before: ${mended}.`,
    `All: ${formatPlural(total(states), "citation")}, ${statesIn(states)}.`,
    "",
    `<!-- receipts ${JSON.stringify([...keys, ...waiting].slice(0, MOST_KEPT))} -->`,
    "",
  ].join("\n");
  if (lines.length > 0) return { action: before === undefined ? "create" : "edit", body };
  return { action: before === undefined ? "none" : "close", body };
}

/** Lines move with every edit above them, so they are no part of what tells one receipt from another. */
function keyOf({ file, field, rule, message }: WatchedRun["problems"][number]): string {
  return hash("sha256", JSON.stringify([file, field, rule, message])).slice(0, 12);
}

/** The source at fault: the file of its entry, or the id before a citation's message. */
function sourceOf({ file, message }: WatchedRun["problems"][number]): string {
  return /(?:^|\/)sources\/([^/]+)\.\w+$/.exec(file)?.[1] ?? message.slice(0, Math.max(0, message.indexOf(": ")));
}

function lineOf({ file, line, field, rule, message }: WatchedRun["problems"][number]): string {
  // As code, words of a source call nobody and mark nothing up.
  const words = message.replaceAll("`", "'").replaceAll("-->", "→").slice(0, LONGEST_MESSAGE);
  return `\`${file}:${line}\` ${field ? `${field} ` : ""}${rule}: \`${words}\``;
}

function keptIn(body: string | undefined): [string, string][] {
  try {
    return keptReceipts.parse(JSON.parse(MARK.exec(body ?? "")?.[1] ?? "[]"));
  } catch {
    return [];
  }
}

function total(states: WatchedRun["states"]): number {
  return Object.values(states).reduce((sum, count) => sum + count, 0);
}

function statesIn(states: WatchedRun["states"]): string {
  return Object.entries(states)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => formatPlural(count, state, state))
    .join(", ");
}
