import type { Amount } from "./amounts.ts";
import { AFTER, BEFORE, isBillions, type KindWords } from "./kind-words.ts";

/** What a number is said to be: a field of the catalogue, with the words that say so. */
export interface Kind {
  field: string;
  /** Where the words end that follow the number and belong to it. */
  end: number;
  /** The words stand before the number: "a context of 8k". */
  before?: boolean;
  /** Where those words begin. */
  start?: number;
}

/** "activates 37 billion of its", "with 37B active of". */
export const OF_ACTIVE =
  /\bactivat(?:es|ing)\s+(?:[^.;,]|(?<=\d)\.(?=\d)){0,30}\d(?:[^.;,]|(?<=\d)\.(?=\d)){0,30}\s(?:out\s+)?(?:of|from)\s+(?:its\s+|a total of\s+)?(?:about\s+|[~≈])?$/i;
/** "activates only 37 billion". */
const ACTIVATES = /\bactivat(?:es|ing)\s+(?:only\s+|just\s+)?(?:about\s+|around\s+|roughly\s+|approximately\s+|[~≈])?$/i;

/** What the words around a number say that it is. */
export function kindOf(text: string, amount: Amount, from: number): Kind | undefined {
  const before = text.slice(Math.max(from, amount.from - 90), amount.start);
  const named = BEFORE.find(([, pattern, fits]) => pattern.test(before) && (fits?.(amount) ?? true)) ?? ofNamed(before, amount);
  const after = text.slice(amount.end, amount.end + 60);
  if (amount.percent) {
    const utilization = named?.[0] === "training-mfu" ? named[1].exec(before) : undefined;
    if (utilization)
      return { field: "training-mfu", end: amount.end, before: true, start: amount.start - (before.length - utilization.index) };
    const words = /^\s*(?:MFU|model FLOPs utili[sz]ation)\b/i.exec(after);
    return words ? { field: "training-mfu", end: amount.end + words[0].length } : undefined;
  }
  // "8 experts, 2 active": of the experts.
  const ofExperts = /^\s*(?:are\s+)?(?:active|activated|used|selected|chosen)\b/i.exec(after);
  if (
    ofExperts &&
    amount.scale === 1 &&
    amount.value < 100 &&
    /\bexperts(?:\s+(?:per|\/|in each)\s*(?:MoE\s+)?layer)?\s*(?:,\s*of which|,|and|with|of which|\()\s*$/i.test(before)
  )
    return { field: "experts-active", end: amount.end + ofExperts[0].length };
  // "6 of 160 experts per token".
  const ofWhole = /\d\s+(?:(?:out\s+)?of|from)\s+(?:its\s+|the\s+|these\s+|those\s+)?$/i.test(
    text.slice(Math.max(0, amount.from - 24), amount.start),
  );
  const experts = ofWhole && amount.scale === 1 ? /^\s+(?:\p{L}+\s+)?experts\b/u.exec(after) : null;
  if (experts) return { field: "experts-total", end: amount.end + experts[0].length };
  // "activates 37 billion of its 671 billion parameters".
  if (isBillions(amount) && ACTIVATES.test(before))
    return { field: "parameters-active", end: amount.end + (/^\s+(?:active\s+)?parameters\b/i.exec(after)?.[0].length ?? 0) };
  if (isBillions(amount) && OF_ACTIVE.test(text.slice(Math.max(0, amount.from - 70), amount.start)))
    return { field: "parameters-total", end: amount.end + (/^\s+(?:total\s+)?parameters\b/i.exec(after)?.[0].length ?? 0), before: true };
  // "39B active parameters out of 141B".
  if (isBillions(amount) && /\bactive\s+param(?:eter)?s\s+(?:out\s+)?of\s+(?:its\s+|a total of\s+)?[~≈]?$/i.test(before))
    return { field: "parameters-total", end: amount.end + (/^\s+(?:total\s+)?parameters\b/i.exec(after)?.[0].length ?? 0), before: true };
  for (const [field, pattern, fits] of AFTER) {
    const words = pattern.exec(after);
    if (!words || !(fits?.(amount) ?? true)) continue;
    // "a vocabulary of 32,000 tokens": the word before says of what.
    const said = named?.[0] === "vocabulary-size" || named?.[0] === "context-length" || named?.[0] === "max-output" ? named : undefined;
    if (said && field === "training-tokens") return withBefore(said, before, amount, amount.end + words[0].length);
    return { field, end: amount.end + words[0].length };
  }
  // "Chinchilla (a 70B model)", "Falcon-180B, a 180B-parameter model".
  const sized =
    isBillions(amount) && /(?:\(|,\s)(?:an?|the)\s+(?:about\s+|~)?$/i.test(before)
      ? /^[\s-]*(?:[\p{L}-]+\s+){0,2}model\b/u.exec(after)
      : null;
  if (sized) return { field: "parameters-total", end: amount.end };
  const tokens = /^[\s-]*(?:tokens?|entries|words|pieces|subwords|items)\b/i.exec(after)?.[0] ?? "";
  const follows =
    tokens === "" &&
    /^[\s-]*\p{L}/u.test(after) &&
    !/^\s+(?:and|with|in|on|for|while|which|but|or|at|per|using|a|is|as|trained|by|routing|gating)\b/.test(after);
  // "Moonlight is a 16B MoE model".
  const isModel =
    isBillions(amount) && /\b(?:is|was|as)\s+(?:an?|the)\s+(?:\p{L}+\s+)?$/iu.test(before)
      ? /^[\s-]*(?!\p{L}*-?based)(?:(?:MoE|Mixture-of-Experts|dense|sparse|open|open-weights?|large|language|multimodal|reasoning|hybrid|\(MoE\)|decoder-only|transformer)\s+)*(?:model|LLM|MoE|transformer)\b/iu.exec(
          after,
        )
      : null;
  if (isModel) return { field: "parameters-total", end: amount.end + isModel[0].length };
  // "The 70B Chinchilla", "their 70B model Chinchilla".
  const isBeforeName =
    isBillions(amount) &&
    /\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Ii]ts|\p{Lu}\p{L}+['’]s)\s+$/u.test(before) &&
    /^\s+(?:(?:MoE|dense)\s+)?(?:model\s+)?□/.test(after);
  if (isBeforeName) return { field: "parameters-total", end: amount.end };
  return named && !follows ? withBefore(named, before, amount, amount.end + tokens.length) : undefined;
}

/** "The context window of Gemma 2 9B is": the name within the words is left out. */
function ofNamed(before: string, amount: Amount): KindWords | undefined {
  const without = before.replace(/\s+(?:of|in|for)\s+(?:the\s+)?□+(?=\s+(?:is|was)\s)/, "");
  return without === before ? undefined : BEFORE.find(([, pattern, fits]) => pattern.test(without) && (fits?.(amount) ?? true));
}

function withBefore([field, pattern]: KindWords, before: string, { start }: Amount, end: number): Kind {
  const words = pattern.exec(before);
  return { field, end, before: true, ...(words ? { start: start - (before.length - words.index) } : {}) };
}
