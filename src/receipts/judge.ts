import type { Cited } from "../catalog/citations.ts";
import type { EntryIndex } from "../catalog/index-entries.ts";
import { isRounded, statementOf, verdictOf, type Statement, type Verdict, type Words } from "../catalog/words/agreement.ts";
import { arithmeticOf } from "../catalog/words/computed.ts";
import { quantitiesIn } from "../catalog/words/quantities.ts";

/** Whether words of a source say what a claim says. */
export type Judge = (words: Words) => Verdict;

/** How a claim or a score wants to be borne out: by its value, by a number that it is computed from, or by any words. */
export function judgeOf({ claim, field, evaluation }: Omit<Cited, "entry" | "path" | "anchor">, entries: EntryIndex): Judge {
  const statement: Statement = statementOf(claim, field, evaluation);
  const computed = claim?.computed ?? evaluation?.computed;
  if (computed !== undefined) return (words) => (verdictOf(words, statement, entries) === "said" ? "said" : saysOperand(words, computed));
  if (claim?.status === "estimated" || claim?.status === "planned")
    return (words) => (verdictOf(words, statement, entries) === "said" ? "said" : "open");
  return (words) => verdictOf(words, statement, entries);
}

function saysOperand({ text }: Words, computed: string): Verdict {
  const arithmetic = arithmeticOf(computed);
  if (!arithmetic) return "open";
  const said = quantitiesIn(text).some(({ values, digits }) =>
    values.some((value) =>
      arithmetic.operands.some((operand) => [1, 1e3, 1e6, 1e9, 1e12].some((scale) => isRounded(operand * scale, value, digits))),
    ),
  );
  return said ? "said" : "unsaid";
}
