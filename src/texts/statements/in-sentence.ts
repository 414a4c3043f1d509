import { placeIn, type Run } from "../blocks.ts";
import { kindOf, type Kind } from "../figures/kinds.ts";
import type { Amount } from "../figures/amounts.ts";
import type { Owner, Sentence } from "./owner.ts";
import { ownerOf } from "./owners.ts";
import { inBrackets, isLargerThanAll, nearOnes } from "./brackets.ts";
import { distribute, gap, shared } from "./shared-numbers.ts";
import type { Statement } from "./statement.ts";
import { isVetoed } from "./vetoes.ts";

/** What each field asks of the words between a name and a number. */
export const NEEDED: Record<string, RegExp> = {
  "training-tokens": /\b(?:(?:pre-?)?train\w*|saw|seen|sees|consum\w+|processed)\b/i,
  "training-compute": /\b(?:train\w*|took|takes?|consum\w+|requir\w+|need\w*|used|cost|spent)\b/i,
  "accelerator-hours": /\b(?:took|takes|taking|consum\w+|requir\w+|need\w*|used|uses|using|spent|cost)\b/i,
  "accelerator-count": /\b(?:pre-?)?train\w*\s+(?:[\p{L}-]+\s+){0,4}?(?:on|with|using|across|over)\b|\btraining\b.*\bused\b/iu,
  "training-energy": /\b(?:took|takes|consum\w+|requir\w+|need\w*|used|uses|using|spent|cost)\b/i,
  "training-emissions": /\b(?:emit\w*|emissions?|caused|produced)\b/i,
  "context-length":
    /['’]s\s|\b(?:has|have|had|with|supports?|supporting|offers?|accepts?|handles?|features?|is|was|of|provides?|performs?|introduc(?:es|ed)|brings?|brought|delivers?|maintains?|boasts?|allows?|sports?)\b/i,
};
const CUES: Record<string, RegExp> = {
  "training-tokens": /^[\s-]*(?:(?:pre-?)?training|train)\s+tokens/i,
};

const TRAINED = new Set(["training-tokens", "accelerator-hours"]);

/** Totals that a sentence states, with words: "Llama 3.2 3B has 28 layers". */
export function statementsIn(run: Run, sentence: Sentence, amounts: readonly Amount[]): Statement[] {
  const inside = amounts.filter(({ start, end }) => start >= sentence.from && end <= sentence.to);
  const statements: Statement[] = [];
  let previous: { kind: Kind; owner: Owner; amount: Amount } | undefined;
  for (const [index, amount] of inside.entries()) {
    const gapped = previous && gap(sentence, amount, previous);
    if (gapped && previous) {
      previous = { kind: previous.kind, owner: gapped, amount };
      statements.push(statementOf(run, sentence, gapped, { field: previous.kind.field, end: amount.end }, amount));
      continue;
    }
    const lastEnd = inside[index - 1]?.end ?? sentence.from;
    const kind =
      kindOf(sentence.text, amount, Math.max(sentence.from, lastEnd)) ??
      inBrackets(sentence, amount) ??
      shared(sentence, amount, inside[index + 1]);
    if (!kind) continue;
    const owner =
      activeOf(kind, amount, previous, sentence) ??
      ownerOf(kind.start ?? amount.from, Math.max(kind.end, amount.end), sentence) ??
      heldBy(kind, amount, sentence);
    const stated = owner && distribute(owner, inside, index, sentence);
    if (!owner || !stated || stated.models.length === 0 || isUnsaid(kind, amount, stated, sentence)) continue;
    previous = { kind, owner: stated, amount };
    statements.push(statementOf(run, sentence, stated, kind, amount));
  }
  return statements;
}

/** Words between a name and its number from this many characters on may be about another. */
const FAR = 40;
/** "According to a leak", "he confirmed that": somebody else's word. */
const REPORTED =
  /\b(?:according to|known to (?:be|have)|cit(?:ed|es|ing)|per (?:prior|the|his|her|their)|confirm(?:ed|s)|reveal(?:ed|s)|disclosures?|claim(?:ed|s)|sources?|insiders?)\b/i;

export function statementOf(run: Run, { text, from, to, mentions }: Sentence, owner: Owner, kind: Kind, amount: Amount): Statement {
  const { by, name, between, unsure, wide } = owner;
  const { field, end } = kind;
  // A size in brackets says which of the series.
  const isWhich = wide && by === "brackets" && field === "parameters-total";
  const near = isWhich ? nearOnes(amount, owner) : [];
  const models = near.length > 0 ? near : owner.models;
  const kept = inUnits(field, amount, run.text.slice(amount.end));
  const stated = end > amount.end ? run.text.slice(amount.start, end).trim() : amount.written;
  const others = mentions.flatMap(({ model, series = [] }) => model ?? series).filter((model) => !models.includes(model));
  return {
    models,
    field,
    stated: stated.replaceAll("$", "").replaceAll("\u202f", " "),
    place: placeIn(run, amount.start),
    ...(name === undefined ? {} : { name }),
    ...(between.length > FAR || by === "pronoun" ? { beside: others } : {}),
    ...(end === amount.end && !kind.before && field.startsWith("parameters") ? { bare: true } : {}),
    ...(REPORTED.test(text.slice(from, to)) ? { reported: true } : {}),
    ...(by === "attribute" ? { attributive: true } : {}),
    ...(unsure ? { loose: true as const } : {}),
    ...(wide && !isWhich ? { wide } : {}),
    said: { amount: kept },
  };
}

/** Kilograms in a tonne, joules in what meters count. */
const UNITS: Record<string, readonly (readonly [RegExp, number])[]> = {
  "training-emissions": [[/^\s*(?:t|m)/i, 1e3]],
  "training-energy": [
    [/^\s*k/, 3.6e6],
    [/^\s*[Mm]/, 3.6e9],
    [/^\s*[Gg]/, 3.6e12],
  ],
};

/** An amount in the units of the catalogue. */
function inUnits(field: string, amount: Amount, after: string): Amount {
  const factor = UNITS[field]?.find(([unit]) => unit.test(after))?.[1] ?? 1;
  return factor === 1 ? amount : { ...amount, value: Number((amount.value * factor).toPrecision(14)), scale: amount.scale * factor };
}

/** "DeepSeek-R1 boasts 671 billion parameters (with 37 billion activated)": of the same model. */
function activeOf(
  { field }: Kind,
  amount: Amount,
  previous: { kind: Kind; owner: Owner; amount: Amount } | undefined,
  { text }: Sentence,
): Owner | undefined {
  if (field !== "parameters-active" || previous?.kind.field !== "parameters-total") return undefined;
  const end = Math.max(previous.kind.end, previous.amount.end);
  return /^(?:\s+parameters?)?(?:\s+(?:sparse\s+)?(?:MoE|Mixture[\s-]of[\s-]Experts)(?:\s\(MoE\))?(?:\s+(?:language\s+)?model)?|\s+model)?\s*(?:\((?:with\s+|of which\s+)?|,?\s*of which\s+|,?\s*with\s+)(?:only\s+|about\s+|just\s+)?$/i.test(
    text.slice(end, amount.from),
  )
    ? previous.owner
    : undefined;
}

/** "Its vocabulary of 32,000": the words before the number, and not the number, follow the name. */
function heldBy(kind: Kind, amount: Amount, sentence: Sentence): Owner | undefined {
  if (kind.start === undefined) return undefined;
  // "The context window of Gemma 2 9B is 32,768 tokens": the name stands within the words.
  return ownerOf(amount.from, Math.max(kind.end, amount.end), sentence);
}

function isUnsaid(kind: Kind, amount: Amount, owner: Owner, { text, from, to }: Sentence): boolean {
  const { field } = kind;
  // "GPT-3 (6.7B parameters)" says which of the series.
  if (
    field.startsWith("parameters") &&
    owner.by === "brackets" &&
    owner.series &&
    nearOnes(amount, owner).length === 0 &&
    !isLargerThanAll(amount, owner)
  )
    return true;
  const start = kind.start ?? amount.from;
  const between = `${owner.between}${text.slice(start, amount.from)}`;
  const needed = NEEDED[field];
  const isListed = owner.by === "brackets" || owner.by === "list" || owner.by === "attribute";
  const led = text.slice(from, start);
  // "a model called Gopher with 280 billion parameters and 300 billion tokens".
  const isPaired = field === "training-tokens" && /\bparameters?(?:\s+model)?,?\s+(?:and|on)\s*$/i.test(between) && needed?.test(led);
  const isOfTraining = field === "accelerator-hours" && /\btraining\b/i.test(led) && needed?.test(led);
  // "training Llama 3.1 405B on over 15 trillion tokens".
  const isObject = TRAINED.has(field) && /\b(?:pre-?)?train(?:s|ed|ing)?\s+(?:the\s+)?□+\s+(?:on|with|over|for)\b/i.test(led);
  if (needed && !isListed && !needed.test(between) && !isPaired && !isOfTraining && !isObject) return true;
  if (field === "training-tokens" && owner.by === "attribute" && !CUES[field]?.test(text.slice(amount.end, amount.end + 30))) return true;
  if (field === "accelerator-count" && owner.by === "attribute") return true;
  // "A method that enables 3 million tokens of context for Llama 3 8B": of the method.
  if (field === "context-length" && owner.by === "attribute" && /\bfor\b/.test(owner.between)) return true;
  return isVetoed(field, {
    // "For the 32-layer Llama 3 8B": no part of it.
    sentenceBefore:
      owner.by === "attribute" ? text.slice(from, amount.start).replace(/\bfor the\s+$/i, "") : text.slice(from, amount.start),
    between,
    // "96 layers with 96 heads each": of each layer, as heads are counted.
    after: text.slice(Math.max(kind.end, amount.end), to).replace(field.endsWith("-heads") ? /^\s*each\b/ : /^$/, ""),
    sentence: text.slice(from, to),
  });
}
