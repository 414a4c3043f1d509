import { placeIn, type Run } from "../blocks.ts";
import { findDates } from "../figures/dates.ts";
import { meantBy, ofMeant, rowUpTo, type Meant } from "./meant.ts";
import type { Sentence } from "./owner.ts";
import type { Statement } from "./statement.ts";

/** "a knowledge cutoff of", "(training data cutoff:", "trained on data up to". */
const BEFORE =
  /\b(?:(?:knowledge|training|data|pre-?training|information)[\s-]+)+(?:data\s+)?cut-?off(?:\s+date)?(?:\s+(?:is|was|of|in|at|on|remains))*\s*[:(]?\s*[*_]*(?:in|of|at|from)?\s*$|\bknowledge\s+(?:is\s+)?(?:up\s+to|until|through)\s+$|(?:知识截止|知識カットオフ|지식 컷오프|知识截止日期)[^\d]{0,6}$/i;
const AFTER = /^\s*(?:knowledge|training(?:[\s-]data)?|data)[\s-]+cut-?off\b/i;

/** Until when a sentence says that models know the world. */
export function cutOffsIn(run: Run, sentence: Sentence, under: Meant | undefined): Statement[] {
  const { text, from, to, mentions } = sentence;
  return findDates(text).flatMap((date) => {
    if (date.start < from || date.end > to) return [];
    if (!BEFORE.test(text.slice(from, date.start)) && !AFTER.test(text.slice(date.end, to))) return [];
    const before = mentions.findLast(({ end }) => end <= date.start);
    // "A (knowledge cutoff: …), B (knowledge cutoff: …)": each its own.
    const row = before ? rowUpTo(before, sentence) : [];
    const own = row.findLastIndex((one, index) => text.slice(one.end, row[index + 1]?.start ?? one.end).includes("(")) + 1;
    const isInBracket = before && /^\s?\([^()]*$/.test(text.slice(before.end, date.start));
    const meant = before ? meantBy(isInBracket ? row.slice(own) : row) : mentions.length === 0 ? under : undefined;
    if (!meant || meant.models.length === 0) return [];
    const place = placeIn(run, date.start);
    return [{ ...ofMeant(meant), field: "knowledge-cutoff", stated: date.written, place, said: { date: date.date } }];
  });
}
