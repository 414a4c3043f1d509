import type { Qualifier } from "../../schema/vocabularies.ts";
import { numberIn } from "./numbers.ts";

/** A number or an interval, as authors write it, and what says how exact it is. */
interface Qualified {
  value: string;
  qualifier: Qualifier;
}

const MARKS: readonly (readonly [mark: RegExp, qualifier: Qualifier])[] = [
  [/^(?:<=?|≤|up to|at most|no more than|(?:less|fewer) than|under|below)\s*/i, "at-most"],
  [/^(?:>=?|≥|at least|no less than|more than|over|above)\s*/i, "at-least"],
  [/^(?:~|≈|about|approx\.?|approximately|around|circa|ca?\.|ca|some|roughly|nearly|almost)\s*/i, "approximately"],
];

/** A text such as "~7e9", "<5e12", "4T+" or "6-8 trillion": a number alone would lose what its sign says. */
export function qualifiedIn(written: string, unit: string | undefined): Qualified | undefined {
  const text = written.normalize("NFKC").trim();
  const behind = /^(.*?)\s*(?:\+|or more|and more)$/i.exec(text)?.[1];
  if (behind !== undefined) return marked(behind, unit, "at-least");
  const mark = MARKS.find(([sign]) => sign.test(text));
  if (mark) return marked(text.replace(mark[0], ""), unit, mark[1]);
  const [, first, last] = /^(\d[^–—]*?)\s*(?:-|–|—|\.{2,3}|\bto\b)\s*(\d.*)$/i.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const scale = /[a-z%][a-z0-9%/ -]*$/i.exec(last.replace(/^[\d.,_]+(?:e\+?\d+)?/i, ""))?.[0] ?? "";
  const low = numberIn(/^[\d.,_]+$/.test(first) ? `${first} ${scale}` : first, unit);
  const high = numberIn(last, unit);
  return low !== undefined && high !== undefined && Number(low) < Number(high)
    ? { value: `[${low}, ${high}]`, qualifier: "between" }
    : undefined;
}

function marked(written: string, unit: string | undefined, qualifier: Qualifier): Qualified | undefined {
  const value = numberIn(written, unit);
  return value === undefined ? undefined : { value, qualifier };
}

/** What to write for a number whose qualifier stands in it; `said`: the qualifier that stands beside it already. */
export function qualifiedHint({ value, qualifier }: Qualified, said: unknown): string {
  return said === qualifier ? `Write ${value}.` : `Write value: ${value} and qualifier: ${qualifier}.`;
}
