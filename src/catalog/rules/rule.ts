import type { DerivationId, DerivedFigure } from "../derive/index.ts";
import type { EntryNames } from "../entry-names.ts";
import type { KnownIds } from "../index-entries.ts";
import type { Lookups } from "../lookups.ts";
import type { Outline, OutlineIndex } from "../outline.ts";
import type { Entry } from "../parse.ts";
import type { Finding } from "../problems.ts";
import type { RuleId } from "../rule-ids.ts";

/** What a rule about one entry may look at beside it. */
export interface EntryContext {
  /** The entries that it names. What is asked for here is remembered: the outcome holds as long as they stay as they are. */
  entries: Lookups;
  /** A figure of the entry, where it is a model; derived when it is first asked for. */
  figure(id: DerivationId): DerivedFigure | undefined;
  /** Nothing that was done is dated after this day, YYYY-MM-DD: somewhere it has begun. */
  tomorrow: string;
  /** Claims that were last checked before this day are old. Absent: none is. */
  staleBefore?: string;
}

/** What a rule about the whole catalogue may look at. */
export interface CatalogueContext {
  outlines: OutlineIndex;
  /** The entry of an outline, parsed again: for what is about to be reported, and for nothing else. */
  open(outline: Outline): Entry | undefined;
  known: KnownIds;
  names: EntryNames;
}

/** A place in a body, in its own lines. */
export interface BodyFinding {
  rule: RuleId;
  severity?: "error" | "warning";
  message: string;
  hint: string;
  line: number;
  column: number;
}

/** A finding that may hold only while a date lies in the future: YYYY, YYYY-MM or YYYY-MM-DD. Its message is then completed with the day of the check. */
export type Upcoming = Finding & { until?: string };

/** One promise about an entry, checked where it is parsed; its outcome is kept with it. */
export interface EntryRule {
  /** Permanent ids of the problems that it can report. */
  readonly ids: readonly RuleId[];
  readonly scope: "entry";
  check(entry: Entry, context: EntryContext, report: (finding: Upcoming) => void, reportBody: (finding: BodyFinding) => void): void;
}

/** One promise about entries together, checked over the outlines of all. */
export interface CatalogueRule {
  readonly ids: readonly RuleId[];
  readonly scope: "catalogue";
  check(
    context: CatalogueContext,
    report: (outline: Outline, finding: Finding) => void,
    reportBody: (outline: Outline, finding: BodyFinding) => void,
  ): void;
}

/** The runner knows nothing of a rule but this. */
export type Rule = EntryRule | CatalogueRule;
export type Report = (finding: Upcoming) => void;
