import type { Proposal } from "../draft.ts";
import type { Quantity } from "../quantity.ts";
import { nameWords } from "./closest-name.ts";
import { sizesIn, type OwnNames } from "./own-name.ts";
import type { Body } from "./passages.ts";
import { SIZE_AMOUNTS, SIZE_WEIGHTS } from "./size-weights.ts";
import type { Subject } from "./subject.ts";
import type { AmountKind, Candidate } from "./weigh.ts";

/** How many parameters the model has, as sentences, names and tables say it. */
export const SIZE: AmountKind = {
  field: "parameters-total",
  amounts: SIZE_AMOUNTS,
  weights: SIZE_WEIGHTS,
  enough: 4.5,
  inTitle: 3,
  ofNames: pointsOfName,
};

/** What counts for an amount in brackets after the card's own name. */
const BESIDE_NAME = 3;

/** Points of a size by the card's own name, and by the name that it stands in. */
function pointsOfName({ value }: Quantity, { before }: { before: string }, { own }: Subject): number {
  const ratio = own.size === undefined ? undefined : value / own.size;
  const agrees = ratio === undefined ? 0 : ratio > 0.8 && ratio < 1.25 ? 3 : ratio > 2 || ratio < 0.5 ? -2 : 0;
  const [, name = ""] = /([A-Za-z][\w.]*(?:[-_ ][\w.]+)*)[-_]$/.exec(before) ?? [];
  const isInName = name === "" ? 0 : own.holds(name) ? 1 : -3;
  // “Heron X (86M)”
  const [, apposed = ""] = /([A-Za-z][\w.]*(?:[-_ ][\w.]+){0,4})\s*\($/.exec(before) ?? [];
  const isApposed = apposed !== "" && (own.equals(apposed) || own.isIn(apposed)) ? BESIDE_NAME : 0;
  return agrees + isApposed + isInName + pointsOfBuild(before, own);
}

const BUILDS = /\b(?:xx?s|xsmall|tiny|nano|micro|mini|small|base|medium|large|x+l|huge|giant|ultra|pro|lite)\b/gi;
/** What counts for an amount beside the word of the own build of a series, and against one beside another’s. */
const OF_BUILD = 4;

/** “small (60M), base (220M)”: the word of a build right before an amount says of which of a series it is. */
function pointsOfBuild(before: string, own: OwnNames): number {
  const [said] = before.slice(-18).match(BUILDS)?.slice(-1) ?? [];
  if (said === undefined) return 0;
  const builds = own.called.flatMap((name) => [...nameWords(name)].filter((word) => word.match(BUILDS)?.[0] === word));
  if (builds.includes(said.toLowerCase())) return OF_BUILD;
  return builds.length > 0 || said.toLowerCase() !== "base" ? -OF_BUILD : 0;
}

/** What a size in the name of what it was made from counts, where its own name says none: tuning and merging keep it. */
const IN_BASE = 4.5;

/** “4x7B”: made of several, so that it has another size than each. */
const MIXTURE = /\dx\d/i;

/** The size in the names of all models that it was made from. */
export function sizeInBase(edges: readonly Proposal[], { own }: Subject): Candidate[] {
  const named = edges.filter(({ edge }) => edge && edge.relation !== "distilled-from");
  const [first] = named;
  const sizes = new Set(named.flatMap(({ edge, words }) => sizesIn(edge?.external?.name ?? words)));
  const [value] = sizes;
  if (own.size !== undefined || own.called.some((name) => MIXTURE.test(name)) || !first || value === undefined || sizes.size > 1) return [];
  return [{ claim: { value, qualifier: "approximately" }, words: first.words, place: first.place, score: IN_BASE }];
}

/** Names that hold the size of data, or of the model that a smaller one was made for. */
const NO_OWN_SIZE = /(?<![a-z])eagle|draft|speculat|laion|datacomp|commonpool|metaclip|tokens?\b|words?\b|steps?\b/i;
/** What a size in the model's own name counts. */
const IN_NAME = 4.5;

/** The size that the model's own name says, as the names of most do: rounded. */
export function sizeInName({ headings }: Body, { own }: Subject): Candidate[] {
  if (own.size === undefined || own.called.some((name) => NO_OWN_SIZE.test(name))) return [];
  const title = headings.find(({ words }) => own.isIn(words) && /\d\s?[BM]\b/i.test(words));
  const words = title?.words ?? own.called.find((name) => /\d\s?[bm](?![a-z])/i.test(name)) ?? "";
  return [
    {
      claim: { value: own.size, qualifier: "approximately" },
      words,
      place: title ? `line ${title.line}` : "the model’s name",
      score: IN_NAME,
    },
  ];
}
