import type { EntryNames } from "../entry-names.ts";
import type { EntryIndex, KnownIds } from "../index-entries.ts";
import type { Entry } from "../parse.ts";
import type { Finding } from "../problems.ts";
import type { RuleId } from "../rule-ids.ts";
import type { DerivedFigure } from "../derive/index.ts";

/** What a rule may look at. */
export interface RuleContext {
  entries: EntryIndex;
  known: KnownIds;
  /** Figures of every sound card, by model id. */
  figures: ReadonlyMap<string, readonly DerivedFigure[]>;
  /** Claims that were last checked before this day are old. Absent: none is. */
  staleBefore?: string;
  /** The day of the check, YYYY-MM-DD. Absent: no date is in the future. */
  today?: string;
  names: EntryNames;
}

export type Report = (entry: Entry, finding: Finding) => void;
export type BodyReport = (
  entry: Entry,
  fault: { rule: RuleId; severity?: "error" | "warning"; message: string; hint: string; line: number; column: number },
) => void;

/** One promise about content, checked over the whole catalogue. The runner knows nothing of it but this. */
export interface Rule {
  /** Permanent ids of the problems that it can report. */
  readonly ids: readonly RuleId[];
  /** What it needs to know: each entry alone, with what it refers to; or the whole catalogue. */
  readonly scope: "entry" | "catalogue";
  check(context: RuleContext, report: Report, reportBody: BodyReport): void;
}
