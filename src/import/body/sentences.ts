import type { Proposal } from "../draft.ts";
import { readDate } from "../quantity.ts";
import { readAmount } from "./amounts.ts";
import { withDigits } from "./number-words.ts";
import { licenseFacts } from "./license-sentences.ts";
import type { Pattern } from "./amount-words.ts";
import { DEVICE_NAME, PATTERNS } from "./patterns.ts";
import { contradictsName, isAboutAnother, type Subject } from "./subject.ts";
import { suits } from "./suits.ts";
import { hardwareIn } from "./terms.ts";
import { isOfTuning, tokenField } from "./token-phase.ts";
import { parted } from "./words.ts";

const LONGEST_QUOTE = 160;

/** Facts that a paragraph seems to state of its own model, with the sentence as their words. */
export function sentenceFacts(paragraph: string, section: string, subject: Subject): Omit<Proposal, "place">[] {
  return sentencesOf(paragraph).flatMap((original, index, all) => {
    const words = original.length > LONGEST_QUOTE ? `${original.slice(0, LONGEST_QUOTE)}…` : original;
    const sentence = withDigits(original);
    const numbers = ownSizeOf(sentence, subject).concat(
      PATTERNS.flatMap((pattern) =>
        statedBy(pattern, sentence, section, subject, SAID_BEFORE.test(original) ? (all[index - 1] ?? "") : ""),
      ),
    );
    return [...numbers, ...hardware(sentence, subject), ...licenseFacts(sentence, section, subject)].map((found) => ({ ...found, words }));
  });
}

type Found = Pick<Proposal, "field" | "claim">;

/** “This amounts to 7B tokens” says of what only with the sentence before it. */
const SAID_BEFORE =
  /^(?:This|That|It|These|Those|In total)\b[^.]{0,40}\b(?:amounts?|corresponds?|is|are|equals?|totals?|results?|makes?|includes?|comprises?|adds?)\b|^(?:The|This|Our) (?:(?:training )?data(?: ?set)?|corpus) (?:consists?|contains?|comprises?|has|holds|amounts?|totals?)\b/;

function statedBy({ field, pattern, unless }: Pattern, sentence: string, section: string, subject: Subject, previous: string): Found[] {
  if (unless?.test(sentence)) return [];
  for (const match of sentence.matchAll(pattern)) {
    const said = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined);
    if (!said) continue;
    const at = match.indices?.groups?.[said[0]]?.[0] ?? match.index;
    if (
      !/^\W*this is the\b/i.test(sentence) &&
      /^[- ]*parameters? (?:version|variant) of/i.test(sentence.slice(at + (said[1] ?? "").length))
    )
      continue;
    if (/\b(?:not|n[’']t|never|without|aims? to|will be (?:pre-?)?train\w*|plans? to|goal is)\b[^.,;]{0,45}$/i.test(sentence.slice(0, at)))
      continue;
    // “from 8k to 160k” says what the length is now.
    if (
      (!["extended", "upper", "arrow"].includes(said[0]) && isOneOfSeveral(sentence, at, said[1] ?? "")) ||
      (said[0] !== "represents" &&
        said[0] !== "pruned" &&
        said[0] !== "apposed" &&
        !isOfTunedBase(field, sentence) &&
        isAboutAnother(sentence, at, subject))
    )
      continue;
    const told = field === "training-tokens" ? tokenField(sentence, at, section, subject, previous) : field;
    if (!told || !suits(told, sentence, section, said[1] ?? "", subject.tuned)) continue;
    const value = field === "knowledge-cutoff" ? dateClaim(said[1] ?? "") : readAmount(told, said[1] ?? "");
    const found = told === "training-tokens" && value && isOfTuning(Number(value.value), sentence, subject) ? "finetuning-tokens" : told;
    if (!value || (found.startsWith("parameters-total") && !SAYS_OWN.test(sentence) && contradictsName(Number(value.value), subject)))
      continue;
    return [{ field: found, claim: withPhase(found, sentence, value) }];
  }
  return [];
}

/** “The model has 102M parameters”, whatever number stands in its name. */
const SAYS_OWN =
  /^\W*(?:the|this|our) model (?:has|contains|consists|comprises)\b|^\W*this is an? (?:[a-z]+ )?[\d.]+ ?[BM] (?:parameter )?model\b|^\W*An? [\d.]+ ?[BMK][- ]param|\bactive,? and [\d.]+ ?[BM] total\b/i;

/** What the base can take, the tuned model can. */
function isOfTunedBase(field: string, sentence: string): boolean {
  return (
    field === "context-length" &&
    /^\W*the base model (?:has|supports)\b|\bbuil(?:ds|t) (?:up)?on [^,;]+,? which (?:can )?(?:supports?|handles?)\b/i.test(sentence)
  );
}

function dateClaim(words: string) {
  const date = readDate(words);
  return date ? { value: date } : undefined;
}

const RANGE = /\d[\d.,]*\s*(?:[BMTKbmtk]|billion|million|trillion)?(?:\s+parameters?)?\s*(?:,|-|–|—|~|to|and|or|\/|and\s+a)\s*$/i;
const RANGE_AFTER = /^(?:[- ]?(?:parameters?|params))?\s*(?:,|-|–|—|to|\/|or|and)\s*\d[\d.]*\s*(?:[BM]\b|billion|million)/i;

const SIZES = /(?:\d+(?:\.\d+)? ?[BM](?:,? and |,? or |, ?))+\d+(?:\.\d+)? ?[BM]\b|(?:\d+(?:\.\d+)?[BM]?\/)+\d+(?:\.\d+)?[BM]\b/;

/** “This 7B model”, “the 30B model was …” */
const OWN_SIZE =
  /^\W*This (\d+(?:\.\d+)?[BM]) (?:model|version|variant|checkpoint)\b|\b[Tt]he (\d+(?:\.\d+)?[BM]) (?:model|version|variant|checkpoint) (?:was|is|has)\b/;

/** “available in three sizes: 135M, 360M and 1.7B”: the one that is in the model's own name. */
function ownSizeOf(sentence: string, { own }: Subject): Found[] {
  const [said = ""] = /param|\bsizes?\b|\bmodels?\b/i.test(sentence) ? (SIZES.exec(sentence) ?? []) : [];
  // “0.5/7/72B” says the unit once.
  const scale = said.includes("/") ? said.slice(-1) : "";
  const sizes = (said.match(/\d+(?:\.\d+)?(?: ?[BM]|(?=\/))/g) ?? []).flatMap(
    (size) => readAmount("parameters-total", /[BM]$/.test(size) ? size : size + scale) ?? [],
  );
  // “The 30B model was trained on …”, of a model with that size in its name.
  const named = OWN_SIZE.exec(sentence);
  const one = readAmount("parameters-total", named?.[1] ?? named?.[2] ?? "");
  if (one && one.value === own.size) sizes.push(one);
  return sizes.filter(({ value }) => value === own.size).map((claim) => ({ field: "parameters-total", claim }));
}

/** "from 7 billion to 70 billion", "7B, 13B and 34B": sizes of a family, of which the sentence does not say which is meant. */
export function isOneOfSeveral(sentence: string, at: number, said: string): boolean {
  const before = sentence.slice(Math.max(0, at - 40), at);
  const after = sentence.slice(at + said.length, at + said.length + 40);
  return (
    (RANGE.test(before) && !/\d(?:\s*x|\.)\s*$/.test(before) && !/total|active/i.test(after)) ||
    (RANGE_AFTER.test(after) && !/active|activated/i.test(after)) ||
    /\b(?:ranging|range[sd]?|from|between|under|below|less than|fewer than|smaller than|larger than)\s+$/i.test(before)
  );
}

function withPhase<T extends object>(field: string, sentence: string, claim: T): T & { phase?: "continued" } {
  const isContinued = /continu(?:ed|al|ally|es|ing)[- ](?:pre-?)?train|further (?:pre-?)?train|additional [^.]{0,30}tokens/i.test(sentence);
  return field === "training-tokens" && isContinued ? { ...claim, phase: "continued" } : claim;
}

function hardware(sentence: string, subject: Subject): Found[] {
  if (!/(?<!from_pre)train|fine-?tun|epoch/i.test(sentence) || /inference|deploy|requir|recommend|notebook|\binstance\b/i.test(sentence))
    return [];
  const match = DEVICE_NAME.exec(sentence);
  const device = match?.groups?.["device"];
  if (!device || !match || isAboutAnother(sentence, match.index, subject)) return [];
  const claim = hardwareIn(device, subject.names);
  return [{ field: "training-hardware", ...(claim ? { claim } : {}) }];
}

export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\s+/g, " ")
    .split(/(?<=[.!?])\s+(?=[\p{Lu}"“*(])|(?<=[。！？])/u)
    .flatMap(parted)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
