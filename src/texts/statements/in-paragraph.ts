import { placeIn, type Run } from "../blocks.ts";
import type { CatalogueModel, TextCatalogue } from "../catalogue.ts";
import { findAmounts } from "../figures/amounts.ts";
import type { Mention } from "../names/mention.ts";
import { statementsIn } from "./in-sentence.ts";
import { labelled, labelledTotal } from "./labelled.ts";
import { withMakers } from "./makers.ts";
import { masked } from "./masked.ts";
import { meantInBlock, modelsOf } from "./meant.ts";
import { inOtherLanguage } from "./other-languages.ts";
import type { Sentence } from "./owner.ts";
import { plainFactsIn } from "./plain-facts.ts";
import { LONGEST_ITEM, meantUnder, type Section } from "./sections.ts";
import { sentencesOf, type Stretch } from "./sentences.ts";
import { SECTION, type Statement } from "./statement.ts";
import { PREPOSITION, subjectOf } from "./subjects.ts";
import { totalAndActive } from "./total-and-active.ts";
import { unownedIn } from "./unowned.ts";

/** What the words around a paragraph are about, the nearest first. */
export interface Scope {
  /** The line that leads to it, or the heading that it stands under. */
  under?: Section | undefined;
  /** The only model of the last paragraph that names any. */
  previous?: { model: CatalogueModel; place: string } | undefined;
  /** The only model of the last heading that names one, where the heading above names none. */
  topic?: CatalogueModel | undefined;
  /** The model that the authors present as their own. */
  presented?: CatalogueModel | undefined;
}

/** "DeepSeek-V2 by deepseek-ai": who made it. */
function isMaker(text: string, { model, series, start }: Mention): boolean {
  return model === undefined && series?.length === 0 && /\bby\s+$/.test(text.slice(0, start));
}

/** "Beats GPT-4": a block that begins so is about what it does not name. */
function isBeaten(text: string, [first]: readonly Mention[]): boolean {
  return /\b(?:beats?|beating|outperform\w*|surpass\w*|exceeds?|rivals?|matches|unlike|than|versus|vs\.?)\s+(?:the\s+)?$/i.test(
    text.slice(0, first?.start),
  );
}

/** "GPT-4-level performance", "a LLaMA-style decoder": of what something else is like. */
function isAdjective(text: string, { end }: Mention): boolean {
  return /^[-‐‑–](?:level|class|style|like|tier|grade|type|scale|era|size|quality|compatible|inspired)\b/i.test(text.slice(end));
}

/** "the GPT-3 model (davinci), which has": a second name of the same model, in brackets. */
function isAside(text: string, before: Mention | undefined, mention: Mention): boolean {
  const isSame = before !== undefined && (before.series?.some((model) => model === mention.model) ?? before.model === mention.model);
  return isSame && /^(?:\smodel)?\s?\($/.test(text.slice(before.end, mention.start)) && text[mention.end] === ")";
}

/** The totals and plain facts that a paragraph, a heading or a cell of prose states. */
export function statementsOf(run: Run, all: readonly Mention[], scope: Scope, catalogue: TextCatalogue): Statement[] {
  const { under, presented } = scope;
  const section = under?.model;
  const previous = scope.previous?.model;
  const known = all.filter(({ model, unknown, series }) => model !== undefined || unknown !== undefined || series !== undefined);
  const named = known.filter((mention) => !isMaker(run.text, mention));
  const owners = named.filter((mention, index) => !isAside(run.text, named[index - 1], mention) && !isAdjective(run.text, mention));
  const plain = masked(
    run.text,
    named,
    all.filter(({ maker }) => maker),
  );
  // "The most talked-about release since Llama": a line of models owns nothing.
  const own = owners.filter(({ model, unknown, series }) => model !== undefined || unknown !== undefined || series?.[0] !== undefined);
  const models = new Set(own.map(({ model }) => model));
  const isTheirs = presented !== undefined && models.size === 1 && models.has(presented);
  const text = isTheirs ? withMakers(plain) : plain;
  const amounts = findAmounts(text);
  const above = under?.isLead ? section : (previous ?? section);
  let antecedent = under?.isLead ? section : previous;
  const total = labelledTotal(run, text, section, amounts, owners[0]?.start ?? text.length);
  if (total) return total.map((one) => ({ ...one, groups: groupsOf(one, run, { from: 0, to: text.length }, true, scope) }));
  const statements: Statement[] = [];
  let carried: Carried | undefined;
  const meant = own.length === 0 ? meantUnder(under) : isBeaten(text, own) ? undefined : meantInBlock(own);
  const only = models.size === 1 ? own[0]?.model : undefined;
  const others = owners.flatMap(({ model, series = [] }) => model ?? series);
  for (const stretch of sentencesOf(text)) {
    const mentions = owners.filter(({ start }) => start >= stretch.from && start < stretch.to);
    const sentence: Sentence = { ...stretch, text, mentions, antecedent };
    const paired = totalAndActive(run, sentence);
    const single = statementsIn(run, labelled(sentence, section), amounts);
    const owned = [...paired, ...single.filter(({ place }) => paired.every((one) => one.place.offset !== place.offset))];
    if (mentions.length > 0) carried = carriedFrom(sentence, carried);
    const about = only ?? carried?.model ?? (own.length === 0 ? (above ?? scope.topic) : undefined);
    const unowned = unownedIn(run, sentence, amounts, owned, about).map((one) => ({
      ...one,
      beside: others.filter((model) => !one.models.includes(model)),
    }));
    const inside = { ...sentence, mentions: mentions.filter((mention) => own.includes(mention)) };
    const other = inOtherLanguage(run, inside, amounts, [...owned, ...unowned], meant);
    const isCarried = ({ models: [model] }: Statement) => model !== undefined && model === carried?.model;
    const groupsIn = (one: Statement) => [
      ...groupsOf(one, run, stretch, models.size < 2, scope),
      ...(carried && isCarried(one) ? [`${placeOf(run)}>${carried.from}/${carried.model.id}`] : []),
    ];
    for (const one of [...owned, ...unowned, ...other]) statements.push({ ...one, groups: groupsIn(one) });
    const goingOn = mentions.length === 0 && carried ? { models: [carried.model] } : meant;
    for (const one of plainFactsIn(run, sentence, goingOn, amounts, catalogue))
      statements.push({ ...one, groups: one.groups ?? (one.wide ? [] : groupsIn(one)) });
    if (mentions.length > 0) antecedent = subjectOf(sentence);
    else if (!/^\W*(?:it|its|this|the model|both|they)\b/i.test(text.slice(stretch.from, stretch.to))) antecedent = undefined;
  }
  return statements;
}

/** A model, and where the sentence begins that is about it. */
interface Carried {
  model: CatalogueModel;
  from: number;
}

/** The model that a sentence is about, for those behind it that name none. */
function carriedFrom(sentence: Sentence, before: Carried | undefined): Carried | undefined {
  const named = [...new Set(sentence.mentions.flatMap(modelsOf))];
  // "Llama 3.2 is a collection" behind "Llama 3.2 3B": of its own series.
  const isOfItsSeries = before && named.includes(before.model) && sentence.mentions.every(({ model }) => model === undefined);
  if (isOfItsSeries) return before;
  const [first] = sentence.mentions;
  // "Beats A, and B": of what is not named here.
  const isHeld = first !== undefined && PREPOSITION.test(sentence.text.slice(sentence.from, first.start));
  const isOnlyOne = named.length === 1 && !isHeld && sentence.mentions.every(({ unknown }) => unknown === undefined);
  const model = subjectOf(sentence) ?? (isOnlyOne ? named[0] : undefined);
  return model && { model, from: sentence.from };
}

/** A sentence, a paragraph that names one model, what follows it, and what stands under its heading. */
function groupsOf({ models: [model] }: Statement, run: Run, { from }: Stretch, isOfOne: boolean, scope: Scope): string[] {
  const place = placeOf(run);
  const groups = [`${place}+${from}/${model?.id}`];
  if (!isOfOne || model === undefined) return groups;
  groups.push(`${place}/${model.id}`, `${SECTION} ${scope.previous?.model === model ? scope.previous.place : place}/${model.id}`);
  const isUnder = scope.under?.model === model || (scope.under && scope.topic === model);
  if (run.text.length <= LONGEST_ITEM && isUnder) groups.push(`${SECTION} ${scope.under?.place}/${model.id}`);
  return groups;
}

/** Where a run begins, to tell it from all others. */
export function placeOf(run: Run): string {
  const { file, offset } = placeIn(run, 0);
  return `${file}@${offset}`;
}
