import type { Run } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import type { Amount } from "../figures/amounts.ts";
import { kindOf, type Kind } from "../figures/kinds.ts";
import { isBroken } from "./breaks.ts";
import { NEEDED, statementOf } from "./in-sentence.ts";
import type { Owner, Sentence } from "./owners.ts";
import type { Statement } from "./statement.ts";
import { isVetoed } from "./vetoes.ts";

/** What is like a model, came from it or is held against it has numbers of its own. */
const OF_ANOTHER =
  /\b(?:lineage|style|styled|scaled|variants?|versions?|based|derived|inspired|successors?|predecessors?|same|similar|unlike|instead|both|all|respectively)\b/i;

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
  const taken = new Set(owned.map(({ place }) => place.offset));
  const inside = amounts.filter(({ start, end }) => start >= from && end <= to && !taken.has(run.offsets[start] ?? -1));
  return inside.flatMap((amount) => {
    const lastEnd = amounts.findLast(({ end }) => end <= amount.from)?.end ?? from;
    const kind = kindOf(text, amount, Math.max(from, lastEnd));
    const owner = kind && nearest(amount, sentence, about);
    if (!kind || !owner || isUnfit(kind, amount, owner, sentence)) return [];
    return [{ ...statementOf(run, sentence, owner, kind, amount), loose: true as const }];
  });
}

function nearest(amount: Amount, { text, from, mentions }: Sentence, about: CatalogueModel | undefined): Owner | undefined {
  const before = mentions.findLast(({ end }) => end <= amount.from);
  const [only, ...others] = mentions;
  const mention = before ?? (others.length === 0 ? only : undefined);
  if (mentions.length > 0 && !mention?.model) return undefined;
  const model = mention?.model ?? about;
  if (!model) return undefined;
  const between = before ? text.slice(before.end, amount.from) : text.slice(from, amount.from);
  return { models: [model], between, by: "list", ...(mention ? { name: mention.written } : {}) };
}

function isUnfit(kind: Kind, amount: Amount, { between }: Owner, { text, from, to }: Sentence): boolean {
  const sentence = text.slice(from, to);
  if (between.length > FAR || isBroken(between) || OF_ANOTHER.test(between) || !(NEEDED[kind.field]?.test(sentence) ?? true)) return true;
  return isVetoed(kind.field, {
    sentenceBefore: text.slice(from, amount.start),
    between,
    after: text.slice(Math.max(kind.end, amount.end), to),
    sentence,
  });
}
