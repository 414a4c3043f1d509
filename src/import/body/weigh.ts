import type { Quantity } from "../quantity.ts";
import { readAmount } from "./amounts.ts";
import type { LikelyPlace } from "./likely-places.ts";
import { isOneOfSeveral } from "./sentences.ts";
import { isAboutAnother, type Subject } from "./subject.ts";

/** What speaks for or against an amount; all parts that are given have to fit. */
export interface Weight {
  points: number;
  /** The words right before the amount. */
  before?: RegExp;
  /** The words right after it. */
  after?: RegExp;
  sentence?: RegExp;
  section?: RegExp;
}

/** How amounts of one field are found among all that a body states, and by what they are weighed. */
export interface AmountKind {
  field: string;
  /** Every amount that could be one; the group `said` holds it with its bound. */
  amounts: RegExp;
  weights: readonly Weight[];
  /** What an amount needs to be proposed. */
  enough: number;
  /** What counts for an amount in the title. */
  inTitle: number;
  /** Points that only the card's own names give. */
  ofNames?: (amount: Quantity, words: { before: string; after: string }, subject: Subject) => number;
}

export interface Candidate {
  claim: Quantity;
  words: string;
  place: string;
  score: number;
}

const BEFORE = 120;
const AFTER = 90;
/** What counts against an amount that the words give to another model. */
const OF_ANOTHER = -4;
/** What counts against one of the sizes of a series that the model's own name does not choose. */
const OF_SEVERAL = -4;
/** What counts against an amount that is denied or still to come. */
const OF_PLANNED = -8;
/** What is not done yet, or not so. */
const PLANNED = /\b(?:aims? to|plans? to|planned|goal is|will be|going to|not|n[’']t|never|without)\b[^.;]{0,60}$/i;
/** What counts for an amount in the first lines. */
const EARLY = 1;

/** Every amount of a kind in a sentence, with how much speaks for it. */
export function weighedIn(place: LikelyPlace, kind: AmountKind, subject: Subject): Candidate[] {
  const { sentence, section, line, isEarly, isHeading } = place;
  return [...sentence.matchAll(kind.amounts)].flatMap((match): Candidate[] => {
    const said = (match.groups?.["said"] ?? match[0]).trimEnd();
    const claim = readAmount(kind.field, said);
    // The size in a title is that of the name, which is rounded.
    if (!claim || (isHeading && claim.value === subject.own.size)) return [];
    const at = match.index;
    const before = sentence.slice(Math.max(0, at - BEFORE), at);
    const after = sentence.slice(at + said.length, at + said.length + AFTER);
    const score = kind.weights
      .filter(
        (weight) =>
          (weight.before?.test(before) ?? true) &&
          (weight.after?.test(after) ?? true) &&
          (weight.sentence?.test(sentence) ?? true) &&
          (weight.section?.test(section) ?? true),
      )
      .reduce((sum, { points }) => sum + points, 0);
    const names = kind.ofNames?.(claim, { before, after }, subject) ?? 0;
    const another = isAboutAnother(sentence, at, subject) ? OF_ANOTHER : 0;
    const planned = PLANNED.test(before) ? OF_PLANNED : 0;
    const several = isOneOfSeveral(sentence, at, said) && names <= 0 ? OF_SEVERAL : 0;
    return [
      {
        claim,
        words: sentence,
        place: `line ${line}`,
        score: score + names + another + planned + several + (isEarly ? (isHeading ? kind.inTitle : EARLY) : 0),
      },
    ];
  });
}

/** What each further mention of an amount adds, and at most how much. */
const AGAIN = 0.5;
const MOST_AGAIN = 1.5;

/** The amount for which most speaks, mentions of the same one put together; undefined where none has enough. */
export function mostLikely(candidates: readonly Candidate[], enough: number): Candidate | undefined {
  const scored = candidates.map((one) => {
    const again = candidates.filter((other) => other !== one && other.score > 1 && other.claim.value === one.claim.value).length;
    return { ...one, score: one.score + Math.min(again * AGAIN, MOST_AGAIN) };
  });
  return scored.filter(({ score }) => score >= enough).sort((one, other) => other.score - one.score)[0];
}
