import { EXACT } from "../figures/agreement.ts";
import { kindOf, type Kind } from "../figures/kinds.ts";
import type { Amount } from "../figures/amounts.ts";
import type { Mention } from "../names/mention.ts";
import type { Owner, Sentence } from "./owner.ts";
import { coordinatedWith } from "./subjects.ts";

/** "8T and 15T tokens": the noun of the second is the first's too. */
export function shared({ text, from }: Sentence, amount: Amount, next: Amount | undefined): Kind | undefined {
  if (!next || !/^\s*(?:,|and|or|,\s*and)\s*$/.test(text.slice(amount.end, next.from))) return undefined;
  const kind = kindOf(text, next, from);
  return kind && !kind.before ? { field: kind.field, end: amount.end } : undefined;
}

/** "A and B have 1 and 2 billion": each its own, where there are as many numbers as names. */
export function distribute(owner: Owner, amounts: readonly Amount[], index: number, { text, from }: Sentence): Owner | undefined {
  const row = rowOf(amounts, index, text, from);
  // "96 and 105 layers in A and B respectively": told apart only where the names follow a verb.
  if (owner.by === "attribute") return row.numbers === 1 ? owner : undefined;
  if (row.numbers === 1) return owner;
  if (owner.wide) return undefined;
  if (row.numbers !== owner.models.length) return undefined;
  const model = owner.models[row.place];
  return model && { ...owner, models: [model] };
}

/** How many numbers stand in one row with a number, and which of them it is. */
function rowOf(amounts: readonly Amount[], index: number, text: string, from: number): { numbers: number; place: number } {
  const joined = (left: Amount | undefined, right: Amount | undefined) =>
    left !== undefined &&
    right !== undefined &&
    !kindOf(text, left, from)?.before &&
    // "(70B, 1.4T tokens)": a size, then tokens.
    !(left.scale === 1e9 && right.scale === 1e12) &&
    !(/\(\s*[~≈]?$/.test(text.slice(from, left.start)) && kindOf(text, right, left.end)?.field === "training-tokens") &&
    /^\s*(?:,|and|,\s*and)\s*$/.test(text.slice(left.end, right.from)) &&
    left.end < right.from;
  let [first, last] = [index, index];
  while (joined(amounts[first - 1], amounts[first])) first -= 1;
  while (joined(amounts[last], amounts[last + 1])) last += 1;
  return { numbers: last - first + 1, place: index - first };
}

/** "T5-11B was trained on 34B tokens, GPT-3 on 900B": the second says the same of another. */
export function gap(sentence: Sentence, amount: Amount, previous: { kind: Kind; amount: Amount }): Owner | undefined {
  const between = sentence.mentions.filter((mention) => mention.start >= previous.kind.end && mention.end <= amount.from);
  const [only] = between;
  if (!only || between.length > 1) return undefined;
  const led = sentence.text.slice(Math.max(previous.kind.end, previous.amount.end), only.start);
  const follows = sentence.text.slice(only.end, amount.from);
  if (
    !/^\s*(?:\([^)]*\)\s*)?[,;]?\s*(?:and|while|whereas|but)?\s*$/i.test(led) ||
    !/^\s*(?:on|with|has|at|for|took|used|saw|only)?\s*$/i.test(follows)
  )
    return undefined;
  if (!/^\s*(?:[.,;)]|tokens\b|parameters\b|and\b|$)/.test(sentence.text.slice(amount.end))) return undefined;
  // "A has 126 layers; B has 61".
  if (amount.scale === 1 && !(EXACT.has(previous.kind.field) && /^\s*(?:has|with|uses)\s*$/i.test(follows))) return undefined;
  const doubt = only.unsure ? { unsure: true as const } : {};
  return { models: modelsOf(only, sentence), between: "", by: "list", name: only.written, ...doubt };
}

function modelsOf(mention: Mention, sentence: Sentence) {
  // "GPT-3 on 300B": the only model of its series.
  return mention.model ? coordinatedWith(mention, sentence).slice(-1) : mention.series?.length === 1 ? [...mention.series] : [];
}
