import { fold } from "../../catalog/fold.ts";
import { spacedOut } from "../figures/scripts.ts";
import type { CatalogueModel } from "../catalogue.ts";
import type { Mention } from "./mention.ts";
import { MOST_WORDS, OTHER_MODEL, QUANTITY, SAME_MODEL, SEPARATORS, SIZE } from "./patterns.ts";
import type { Named, Spellings } from "./spellings.ts";
import { reordered, sizesAfter } from "./sized-names.ts";
import { unknownName } from "./unknown-names.ts";

interface Word {
  start: number;
  end: number;
}

/** Finds every spelling of every model in running text, what looks like a model's name and is none, and names of other things. */
export function findNames(written: string, spellings: Spellings): Mention[] {
  // "Mixtral 8×7B" is spelled with a letter everywhere else.
  const text = spacedOut(written).replaceAll(/(?<=\d)×(?=\d)/g, "x");
  const words = [...text.matchAll(/[\p{L}\p{N}]+\+*/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const mentions: Mention[] = [];
  let index = 0;
  while (index < words.length) {
    const found = nameAt(text, words, index, spellings);
    if (found) mentions.push(found, ...sizesAfter(text, found, spellings));
    const reached = mentions.at(-1)?.end ?? 0;
    index += 1;
    while (index < words.length && (words[index]?.start ?? 0) < reached) index += 1;
  }
  return mentions;
}

function nameAt(text: string, words: readonly Word[], first: number, spellings: Spellings): Mention | undefined {
  const start = words[first]?.start ?? 0;
  const known = longest(text, words, first, spellings);
  // "NVIDIA Nemotron 3 Super": a line of models by its maker, and one of them.
  const inner = known && !known.named.model ? longest(text, words, first + 1, spellings) : undefined;
  if (known && inner?.named.model && inner.end > known.end && /^[\p{L}\s]+$/u.test(text.slice(start, words[first + 1]?.start)))
    return nameAt(text, words, first + 1, spellings);
  // "Meta-Llama-3.3-70B": its maker before the name.
  const isMaker = !known?.named.model && /^Meta[\s-]Llama/.test(text.slice(start));
  if (isMaker) return nameAt(text, words, first + 1, spellings);
  const end = known?.end ?? start;
  const whose = known?.named.model ?? known?.named.series?.[0];
  const otherEnd = whose ? otherModelEnd(text, start, end, whose) : undefined;
  // "text-davinci-002", "MiniCPM-Llama3-V": a part of a longer name.
  const isPart = /(?<!(?<![\p{L}-])Meta)(?<=[\p{L}\p{N}])[-‐‑]$/u.test(text.slice(Math.max(0, start - 6), start));
  if (otherEnd !== undefined)
    return mention(text, start, otherEnd, {
      unknown: !isPart && isReported(text.slice(end, otherEnd)) && !spellings.begins(fold(text.slice(start, otherEnd))),
    });
  const unknown = known?.named.model ? undefined : unknownName(text, start, spellings);
  if (unknown && unknown.end > end) {
    // "openai/gpt-4o": the account is the maker's, and the name a model's.
    const path = /^[\w.-]+\/([\w.-]+)$/.exec(text.slice(start, unknown.end))?.[1];
    const named = path === undefined ? undefined : spellings.named(path);
    const whole = named?.model ? named : reordered(text.slice(start, unknown.end), spellings);
    return mention(text, start, unknown.end, whole ?? { unknown: unknown.reported });
  }
  if (!known) return undefined;
  // "Flan-T5-XL" is another model than T5-XL; "pre-GPT-4" is not one.
  const before = text.slice(Math.max(0, start - 20), start);
  if (known.named.model && !/(?<![\p{L}-])Meta-$/u.test(before) && /\p{Lu}[\p{L}\p{N}]*[-‐‑]$/u.test(before))
    return mention(text, start, end, { unknown: false });
  const same = known.named.model ? (SAME_MODEL.exec(text.slice(end))?.[0].length ?? 0) : 0;
  return mention(text, start, end + same, known.named);
}

function mention(text: string, start: number, end: number, named: Named & { unknown?: boolean }): Mention {
  return { start, end, written: text.slice(start, end), ...named };
}

/** The longest spelling that begins with a word; a size may stand in brackets: "Llama 3.2 (3B)". */
function longest(text: string, words: readonly Word[], first: number, spellings: Spellings): { end: number; named: Named } | undefined {
  const start = words[first]?.start ?? 0;
  let found: { end: number; named: Named } | undefined;
  let folded = "";
  for (let last = first; last < Math.min(words.length, first + MOST_WORDS); last += 1) {
    const [before, word] = [words[last - 1], words[last]];
    if (!word) break;
    const bracketed = last > first && before && /^\s?\($/.test(text.slice(before.end, word.start)) && text[word.end] === ")";
    if (last > first && before && !bracketed && !SEPARATORS.test(text.slice(before.end, word.start))) break;
    folded += fold(text.slice(last > first && before ? before.end : word.start, word.end));
    if (!spellings.begins(folded)) break;
    const end = bracketed ? word.end + 1 : word.end;
    const named = spellings.named(text.slice(start, end), folded);
    if (named) found = { end, named };
    if (bracketed) break;
  }
  return found;
}

/** Where a longer name that begins with a known one ends: "GPT-4 Turbo", "DeepSeek-V3.1", "Llama 3.2 3B v2", "T5-13B". */
function otherModelEnd(text: string, start: number, end: number, { name, aliases, variants }: CatalogueModel): number | undefined {
  const rest = text.slice(end);
  const size = new RegExp(String.raw`^[\s–:-]{1,2}${SIZE}(?![\p{L}\p{N}])`, "u").exec(rest);
  if (size && /\d[BbM]?$/.test(text.slice(start, end)) === false && !QUANTITY.test(rest.slice(size[0].length))) return end + size[0].length;
  // "Llama 3.0" is Llama 3.
  const version = /^\.0(?![\p{L}\p{N}.])/u.test(rest) ? null : /^(?:\.\d+(?:\.\d+)*|-\d{2,8}(?:-\d+)*|o)(?![\p{L}\p{N}])/u.exec(rest);
  if (version && !/^\.\d+\s*(?:%|x\b)/.test(rest) && !/\.(?:png|jpe?g|svg|gif|pdf)$/i.test(version[0])) {
    const tail = OTHER_MODEL.exec(rest.slice(version[0].length))?.[0].replace(/[.-]+$/, "") ?? "";
    return end + version[0].length + tail.length;
  }
  // "ChatGPT-4" is not ChatGPT.
  const generation = /\d/.test(text.slice(start, end)) ? null : /^-\d(?:\.\d+)?[a-z]?(?![\p{L}\p{N}.])/u.exec(rest);
  if (generation) return end + generation[0].length;
  const numbered = /^[\s_-]?v\d+(?:\.\d+)*(?![\p{L}\p{N}])/u.exec(rest);
  // Only of some models versions are told apart as v1, v2.
  const isTold = [name, ...aliases, ...variants.map((variant) => variant.name)].some((spelling) => /[\s_-]v\d/i.test(spelling));
  if (numbered && isTold) return end + numbered[0].length;
  const longer = OTHER_MODEL.exec(rest) ?? /^-\p{Lu}[\w.]*(?:-[\w.]+)*/u.exec(rest);
  return longer && !SAME_MODEL.test(longer[0]) ? end + longer[0].replace(/[.-]+$/, "").length : undefined;
}

/** Dates of snapshots, "GPT-4-0613", say which edition, and not which model. */
function isReported(beyond: string): boolean {
  return !/^-\d{4,8}(?:-\d+)*$/.test(beyond);
}
