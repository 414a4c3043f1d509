import { fold } from "../../catalog/fold.ts";
import { NO_NAMES, OTHER_MODEL, QUANTITY, SIZE } from "./patterns.ts";
import type { Spellings } from "./spellings.ts";

/** An unknown name: where it ends, and whether to say so. One that is not said still owns the numbers beside it. */
export interface UnknownName {
  end: number;
  reported: boolean;
}

const SIZED = new RegExp(
  String.raw`^(?<stem>\p{L}[\p{L}\p{N}]*)\+*(?<middle>(?:[-–\s]\p{Lu}[\p{L}\p{N}]*)?(?:[-–\s]?(?:v|V)?\d+(?:\.\d+)*)?(?:[-–](?:Instruct|Chat|Base|IT|it))?|(?:[-–\s](?:Instruct|Chat|Base))?)(?<gap>[-–\s])(?<size>${SIZE})(?![\p{L}\p{N}])`,
  "u",
);
/** A version of a family that the catalogue knows may be this far above those that it knows. */
const NEWER = 2;

/** A name that looks like a model's at `start`, and is no spelling of one. */
export function unknownName(text: string, start: number, spellings: Spellings): UnknownName | undefined {
  if (/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  const name = unknownAt(text, start, spellings);
  // "MiniCPM-Llama3-V": a part of a longer name.
  return name && /[\p{L}\p{N}][-–]$/u.test(text.slice(Math.max(0, start - 2), start)) ? { ...name, reported: false } : name;
}

function unknownAt(text: string, start: number, spellings: Spellings): UnknownName | undefined {
  const rest = text.slice(start, start + 120);
  const path = /^([\w.-]+)\/[\w.-]*\w/.exec(rest);
  if (path?.[1] && spellings.accounts.has(path[1].toLowerCase()) && /\d/.test(path[0]) && !/[/@.]$/.test(text.slice(0, start)))
    return { end: start + path[0].length, reported: isModelPath(path[0], spellings) };
  const word = /^\p{L}+/u.exec(rest)?.[0] ?? "";
  if (!/^\p{Lu}/u.test(word) || NO_NAMES.has(word.toLowerCase())) return undefined;
  return sizedName(rest, start, word, spellings) ?? versionedName(rest, start, word, spellings);
}

/** Accounts of model makers publish data sets and tokenizers, too: a model's name has a size or begins as models' names do. */
function isModelPath(path: string, spellings: Spellings): boolean {
  const name = path.slice(path.indexOf("/") + 1);
  if (/\.\w{2,4}$/.test(name) || /tokeni[sz]er|dataset|mixture|prompts|corpus|benchmark|collection|space/i.test(name)) return false;
  return new RegExp(`(?:^|[-_])${SIZE}(?:[-_.]|$)`).test(name) || spellings.stems.has(fold(/^\p{L}+/u.exec(name)?.[0] ?? ""));
}

function sizedName(rest: string, start: number, word: string, spellings: Spellings): UnknownName | undefined {
  const match = SIZED.exec(rest);
  if (!match || QUANTITY.test(rest.slice(match[0].length))) return undefined;
  const { stem = "", middle = "", gap = "", size = "" } = match.groups ?? {};
  // "Open 6–9B models": a range.
  if (gap === "–" && /\d$/.test(middle)) return undefined;
  const second = /^\s(\p{L}+)/u.exec(middle)?.[1];
  if (second && spellings.stems.has(fold(second))) return undefined;
  const suffix = /^(?:-\p{Lu}[\w.]*)+/u.exec(rest.slice(match[0].length))?.[0].replace(/[.-]+$/, "") ?? "";
  const isFamily = spellings.stems.has(fold(word));
  const known = isFamily || spellings.stems.has(fold(stem));
  // "Chat 34B" and "Only 7B" are words before a size; names carry a hyphen, a digit or capitals within.
  const isShaped = gap !== " " || /\d/.test(stem + middle) || /\p{Lu}/u.test(stem.slice(1)) || isFamily;
  const isData = /[MT]$/i.test(size) && !isFamily;
  const ordinary = middle.split(/[-–\s]/).some((part) => NO_NAMES.has(part.toLowerCase()) && !/^(?:instruct|chat|base|it)$/i.test(part));
  if (!isShaped && !known && !SERIES.has(word)) return { end: start + match[0].length, reported: false };
  return { end: start + match[0].length + suffix.length, reported: !isData && !(ordinary && !known) };
}

/** Series of models whose names are plain words before a size. */
const SERIES = new Set(
  "Falcon Pythia Vicuna Alpaca Yi Baichuan Guanaco Koala Jamba Granite Nemotron Dolly Galactica Cerebras Aquila Orca Zephyr Solar Gemma Mistral Mixtral Command Grok Hunyuan Ministral Codestral Aya Minerva Bloom Jurassic Luminous Teuken Apertus".split(
    " ",
  ),
);

/** "Gemma 4", "GPT-5 Turbo": a version of a known family that is not known. Numbers far above are something else's. */
function versionedName(rest: string, start: number, word: string, spellings: Spellings): UnknownName | undefined {
  const highest = spellings.stems.get(fold(word));
  const match = /^\p{L}+(?<gap>[-–\s]?)(?<version>\d+(?:\.\d+)*)(?<tail>[a-z]?)(?![\p{L}\p{N}])/u.exec(rest);
  if (highest === undefined || !match) return undefined;
  const { version = "" } = match.groups ?? {};
  const longer = OTHER_MODEL.exec(rest.slice(match[0].length))?.[0].replace(/[.-]+$/, "") ?? "";
  const end = start + match[0].length + longer.length;
  const isSeries = longer === "" && spellings.begins(fold(match[0]));
  // "Llama 3.0" is Llama 3.
  const isNought = version.endsWith(".0");
  const isPlausible = !isNought && Number(version.split(".")[0]) <= highest + NEWER && version.split(".").every((part) => part.length <= 1);
  return { end, reported: isPlausible && !isSeries && !QUANTITY.test(rest.slice(match[0].length + longer.length)) };
}
