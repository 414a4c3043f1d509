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
  return patternOf(spelling).test(text);
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
