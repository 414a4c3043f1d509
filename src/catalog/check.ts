import type { Claim } from "../schema/claims.ts";
import { collectionOf } from "../schema/collections.ts";
import { deriveFigures, type DerivedFigure } from "./derive/index.ts";
import { EntryNames } from "./entry-names.ts";
import { indexEntries, knownIds, type EntryIndex } from "./index-entries.ts";
import { parseEntry, placeFindings, type Entry, type ParseResult } from "./parse.ts";
import { compareProblems, escapeControls, type Finding, type Problem } from "./problems.ts";
import { readContent, type ContentFiles, type RawFile, type ReadResult } from "./read.ts";
import type { Ledgers } from "./read-receipts.ts";
import { rules } from "./rules/index.ts";

export interface Checked {
  entries: EntryIndex;
  /** What the receipts tool found, by source. */
  ledgers: Ledgers;
  figures: ReadonlyMap<string, readonly DerivedFigure[]>;
  /** All problems of all files, sorted by file, line and column. */
  problems: Problem[];
  fileCount: number;
}

export interface CheckOptions {
  /** Claims that were last checked before this day are old. Absent: none is. */
  staleBefore?: string;
  /** The day of the check, YYYY-MM-DD. Absent: no date is in the future. */
  today?: string;
  /** Told after each file; called with equal numbers at the end. */
  progress?: (done: number, total: number) => void;
}

/** Reads, parses, derives and checks everything below a content folder. */
export function checkContent(content: ContentFiles, options: CheckOptions = {}): Checked {
  return checkFiles(readContent(content), parseRemembered, options);
}

/** Parses, derives and checks what was read. */
export function checkFiles(
  { files, ledgers, problems: unreadable }: ReadResult,
  parse: (file: RawFile) => ParseResult,
  options: CheckOptions,
): Checked {
  const { staleBefore, today, progress = () => {} } = options;
  const problems = [...unreadable];
  const parsed: Entry[] = [];
  files.forEach((file, index) => {
    const result = parse(file);
    for (const problem of result.problems) problems.push(problem);
    if (result.entry) parsed.push(result.entry);
    progress(index + 1, files.length);
  });
  const entries = indexEntries(parsed);
  const figures = new Map([...entries.models.values()].map((entry) => [entry.id, deriveFigures(contextOf(entries, entry))]));
  const known = knownIds(files);
  const names = new EntryNames(entries, known);
  const days = { ...(staleBefore ? { staleBefore } : {}), ...(today ? { today } : {}) };
  for (const problem of applyRules({ entries, known, figures, names, ...days })) problems.push(problem);
  for (const [index, problem] of problems.entries()) {
    const collection = problem.lookup && collectionOf(problem.lookup.collection);
    if (problem.lookup && collection) problems[index] = { ...problem, hint: names.hint(collection.id, problem.lookup.written) };
  }
  return { entries, ledgers, figures, problems: problems.sort(compareProblems), fileCount: files.length };
}

const remembered = new Map<string, { text: string; result: ParseResult }>();

/** Parses a file unless its text is the same as last time: what makes an edited card live at once. */
function parseRemembered(file: RawFile): ParseResult {
  const known = remembered.get(file.path);
  if (known?.text === file.text) return known.result;
  const result = parseEntry(file);
  remembered.set(file.path, { text: file.text, result });
  return result;
}

export function contextOf(entries: EntryIndex, entry: Entry<"models">) {
  return {
    card: entry.data,
    acceleratorClaim: (accelerator: string, field: string): Claim | undefined =>
      entries.accelerators.get(accelerator)?.data.facts[field]?.[0],
  };
}

function applyRules(context: Parameters<(typeof rules)[number]["check"]>[0]): Problem[] {
  const findings = new Map<Entry, Finding[]>();
  const problems: Problem[] = [];
  for (const rule of rules) {
    rule.check(
      context,
      (entry, finding) => {
        const list = findings.get(entry);
        if (list) list.push(finding);
        else findings.set(entry, [finding]);
      },
      (entry, fault) =>
        problems.push({
          file: entry.file.path,
          line: fault.line + entry.bodyLine - 1,
          column: fault.column,
          field: "body",
          rule: fault.rule,
          severity: fault.severity ?? "error",
          message: escapeControls(fault.message),
          hint: escapeControls(fault.hint),
        }),
    );
  }
  for (const [entry, list] of findings) problems.push(...placeFindings(entry.file, list));
  return problems;
}
