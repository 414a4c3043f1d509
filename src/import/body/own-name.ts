import { fold } from "../../catalog/fold.ts";
import { isPlaceholder } from "../placeholder.ts";
import type { Heading } from "./passages.ts";

/** Headings that name a part of a card, not a model. */
const PARTS =
  /^(?:the |our |my |some |more )*(?:models?|project|datasets?|data|training|trained|evaluations?|results?|licen[sc]e|introduction|overview|summary|about|descriptions?|usage|uses?|using|intended|how|what|why|tables?|contents?|getting|quick ?start|install\w*|news|updates?|update|changelog|changes|important|notes?|notice|warnings?|disclaimer|citations?|acknowledg\w+|gratitude|thanks|readme|cards?|prompts?|instructions?|examples?|few-shot|samples?|inference|demos?|details?|info\w*|limitations?|bias|benchmarks?|performance|original|credits?|download\w*|files?|links?|features?|key|special|base models?|base-series|quant\w*|weights|provided|open llm|version|versions|contribut\w*|hosted|run|running|run this|turn template|settings|silly ?tavern|tl;?dr|available|onnx models?|gg\w+ |gptq|fp16|merge details|method|recipe|configuration|support|discord|hardware|requirements|abstract|authors?|contact|faq|hyperparameters|procedure|framework|this is|here|click|visit|please)(?![\w-])|^(?:快速开始|模型|使用|简介|介绍|概要|概述)/i;
const PARTS_END = /\b(?:used|available|settings|samples?|versions?|template|test|is up|details|information|api)\b\W*$/i;

/** Words around a model's name in a title. */
const AROUND =
  /^(?:introducing|announcing|presenting|welcome to|model card (?:for|of)(?: the)?|model card\s*[:–—-]|about|meet|model name\s*:|model\s*:)\s*|\s*[-–—|:]?\s+(?:an? )?(?:HF )?model[- ]card$/gi;

/** The model's name as the first heading says it; undefined where that names a part of the card. */
export function nameOf(headings: readonly Heading[]): string | undefined {
  for (const { words } of headings.slice(0, 2).filter(({ depth }, index) => index === 0 || depth === 1)) {
    const name = trimmed(trimmed(words.replaceAll(/\p{Extended_Pictographic}|\u{fe0f}|\u{200d}/gu, "")).replaceAll(AROUND, ""));
    if (isName(name)) return withoutSubtitle(name);
  }
  return undefined;
}

function trimmed(words: string): string {
  return words.replaceAll(/\s+/g, " ").replaceAll(/^[\s:：|–—-]+|[\s:：|–—!.-]+$/g, "");
}

/** “MAmmoTH: Building Math Generalist Models …” → MAmmoTH. */
function withoutSubtitle(name: string): string {
  const [, before = "", after = ""] = /^(.{2,50}?)\s*(?::\s|\s[-–—|]\s)(.+)$/.exec(name) ?? [];
  return after.split(" ").length > 2 && !/\d+[BM]\b/.test(after) && isName(before) ? before : name;
}

function isName(words: string): boolean {
  if (!/\p{L}/u.test(words) || words.split(" ").length > 14 || words.length > 110) return false;
  return (
    !/[?]|\. |:\/\//.test(words) && !PARTS.test(words) && !PARTS_END.test(words) && !isPlaceholder(words) && !/^model id$/i.test(words)
  );
}

/** What a card may call its own model: its names, and the size in them. */
export class OwnNames {
  readonly #names: string[];
  /** Parameters, as the name says them; undefined where it says none or several. */
  readonly size: number | undefined;

  constructor(names: readonly (string | undefined)[]) {
    const known = names.filter((name) => name !== undefined);
    this.#names = known.flatMap((name) => [fold(name), fold(name.split("/").at(-1) ?? name)]).filter((name) => name.length > 1);
    const sizes = new Set(known.flatMap(sizesIn));
    this.size = sizes.size === 1 ? [...sizes][0] : undefined;
  }

  /** Whether words in a text or a table name this model: its name, or the beginning of it that stands for its family. */
  includes(words: string): boolean {
    const folded = fold(words);
    return folded.length > 1 && this.#names.some((name) => name === folded || (name.startsWith(folded) && folded.length > 2));
  }

  /** Whether an id of the Hub is this model's own repository. */
  isRepository(id: string): boolean {
    return id.includes("/") && this.equals(id.split("/").at(-1) ?? id);
  }

  /** Whether a word begins with a name of this model that holds no number, as a sister of its series does. */
  begins(word: string): boolean {
    const folded = fold(word);
    return this.#names.some((name) => name.length > 3 && !/\d/.test(name) && folded.startsWith(name));
  }

  /** Whether words are this model's name and no shorter one. */
  equals(words: string): boolean {
    const folded = fold(words);
    return folded.length > 1 && this.#names.some((name) => name === folded);
  }
}

/** "7B" → 7e9; of "8x7B" nothing, since it is no total. */
function sizesIn(name: string): number[] {
  if (/\d\s*x\s*\d|x\d+\b/i.test(name)) return [];
  return [...name.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)\s*([bm])(?![a-z])/gi)].map(
    (match) => Number(match[1]) * (/b/i.test(match[2] ?? "") ? 1e9 : 1e6),
  );
}
