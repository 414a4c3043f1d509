import type { Run } from "../blocks.ts";
import type { Amount } from "../figures/amounts.ts";
import { otherKindOf } from "../figures/kind-words-other.ts";
import { kindOf } from "../figures/kinds.ts";
import { isUnspaced } from "../figures/scripts.ts";
import { statementOf } from "./in-sentence.ts";
import { meantBy, type Meant } from "./meant.ts";
import type { Sentence } from "./owner.ts";
import type { Statement } from "./statement.ts";

/** What is supposed, planned, a part, a stage or a change of another. */
const VETO =
  /如果|假设|假如|估计|传闻|推测|预计|据称|计划|每(?:个)?\s*(?:step|batch|批)|阶段|前\s*\d|最后|微调|蒸馏|量化|추정|예상|가정|단계|미세\s?조정|증류|양자화|推定|予想|仮定|段階|微調整|蒸留|量子化|si l['’]on|supposons|estim|suponiendo|geschätzt/iu;
/** Words by which something is held against what they stand beside. */
const HELD_AGAINST = /比|相比|超过|超越|优于|而不是|而|但|보다|비슷|비해|より|比べ|に対し|que|als|vs|\s\+\s|，\s*(?:而|但)/u;
const ENGLISH = /^[\s-]*(?:tokens?|experts)$/i;
/** "16 层 DiT": of what is named behind the noun. */
const OF_NAMED = /^\s+(?!Transformer|Decoder|MoE|Dense)\p{Lu}\p{sc=Latin}+/u;
const FAR = 80;

/** Totals of sentences in other languages: each is of the model that is named last before it, or of the one that the block is about. */
export function inOtherLanguage(
  run: Run,
  sentence: Sentence,
  amounts: readonly Amount[],
  owned: readonly Statement[],
  meant: Meant | undefined,
): Statement[] {
  const { text, from, to, mentions } = sentence;
  const words = text.slice(from, to);
  if (VETO.test(words)) return [];
  const isOther = isUnspaced(words);
  const taken = new Set(owned.map(({ place }) => place.offset));
  const inside = amounts.filter(({ start, end }) => start >= from && end <= to && !taken.has(run.offsets[start] ?? -1));
  return inside.flatMap((amount) => {
    const lastEnd = amounts.findLast(({ end }) => end <= amount.from)?.end ?? from;
    const other = otherKindOf(text, amount, Math.max(from, lastEnd));
    // "tokens" and "experts" are words of English, too.
    const isForeign = other && (isOther || !ENGLISH.test(text.slice(amount.end, other.end)) || other.before);
    const kind = isForeign ? other : isOther ? kindOf(text, amount, Math.max(from, lastEnd)) : undefined;
    const before = mentions.findLast(({ end }) => end <= amount.from);
    const whose = before ? meantBy([before]) : mentions.length === 0 ? meant : undefined;
    const [model, ...others] = whose?.models ?? [];
    if (!kind || !model || OF_NAMED.test(text.slice(kind.end))) return [];
    const between = text.slice(before?.end ?? from, amount.from);
    const named = new Set(mentions.flatMap((mention) => meantBy([mention]).models));
    const isClear =
      before !== undefined && between.length <= FAR && named.size === 1 && !HELD_AGAINST.test(between) && mentions.length === 1;
    const owner = { models: [...(whose?.models ?? [])], between, by: "list" as const, ...(before ? { name: before.written } : {}) };
    return [
      {
        ...statementOf(run, sentence, owner, kind, amount),
        ...(others.length > 0 ? { wide: true as const } : {}),
        ...(isClear ? {} : { loose: true as const }),
      },
    ];
  });
}
