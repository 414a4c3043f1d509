import type { Catalog } from "../../catalog/catalog.ts";
import { fold } from "../../catalog/fold.ts";
import { modelSpellings, type NamedModel } from "../../catalog/model-names.ts";
import type { Passage } from "./passages.ts";

/** A stretch of a passage that names something. */
export interface Mention {
  start: number;
  end: number;
  written: string;
  /** The model that is named; absent where the name is unknown. */
  named?: NamedModel;
}

interface Word {
  start: number;
  end: number;
}

const MOST_WORDS = 9;
const SEPARATORS = /^[\s\-–—‑_./:~]{1,3}$/u;
/** Words that begin sentences, or stand before numbers, and are no names. */
const NO_NAMES = new Set(
  "a an the our their its this that these those each every both all some any no one two three over under about around with without for at up to in on of by from and or as is are was were has have than more less only appendix chapter eq equation fig figure page part phase section step table task wp year month version size model models".split(
    " ",
  ),
);
const SIZE = String.raw`\d+(?:\.\d+)?(?:[x×]\d+(?:\.\d+)?)?\s?[BM](?:[-\s](?:Instruct|Chat|Base|it))?`;
const QUANTITY = /^\s*(?:of\s+)?(?:parameters?|params|weights|tokens?|samples|examples|users|hours|%|per\b)/i;

/** Finds every spelling of every model in running text, and what looks like a model's name and is none. */
export class ModelFinder {
  /** Folded spelling → the spellings that fold to it, and the model; no model for names of other things. */
  readonly #names = new Map<string, { spellings: Set<string>; named?: NamedModel }>();
  /** First words of model names, folded: "llama", "qwen". */
  readonly #stems = new Set<string>();
  /** Accounts of the hub under which models are published. */
  readonly #accounts = new Set<string>();
  /** Ids of models of which versions are told apart as v1, v2. */
  readonly #versioned = new Set<string>();

  constructor(catalog: Catalog) {
    for (const { name, aliases } of otherNames(catalog)) for (const spelling of [name, ...aliases]) this.#add(spelling);
    for (const { spelling, named } of modelSpellings(catalog).toReversed()) {
      // An id without digits is an ordinary word as often as a name.
      if (spelling === named.model.id && !/\d/.test(spelling) && spelling !== named.model.name) continue;
      this.#add(spelling, named);
      if (/[\s_-]v\d/i.test(spelling)) this.#versioned.add(named.model.id);
      const account = /^([\w.-]+)\//.exec(spelling)?.[1];
      if (account) this.#accounts.add(account.toLowerCase());
    }
    for (const { name } of catalog.models.values()) {
      const stem = /^\p{L}{3,}/u.exec(name)?.[0].toLowerCase();
      if (stem && !NO_NAMES.has(stem)) this.#stems.add(stem);
    }
  }

  #add(spelling: string, named?: NamedModel): void {
    const folded = fold(spelling);
    if (folded === "") return;
    const spellings = this.#names.get(folded)?.spellings ?? new Set();
    this.#names.set(folded, { spellings: spellings.add(spelling), ...(named ? { named } : {}) });
  }

  find({ text }: Passage): Mention[] {
    const mentions: Mention[] = [];
    const words = [...text.matchAll(/[\p{L}\p{N}]+\+*/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    let index = 0;
    while (index < words.length) {
      const known = this.#longest(text, words, index);
      const start = words[index]?.start ?? 0;
      const end = known ? (words[known.last]?.end ?? start) : start;
      const beyond = (known && this.#beyond(text, start, end, known.named)) ?? this.#unknownBeyond(text, words.slice(index), known, end);
      if (known?.named && beyond === undefined) mentions.push({ start, end, written: text.slice(start, end), named: known.named });
      if (beyond !== undefined) mentions.push({ start, end: beyond, written: text.slice(start, beyond) });
      const reached = Math.max(end, beyond ?? 0);
      const next = words.findIndex((word, at) => at > index && word.start >= reached);
      index = next < 0 ? words.length : next;
    }
    return mentions;
  }

  #longest(text: string, words: readonly Word[], first: number): { last: number; named?: NamedModel } | undefined {
    const start = words[first]?.start ?? 0;
    let found: { last: number; named?: NamedModel } | undefined;
    for (let last = first; last < Math.min(words.length, first + MOST_WORDS); last += 1) {
      const [before, word] = [words[last - 1], words[last]];
      if (!word || (last > first && before && !SEPARATORS.test(text.slice(before.end, word.start)))) break;
      const written = text.slice(start, word.end);
      const known = this.#names.get(fold(written));
      // Without a digit only the exact spelling counts: "CompoSE" is a name, "compose" a verb.
      if (known && (/\d/.test(written) || known.spellings.has(written.replace(/\s+/g, " "))))
        found = { last, ...(known.named ? { named: known.named } : {}) };
    }
    return found;
  }

  /** Where a longer name that begins with a known one ends: "Llama 3.2 7B", "T5-13B". */
  #beyond(text: string, start: number, end: number, named: NamedModel | undefined): number | undefined {
    const isModel = named !== undefined;
    const rest = text.slice(end);
    const numbered = named && this.#versioned.has(named.model.id) ? /^[\s_-]v\d+(?:\.\d+)*(?![\p{L}\p{N}])/iu.exec(rest) : undefined;
    if (numbered) return end + numbered[0].length;
    const size = new RegExp(String.raw`^[\s–-]{1,3}${SIZE}(?![\p{L}\p{N}])`, "u").exec(rest);
    const begins = this.#stems.has(/^\p{L}+/u.exec(text.slice(start, end))?.[0].toLowerCase() ?? "");
    if (size && (begins || isModel) && !QUANTITY.test(rest.slice(size[0].length))) return end + size[0].length;
    const plain = begins && !/\d/.test(text.slice(start, end));
    const version = isModel
      ? /^(?:[-_]\d[\w.]*|\.\d+)\b/u.exec(rest)
      : plain
        ? /^[-–\s]\d+(?:\.\d+)?(?![\p{L}\p{N}])/u.exec(rest)
        : undefined;
    return version && !/\.(?:png|jpe?g|svg|gif|pdf)$/i.test(version[0]) ? end + version[0].replace(/[._]$/, "").length : undefined;
  }

  /** An unknown name that begins here; also one that begins with the name of another thing: the GPT of "GPT-J 6B". */
  #unknownBeyond(text: string, words: readonly Word[], known: { named?: NamedModel } | undefined, end: number): number | undefined {
    const unknown = known?.named ? undefined : this.#unknown(text, words);
    return unknown !== undefined && unknown > end ? unknown : undefined;
  }

  /** Where a name ends that looks like a model's and is not known. */
  #unknown(text: string, words: readonly Word[]): number | undefined {
    const start = words[0]?.start ?? 0;
    const rest = text.slice(start);
    const path = /^([\w.-]+)\/[\w.-]*\w/.exec(rest);
    if (path?.[1] && this.#accounts.has(path[1].toLowerCase()) && /\d/.test(path[0])) return start + path[0].length;
    const stem = /^\p{L}+/u.exec(rest)?.[0] ?? "";
    if (!/^\p{Lu}/u.test(stem) || NO_NAMES.has(stem.toLowerCase())) return undefined;
    const sized = new RegExp(
      String.raw`^\p{L}[\p{L}\p{N}]*\+*(?:[-–\s]\p{Lu}[\p{L}\p{N}]*)?(?:[-–\s]?\d+(?:\.\d+)*)?[-–\s]${SIZE}(?![\p{L}\p{N}])`,
      "u",
    ).exec(rest);
    if (sized && !QUANTITY.test(rest.slice(sized[0].length)) && !this.#longest(text, words, 1)) return start + sized[0].length;
    const version = /^\p{L}+[-–\s]?\d+(?:\.\d+)*[\p{L}]*(?![\p{L}\p{N}])/u.exec(rest);
    return version && this.#stems.has(stem.toLowerCase()) ? start + version[0].length : undefined;
  }
}

/** Names that are known and are no models': nothing is to be said of them. */
function otherNames(catalog: Catalog): { name: string; aliases: readonly string[] }[] {
  const { families, organizations, datasets, benchmarks, concepts, accelerators, licenses } = catalog;
  return [families, organizations, datasets, benchmarks, concepts, accelerators, licenses].flatMap((list) =>
    [...list.values()].map(({ name, data }) => ({ name, aliases: data.aliases ?? [] })),
  );
}
