import { askedOnce } from "../../schema/asked-once.ts";
import type { FieldDefinition } from "../../schema/fields.ts";
import type { Lookups } from "../lookups.ts";

/** How sources write what the closed sets call by one word. A word that is not here is a reading of the text, and not compared. */
const WORDS: Record<string, readonly string[]> = {
  text: ["text", "textual", "language model", "language modeling", "natural language", "language instruction", "language command", "LLM"],
  image: ["image", "vision", "visual", "picture", "photo"],
  audio: ["audio", "speech", "voice", "sound"],
  video: ["video"],
  action: ["action", "browser", "robot", "robotic"],
  "3d": ["3D"],
  fp32: ["fp32", "float32", "single precision"],
  tf32: ["tf32"],
  bf16: ["bf16", "bfloat16"],
  fp16: ["fp16", "float16", "half precision"],
  fp8: ["fp8", "float8", "8-bit floating", "e4m3"],
  int8: ["int8", "8-bit"],
  fp4: ["fp4", "mxfp4", "4-bit"],
};

/** Fields whose words say what the maker did, not what the maker wrote. */
const READINGS: ReadonlySet<string> = new Set(["access", "attention", "architecture", "finetuning-method"]);

/** Names beside those of CLDR, which calls Tagalog Filipino. */
const OTHER_NAMES: Readonly<Record<string, string>> = { tl: "Tagalog" };

const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** The spellings by which a source may name an item of a list; undefined where the item is a reading of the text. */
export function spellingsOf(item: string, field: FieldDefinition, entries: Lookups): readonly string[] | undefined {
  const { items } = field;
  if (!items || READINGS.has(field.id)) return undefined;
  if ("words" in items) return WORDS[item];
  if ("text" in items) {
    if (items.text === "line") return [item];
    if (items.text === "repository") return [item.replace(/^https?:\/\/(?:www\.)?/, ""), item.split("/").at(-1) ?? item];
    return languageSpellings(item);
  }
  const entry = entries[items.collection].get(item)?.data;
  // "Modified MIT License (Kimi K2)": what stands in brackets tells texts of one name apart.
  const names = entry ? [entry.name, entry.name.replace(/ \([^)]*\)$/, ""), ...(entry.aliases ?? [])] : [];
  const spdx = entry && "spdx" in entry ? [entry.spdx] : [];
  const first = items.collection === "accelerators" ? [item.replace(/-(?:sxm|pcie|\d+gb).*$/, "")] : [];
  return [...names, ...spdx, ...first, item];
}

const namedLanguages = new Map<string, readonly string[]>();

/** Tags are few, and their names slow to find. */
function languageSpellings(item: string): readonly string[] {
  const known = namedLanguages.get(item);
  if (known) return known;
  const tag = item.split("-")[0] ?? item;
  const names = [item, ...[languages.of(item), languages.of(tag), OTHER_NAMES[tag]].flatMap((name) => (name ? [name] : []))];
  namedLanguages.set(item, names);
  return names;
}

/** Whether a text as its author wrote it holds a spelling as words of their own, whatever the case, spaces and hyphens. */
export function holdsSpelling(text: string, spelling: string): boolean {
  const words = plainWords(spelling);
  const small = words && smallLetters(text);
  return words && small !== undefined ? holdsWords(small, words) : patternOf(spelling).test(text);
}

/** The words of a spelling of ASCII, in small letters. */
const plainWords = askedOnce((spelling) => (PLAIN_SPELLING.test(spelling) ? wordsOf(spelling.toLowerCase()) : undefined));

/** A text in small letters, where these are what a pattern without case would find. */
const smallLetters = askedOnce((text) => (OTHER_CASES.test(text) ? undefined : text.toLowerCase()));

/** Most spellings: their words are found without a pattern with the tables of Unicode, which takes milliseconds to make. */
const PLAIN_SPELLING = /^[ -~]*[A-Za-z0-9][ -~]*$/;
/** Letters that a pattern without case takes for some of ASCII, or that are two signs when they are small. */
const OTHER_CASES = /[\u017f\u212a\u0130]/;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_WORD = /^(?:[\p{L}\p{N}]|\.\d)/u;
/** "8x" of "8xA100". */
const ENDS_IN_TIMES = /\d\s?[x×]$/u;
const GAP = /^[^\p{L}\p{N}]{0,3}/u;

/** What `patternOf` says of a text and words of ASCII, both in small letters. */
function holdsWords(text: string, words: readonly string[]): boolean {
  const [first = "", ...others] = words;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const before = text.slice(Math.max(0, at - 4), at);
    if (ENDS_IN_WORD.test(before) && !ENDS_IN_TIMES.test(before)) continue;
    const end = endOfWords(text, at + first.length, others);
    if (end !== undefined && ((text[end] === "s" && isEnd(text, end + 1)) || isEnd(text, end))) return true;
  }
  return false;
}

function endOfWords(text: string, start: number, words: readonly string[]): number | undefined {
  let end = start;
  for (const word of words) {
    end += GAP.exec(text.slice(end, end + 6))?.[0].length ?? 0;
    if (!text.startsWith(word, end)) return undefined;
    end += word.length;
  }
  return end;
}

function isEnd(text: string, at: number): boolean {
  return !BEGINS_WITH_WORD.test(text.slice(at, at + 2));
}

/** Whether a spelling of a licence is one word that also names a family or a model ("gemma"): it counts beside a word for a licence. */
export function needsLicenseWord(spelling: string): boolean {
  return wordsOf(spelling).length < 2;
}

const patterns = new Map<string, RegExp>();

function patternOf(spelling: string): RegExp {
  const known = patterns.get(spelling);
  if (known) return known;
  const words = wordsOf(spelling).join(String.raw`[^\p{L}\p{N}]{0,3}`);
  // "8xA100" and "images" hold their word; "decode" does not hold "code", nor "c4ai" "c4".
  const pattern = new RegExp(String.raw`(?:(?<![\p{L}\p{N}])|(?<=\d\s?[x×]))${words}s?(?![\p{L}\p{N}]|\.\d)`, "iu");
  patterns.set(spelling, pattern);
  return pattern;
}

function wordsOf(spelling: string): string[] {
  return spelling.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
