import type { Run } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import type { Amount } from "../figures/amounts.ts";
import { STRUCTURE } from "../figures/table-kinds.ts";
import { isUnspaced } from "../figures/scripts.ts";
import { kindOf, type Kind } from "../figures/kinds.ts";
import { isBroken, isOneOfSizes, LIKE_ANOTHER } from "./breaks.ts";
import { statementOf } from "./in-sentence.ts";
import type { Mention } from "../names/mention.ts";
import type { Owner, Sentence } from "./owner.ts";
import type { Stretch } from "./sentences.ts";
import type { Statement } from "./statement.ts";
import { isVetoed } from "./vetoes.ts";

/** What is like a model, came from it or is held against it has numbers of its own. */
const OF_ANOTHER =
  /\b(?:lineage|style|styled|scaled(?!\s+to\b)|variants?|versions?|based|derived|inspired|successors?|predecessors?|previous|earlier|prior|experiments?|increase|same|similar|unlike|instead|both|all|respectively)\b/i;

/** "Their new 230B parameter M2 model": of what is named behind it. */
const NAMED = /^[\s-]*(?:\p{Ll}+\s+)?\p{Lu}\p{L}*-?\d/u;
const HELD_BACK = /\b(?:while|whereas|but|than|compared|versus|vs|unlike|outperform\w*)\b|;/i;
/** Words by which a figure is held against another that stands behind it. */
const AT_PAR = /\b(?:on par|comparable|similar|close|equal|versus|vs|against|compared)\b/i;
/** Words before a figure that make it that of a paper or a person cited, and not of what the heading names. */
const CITED =
  /\bet al\b|\(\d{4}\)|["“”]|\b(?:paper|authors?|by|from|than|like|unlike|other|others|these|those|both|MTP|multi-token prediction)\b/i;

/** Words between a name and its number may be this many characters. */
const FAR = 200;

/**
 * Totals of which no phrase says whose they are: each is taken for the model that is named last before it. They count
 * only where another figure beside them is that model's own (`upheld`).
 */
export function unownedIn(
  run: Run,
  sentence: Sentence,
  amounts: readonly Amount[],
  owned: readonly Statement[],
  about: CatalogueModel | undefined,
): Statement[] {
  const { text, from, to } = sentence;
  // Grammar of Latin scripts says nothing of other sentences.
  if (isUnspaced(text.slice(from, to))) return [];
  const taken = new Set(owned.map(({ place }) => place.offset));
  const inside = amounts.filter(({ start, end }) => start >= from && end <= to && !taken.has(run.offsets[start] ?? -1));
  return inside.flatMap((amount) => {
    const lastEnd = amounts.findLast(({ end }) => end <= amount.from)?.end ?? from;
    const kind = kindOf(text, amount, Math.max(from, lastEnd));
    const owner = kind && nearest(amount, sentence, about);
    if (!kind || !owner || isUnfit(kind, amount, owner, sentence)) return [];
    const follows = text.slice(Math.max(kind.end, amount.end), to);
    if (sentence.mentions.length === 0 && (CITED.test(text.slice(from, amount.from)) || NAMED.test(follows))) return [];
    const lone = isAlone(kind, amount, owner, sentence);
    return [{ ...statementOf(run, sentence, owner, kind, amount), ...(lone ? {} : { loose: true as const }) }];
  });
}

/** The model of a name, or the only one of the series that it names. */
function soleOf({ model, series = [] }: Mention): CatalogueModel | undefined {
  return model ?? (series.length === 1 ? series[0] : undefined);
}

function nearest(amount: Amount, { text, from, mentions }: Sentence, about: CatalogueModel | undefined): Owner | undefined {
  const before = mentions.findLast(({ end }) => end <= amount.from);
  const [only, ...others] = mentions;
  const mention = before ?? (others.length === 0 ? only : undefined);
  const isLine = mentions.every(({ model, unknown, series }) => !model && unknown === undefined && series?.length === 0);
  const named = mention && soleOf(mention);
  if (mentions.length > 0 && !named && !isLine) return undefined;
  const model = named ?? about;
  if (!model || (before && LIKE_ANOTHER.test(text.slice(from, before.start)))) return undefined;
  const between = before ? text.slice(before.end, amount.from) : text.slice(from, amount.from);
  const doubt = mention?.unsure ? { unsure: true as const } : {};
  // "The 65B models were trained on 1.4T tokens, while LLaMA 7B": of what is not named.
  if (!before && mention && HELD_BACK.test(text.slice(amount.end, mention.start))) return undefined;
  if (before && isOneOfSizes(before, between)) return undefined;
  // "2.1 million hours are on par with the 2.788 million that X took": the nearer of two is X's.
  if (!before && mention && others.length === 0 && AT_PAR.test(text.slice(amount.end, mention.start))) return undefined;
  return { models: [model], between, by: "list", ...(mention ? { name: mention.written } : {}), ...doubt };
}

/** Words may part a name from its number by no more than this, where nothing else is named. */
const CLOSE = 80;
/** What somebody does with a model, or makes of it, has numbers of its own. */
const WORK =
  /\b(?:we|our|ours|us|LoRA|fine-?tun\w*|quanti\w*|distill\w*|student|teacher|prun\w*|smaller|larger|another|other|than|vs|versus|train(?:ed|s|ing)?|runs?|running|test\w*|guide|key|built|total of)\b/i;

/** What a model is built of, close behind its name, with its noun, in a sentence that names nothing else. */
function isAlone({ field, before, end }: Kind, amount: Amount, { between, name, unsure }: Owner, sentence: Sentence): boolean {
  const { text, mentions } = sentence;
  const hasNoun = before === true || end > amount.end;
  const clause = clauseOf(Math.max(end, amount.end), sentence);
  return (
    hasNoun &&
    unsure === undefined &&
    name !== undefined &&
    isOnly(mentions, clause, amount) &&
    between.length <= CLOSE &&
    STRUCTURE.has(field) &&
    !/[;]/.test(between) &&
    !WORK.test(text.slice(clause.from, clause.to))
  );
}

/** Whether a number follows the only name of its clause, and nothing is named before. */
function isOnly(mentions: readonly Mention[], { to }: Stretch, amount: Amount): boolean {
  const [first, second] = mentions;
  return first !== undefined && first.end <= amount.from && (second === undefined || second.start >= to);
}

/** The clause of a number: from the beginning of its sentence to where another clause begins behind it. */
function clauseOf(end: number, { text, from, to }: Sentence): Stretch {
  const ends = /[,;:—–]\s|\s\(/.exec(text.slice(end, to));
  return { from, to: ends ? end + ends.index : to };
}

function isUnfit(kind: Kind, amount: Amount, { between }: Owner, { text, from, to }: Sentence): boolean {
  const sentence = text.slice(from, to);
  if (
    between.length > FAR ||
    isBroken(between) ||
    OF_ANOTHER.test(between) ||
    (kind.field === "accelerator-count" && !/\b(?:pre-?)?train\w*/i.test(sentence))
  )
    return true;
  return isVetoed(kind.field, {
    sentenceBefore: text.slice(from, amount.start),
    between,
    after: text.slice(Math.max(kind.end, amount.end), to),
    sentence,
  });
}
