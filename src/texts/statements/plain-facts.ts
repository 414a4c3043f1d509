import { placeIn, type Run } from "../blocks.ts";
import type { TextCatalogue } from "../catalogue.ts";
import type { Amount } from "../figures/amounts.ts";
import { findDates } from "../figures/dates.ts";
import { plainHead } from "../figures/head-words.ts";
import { cutOffsIn } from "./cut-off.ts";
import { licenseAlone, licensedIn } from "./licensed.ts";
import { modelsOf, type Meant } from "./meant.ts";
import type { Sentence } from "./owner.ts";
import { releasedIn } from "./released.ts";
import { resultsIn } from "./results.ts";
import type { Statement } from "./statement.ts";
import type { NamedModel } from "./table-owners.ts";

const LABELS: readonly (readonly [string, RegExp])[] = [
  ["license", /^(?:model )?licen[cs]e$/i],
  ["released", /^(?:rel\.?|releas(?:e|ed|e date)|date of release|launch(?:ed| date)?)$/i],
  ["knowledge-cutoff", /^(?:(?:knowledge|training|data) )*cut-?off(?: date)?$/i],
];

/** Heads of dates that may be of other things than a release. */
export const ANY_DATE = /^(?:date|when|year|announced|introduced|published)$/;

/** The field of the plain facts that a label or the head of a column names. */
export function plainField(label: string): string | undefined {
  return LABELS.find(([, pattern]) => pattern.test(plainHead(label)))?.[0];
}

/** Whose a value is: a model's, or that of all models of a series. */
type Owner = Pick<NamedModel, "model" | "series">;

/** "License: MIT", "2025-08-07" below "Released": a value alone, from a place of the run on. */
export function plainValue(run: Run, { model, series }: Owner, at: number, field: string, catalogue: TextCatalogue): Statement[] {
  const whose = series ? { models: series, wide: true as const } : { models: [model] };
  const stated = field === "license" ? licenseAlone(run, at, catalogue) : dateAlone(run, at);
  return stated.map((one) => ({ ...one, ...whose, field, inColumn: true as const }));
}

/** "Released July 9, 2025": words that the label has said already. */
const LED =
  /^[\s*_]*(?:(?:initially |first )?(?:released|launched|introduced|announced|pre-?train(?:ing|ed)|knowledge|data)?\s*(?:on|in|until|up to|through|early|mid|late)?\s*)?$/i;

function dateAlone({ text, ...run }: Run, at: number): Pick<Statement, "stated" | "place" | "said">[] {
  const date = findDates(text).find(({ start, end }) => LED.test(text.slice(at, start)) && /^\s*(?:$|[(.;,])/.test(text.slice(end)));
  return date ? [{ stated: date.written, place: placeIn({ text, ...run }, date.start), said: { date: date.date } }] : [];
}

/** Facts that are no totals: release, cutoff, licence, results. `under`: whom a heading or a lead means, for a sentence that names none. */
export function plainFactsIn(
  run: Run,
  sentence: Sentence,
  under: Meant | undefined,
  amounts: readonly Amount[],
  catalogue: TextCatalogue,
): Statement[] {
  // "The GPT line" owns no facts.
  const mentions = sentence.mentions.filter((mention) => mention.unknown !== undefined || modelsOf(mention).length > 0);
  const plain = { ...sentence, mentions };
  return [
    ...releasedIn(run, plain, under),
    ...cutOffsIn(run, plain, under),
    ...licensedIn(run, plain, under, catalogue),
    ...resultsIn(run, plain, under, amounts, catalogue),
  ];
}
