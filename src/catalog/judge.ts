import type { Claim } from "../schema/claims.ts";
import type { RawFile } from "./content-files.ts";
import { isAfter } from "./days.ts";
import { deriveFigure, type DerivationId, type DeriveContext, type DerivedFigure } from "./derive/index.ts";
import { isOf, remembering, type Lookups } from "./lookups.ts";
import type { Outline } from "./outline.ts";
import { outlineOf } from "./outline-of.ts";
import { ownFindings, placeFindings, type Entry, type ParseResult } from "./parse.ts";
import { escapeControls, type Problem } from "./problems.ts";
import { entryRules } from "./rules/index.ts";
import type { BodyFinding, Upcoming } from "./rules/rule.ts";

/** What can be said of one file: all that the rules about the whole catalogue, and those who keep it, need to know. */
export interface Outcome {
  problems: Problem[];
  /** Problems that hold while a date lies in the future. */
  upcoming: { until: string; problem: Problem }[];
  /** Absent where no entry could be read. */
  outline?: Outline;
}

export interface JudgeOptions {
  /** Nothing that was done is dated after this day, YYYY-MM-DD. */
  tomorrow: string;
  /** Claims that were last checked before this day are old. Absent: none is. */
  staleBefore?: string;
}

/** Judges a parsed file by the rules about one entry. Each entry that they ask for is told to `asked`, as `collection/id`. */
export function judge(
  file: RawFile,
  { entry, problems: faults }: ParseResult,
  entries: Lookups,
  { tomorrow, staleBefore }: JudgeOptions,
  asked: (key: string, found: Entry | undefined) => void = () => {},
): Outcome {
  const outcome: Outcome = { problems: [...faults], upcoming: [] };
  if (!entry) return outcome;
  const lookups = remembering(entries, asked);
  const findings: Upcoming[] = [];
  const figures = new Map<DerivationId, DerivedFigure>();
  const context = {
    entries: lookups,
    figure(id: DerivationId) {
      const known = figures.get(id) ?? (isOf(entry, "models") ? deriveFigure(id, deriveContext(lookups, entry)) : undefined);
      if (known) figures.set(id, known);
      return known;
    },
    tomorrow,
    ...(staleBefore ? { staleBefore } : {}),
  };
  for (const rule of entryRules) {
    rule.check(
      entry,
      context,
      (finding) => findings.push(finding),
      (finding) => outcome.problems.push(...bodyProblems(file, entry.bodyLine, finding)),
    );
  }
  const own = ownFindings(file, findings);
  for (const [index, problem] of placeFindings(file, own).entries()) {
    const until = own[index]?.until;
    if (until === undefined) outcome.problems.push(problem);
    else outcome.upcoming.push({ until, problem });
  }
  return { ...outcome, outline: outlineOf(entry) };
}

/** The problems of an outcome on a day; without a day, no date is in the future. */
export function problemsOn({ problems, upcoming }: Outcome, day: { today: string; tomorrow: string } | undefined): Problem[] {
  const future = day ? upcoming.filter(({ until }) => isAfter(until, day.tomorrow)) : [];
  return [
    ...problems,
    ...future.map(({ problem }) => ({ ...problem, message: `${problem.message.replace(/\.$/, "")}, and today is ${day?.today}.` })),
  ];
}

/** A finding in a body, in the lines of its file; none in prose of another catalogue, which cannot be mended here. */
export function bodyProblems(file: Pick<RawFile, "path" | "base">, bodyLine: number, finding: BodyFinding): Problem[] {
  const line = finding.line + bodyLine - 1;
  if (line > (file.base?.ownLines ?? line)) return [];
  return [
    {
      file: file.path,
      line,
      column: finding.column,
      field: "body",
      rule: finding.rule,
      severity: finding.severity ?? "error",
      message: escapeControls(finding.message),
      hint: escapeControls(finding.hint),
    },
  ];
}

/** What the formulas see of a card. */
export function deriveContext(entries: Lookups, entry: Entry<"models">): DeriveContext {
  return {
    card: entry.data,
    acceleratorClaim: (accelerator: string, field: string): Claim | undefined =>
      entries.accelerators.get(accelerator)?.data.facts[field]?.[0],
  };
}
