import { askedOnce } from "../../schema/asked-once.ts";
import type { Qualifier } from "../../schema/vocabularies.ts";

/** A number as a text writes it. */
export interface Quantity {
  /** Without the unit's own factor: "1.2 MWh" is 1.2. Several where a scale has two readings ("128k"). */
  values: number[];
  /** Digits that it is written with. */
  digits: number;
  bound?: "at-most" | "at-least" | "approximately";
  /** What follows it, up to the next number or the end of the clause. */
  after: string;
  /** First character of it in the text. */
  at: number;
}

const SCALES: Record<string, number> = {
  hundred: 1e2, thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, mio: 1e6, m: 1e6, billion: 1e9, bn: 1e9, b: 1e9, trillion: 1e12, tn: 1e12, t: 1e12,
}; // prettier-ignore

const BOUNDS: readonly (readonly [Exclude<Qualifier, "exact" | "between">, RegExp])[] = [
  ["at-most", /(?:up to|at most|no more than|not more than|less than|fewer than|below|under|maximum(?: of)?|max\.?|within|<=|≤|<)$/],
  ["at-least", /(?:more than|at least|no less than|over|above|exceed(?:s|ing)?|upwards(?: of)?|greater than|minimum(?: of)?|beyond|>=|≥|>)$/],
  ["approximately", /(?:approximately|approx\.?|about|around|roughly|nearly|almost|circa|ca\.|c\.|some|close to|on the order(?: of)?|an estimated|estimated(?: at)?|~|≈)$/],
]; // prettier-ignore

const ONES =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** "seven", "thirty", "thirty-two", which folding joins. */
const WORD = `(?:${TENS.join("|")})(?:[ -]?(?:${ONES.slice(0, 9).join("|")}))?|${ONES.toReversed().join("|")}`;

const NUMBER =
  /(?<![\p{L}\d^]|(?<!\p{L})\.)(?:(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|\.\d+)(?:e\+?(?<exponent>-?\d{1,3})|\s?[x·*]\s?10\s?\^?\{?\s?(?<power>-?\d{1,2})\}?(?!\d)|\s?\^\s?(?<raised>\d{1,2})(?!\d))?(?:(?:\s|-)?(?<scale>hundred|thousand|million|billion|trillion|mio|mn|bn|tn|[kmbt])(?![\p{L}\d]))?|(?<word>\b(?:WORD)\b)(?:[\s-](?<wordScale>hundred|thousand|million|billion|trillion)(?![\p{L}\d]))?)/giu;
const PATTERN = new RegExp(NUMBER.source.replace("WORD", WORD), NUMBER.flags);

/** The scale of the number before a bracket that has just been opened. */
const BRACKETED = /\d([kmbt]) ?\($/;

/** Every number of a folded text (`foldText`). "128k" is read as 128,000 and as 131,072: which is meant the text does not say. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const { digits, exponent, power, raised, scale = "", word, wordScale = "" } = match.groups ?? {};
    const rest = text.slice(match.index + match[0].length);
    const bound = boundBefore(text.slice(Math.max(0, match.index - 60), match.index)) ?? boundAfter(rest);
    const common = { ...(bound ? { bound } : {}), after: clauseOf(rest), at: match.index };
    if (word) {
      const named = numberOf(word.toLowerCase());
      const times = SCALES[wordScale.toLowerCase()];
      found.push({ values: [named * (times ?? 1)], digits: times ? String(named).length : 2, ...common });
      continue;
    }
    const plain = mantissa(digits ?? "");
    const number = raised ? Number(plain) ** Number(raised) : Number(plain) * 10 ** Number(exponent ?? power ?? 0);
    const factor = SCALES[scale.toLowerCase()] ?? 1;
    // "1.4-1.5 trillion": the scale of the second is the first's, too; "90B (88.8)" the other way round.
    const shared =
      factor === 1
        ? SCALES[
            /^\s?(?:-|to|and)\s?\d+(?:\.\d+)?\s?(thousand|million|billion|trillion|[kmbt])(?![\p{L}\d])/u.exec(rest)?.[1] ??
              BRACKETED.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[1] ??
              ""
          ]
        : undefined;
    const value = exact(number * factor);
    const scaled = factor > 1 || exponent !== undefined || power !== undefined;
    found.push({
      values: [
        value,
        ...(shared ? [exact(number * shared)] : []),
        ...(/^k$/i.test(scale) ? [number * 1024] : []),
        ...(/^m$/i.test(scale) ? [number * 1048576] : []),
      ],
      digits: raised ? 1 : writtenDigits(plain, scaled),
      ...common,
    });
  }
  return found;
}

/** The same of a quote, which may stand under many facts of a card. */
export const quantitiesOnce: (text: string) => readonly Quantity[] = askedOnce(quantitiesIn);

/** "thirty-two" → 32; 0 for a word that is no number. */
function numberOf(word: string): number {
  const tens = TENS.findIndex((one) => word.startsWith(one));
  if (tens < 0) return ONES.indexOf(word) + 1;
  return 10 * (tens + 2) + ONES.indexOf(word.slice(TENS[tens]?.length).replace(/^[ -]/, "")) + 1;
}

/** "2,117,241" → "2117241"; "5,35" → "5.35". Digits apart by spaces are the cells of a row, not one number. */
function mantissa(digits: string): string {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replaceAll(",", "") : digits.replace(",", ".");
}

/** Digits that count: all that stand before a scale or behind a point; of a long plain number not its last zeros. */
export function writtenDigits(plain: string, scaled = false): number {
  const digits = plain.replace(".", "").replace(/^0+/, "");
  if (scaled || plain.includes(".") || digits.length <= 4) return Math.max(1, digits.length);
  return Math.max(1, digits.replace(/0+$/, "").length);
}

/** 0.41 · 100 is 41, not 41.00000000000001. */
export function exact(value: number): number {
  return Number(value.toPrecision(14));
}

function boundBefore(before: string): Quantity["bound"] {
  const clause = before.replace(/(?:\b(?:a|an|the|total of|as|of|is|was)\s+|[$(]\s*)*$/, "").trimEnd();
  return BOUNDS.find(([, pattern]) => pattern.test(clause))?.[0];
}

function boundAfter(rest: string): Quantity["bound"] {
  if (/^\s?\+(?!\s?\d)/.test(rest) || /^\s(?:[a-z]+\s)?or (?:more|longer|higher|greater)\b/.test(rest)) return "at-least";
  return /^\s(?:[a-z]+\s)?or (?:less|fewer|below)\b/.test(rest) ? "at-most" : undefined;
}

/** Words up to the next standing number, bracket, stop, dash or item of a list. */
function clauseOf(rest: string): string {
  return /^(?:(?![.;:!?](?:\s|$)|[,(\n]|\s\d|\s-\s(?!\d))[\s\S]){0,48}/.exec(rest)?.[0] ?? "";
}
