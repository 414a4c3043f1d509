import { isHubId } from "../../schema/hugging-face.ts";
import type { ProposedEdge } from "../draft.ts";
import type { KnownNames } from "../known-names.ts";
import { modelOf, plain } from "./hub-links.ts";
import type { Subject } from "./subject.ts";

export const HUB_ID_IN_TEXT = String.raw`(?<![\w/:.@-])[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*(?![\w.-])(?!\/\w)`;
const ADDRESS = String.raw`https?:\/\/(?:huggingface\.co|hf\.co)\/[\w.-]+\/[\w.-]+`;
/** Words with a capital in a title that are no part of a name. */
const NO_NAME_WORD =
  "(?:[Ff]ine[- ]?[Tt]un|[Tt]rained|[Pp]re-?[Tt]rained|[Qq]uanti[sz]|[Cc]onverted|[Mm]odels?\\b|For\\b|On\\b|With\\b|[Bb]ased\\b|RLHF|LoRA\\b|Checkpoint)";
const CAPITAL = String.raw`[A-Z][\w.]*(?:-[\w.]+){0,9}(?: (?!${NO_NAME_WORD})(?=[\w.-]{0,40}\d|[A-Z])[\w.-]+){0,7}(?: (?:chat|instruct|base|large|small|tiny|medium|multilingual|cased|uncased)\b)*`;
/** The oldest names, which are small and without a number. */
const FAMILY =
  "clip|blip|llama|mistral|mixtral|vicuna|falcon|bloom|gemma|qwen|sdxl|bert|gpt2?|bart|t5|electra|wav2vec2?|xlm|pegasus|xlnet|longformer|mpnet|minilm|hubert|whisper";
/** FAMILY in any case, for expressions in which the case of other letters counts. */
const ANY_FAMILY = FAMILY.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const NO_PART = "(?:based|like|style|generated|type|tuned|trained|model|models|family|architecture|finetuned|fine)";
export const OLD_NAME = String.raw`(?:(?:[a-z][a-z\d]*-){0,4}[A-Za-z]*(?:${ANY_FAMILY})[A-Za-z\d]*)(?:-(?!${NO_PART}\b)[\w.]+)+|distilgpt2|gpt2|DialoGPT|[a-z]{2,8}(?:BERT|Bert|GPT)\w*(?: (?:[Bb]ase|[Ll]arge|[Ss]mall|[Tt]iny|[Mm]edium)(?![\w-]))?|m(?:T5|BART|BERT)(?:-[\w.]+)*`;
const SMALL = String.raw`stable diffusion(?: v?\d[\w.-]*)?|(?:[Mm]ultilingual )?(?:bert|roberta|distilbert|electra|gpt-?2|whisper)(?![\w.-])|${OLD_NAME}|[a-z]+[\w.]*\d[\w.]*(?:-[\w.]+)+|[a-z]{3,}(?:-[a-z]+){0,4}-\d[\w.]*(?:-[\w.]+)*(?: \d+[bB]\b)?`;

/** How a card refers to a model: a link to the Hub, an address or id of it, or a name by its form. Case counts. */
export const REFERENCE = `(?:⟦[^⟧]*⟧|${ADDRESS}|${HUB_ID_IN_TEXT}|(?<![a-z])${CAPITAL}|${SMALL})`;

/** Links to models of the Hub in marked words, in their order. */
export function linksOf(words: string): string[] {
  const links: string[] = words.match(/⟦[^⟧]*⟧/g) ?? [];
  return links.length > 0 ? links : (words.match(new RegExp(ADDRESS, "g")) ?? []);
}

/** Words with a slash are an id only where the name has what names have: “instruct/chat”, “33b/65b” are none. */
function looksLikeId(words: string): boolean {
  return (
    isHubId(words) &&
    !/\d+k$/i.test(words) &&
    /[a-z].*\/.*[a-z]/i.test(words) &&
    /[\d_-]/.test(words.split("/")[1] ?? "") &&
    !/^\d+\w?\//.test(words)
  );
}

export function hubIdsOf(words: string): string[] {
  return plain(words).match(new RegExp(HUB_ID_IN_TEXT, "g")) ?? [];
}

/**
 * A model of the catalogue, one of the Hub, or a name that is one by its form; never the card's own, except where the
 * words say that it is a namesake of another maker, or another form of the same model.
 */
export function targetOf(
  reference: string,
  { own, names }: Subject,
  { isNamesake = false, isCopy = false } = {},
): Pick<ProposedEdge, "model" | "external"> | undefined {
  const [, said = reference, linked] = /^⟦([^¦⟧]*)¦([^⟧]*)⟧$/.exec(reference) ?? [];
  const words = said
    .replace(/(?<=-\d+(?:\.\d+)?B)(?:\/\d+(?:\.\d+)?B)+$/i, "")
    .replace(/[.,;:)]+$/, "")
    .replace(SIZED_BASE.test(said) ? / models?$/i : /(?: (?:base|models?|LLMs?)|-based)$/i, "")
    .trim();
  // “LLaMA/Vicuna” names a model and what was made from it.
  const [, first] = linked === undefined && !looksLikeId(words) ? (/^([A-Z][A-Za-z]+)\/[A-Z][A-Za-z]+$/.exec(words) ?? []) : [];
  if (first && names.isFamily(first)) return targetOf(first, { own, names } as Subject);
  const id = looksLikeId(words) ? words : (linked ?? modelOf(words));
  const name = id ?? words;
  if (/^(?:chatgpt|gpt-?(?:3\.5|4)\S*)$/i.test(words)) return undefined;
  if (!(isNamesake && id) && !isCopy && (own.equals(name) || own.isRepository(name))) return undefined;
  if (/\.(?:py|md|json|yaml|txt|com|html?|pth?|ckpt|safetensors|bin|gguf)$/i.test(name) || /^(?:and|or|n)\/|\/(?:or|a)$/i.test(name))
    return undefined;
  const known = knownModel(names.find("models", name) ?? names.find("models", words), words, own.size);
  if (known) return { model: known };
  if (id) return { external: { name: id, url: `https://huggingface.co/${id}` } };
  return isModelName(name, names) || (isCopy && NAMED_COPY.test(name)) ? { external: { name } } : undefined;
}

/** “T5 base model”: of the oldest families, “base” is a size. */
const SIZED_BASE = /^(?:T5|m?BART|BERT|RoBERTa|DistilBERT|ALBERT|ELECTRA|DeBERTa|XLM-?R\w*|Whisper|BLIP) base\b/i;

/** “owl-speech-en-0.6b”, of a conversion that keeps its original's name. */
const NAMED_COPY = /^[a-z][a-z\d.]*(?:-[\w.]+){2,}$/i;

/** Of a family of which a name says no size, the model of the catalogue is a base only of one that has its size. */
function knownModel(id: string | undefined, words: string, ownSize: number | undefined): string | undefined {
  const [, size] = /-(\d+(?:-\d+)?)b(?:-|$)/.exec(id ?? "") ?? [];
  if (!size || /\d/.test(words)) return id;
  if (ownSize === undefined) return undefined;
  const ratio = (Number(size.replace("-", ".")) * 1e9) / ownSize;
  return ratio > 0.6 && ratio < 1.6 ? id : undefined;
}

/** Whether a name is that of a family of before 2024, whatever stands around it: “DialoGPT medium”. */
export function isFamilyName(words: string): boolean {
  return new RegExp(`^[A-Za-z-]*(?:${FAMILY}|gpt)(?:[- ]?[\\dv][\\w.]*)?(?:[- ](?:base|large|small|medium|tiny|xl|l|m|s))*$`, "i").test(
    words,
  );
}

export function isOldName(words: string): boolean {
  return new RegExp(`^(?:${OLD_NAME})$`).test(words);
}

/** A name that only its place beside a label or after sure words shows to be one: “BERT”, “RoBERTa large”, “StarCoder”. */
export function plainNameOf(said: string, { own }: Subject): Pick<ProposedEdge, "external"> | undefined {
  const words = said.replace(/[.,;:)]+$/, "").replace(/ model$/, "");
  const [, name = ""] = /^([A-Za-z][\w-]{2,})(?: (?:base|large|small|tiny|medium|multilingual|cased|uncased))*$/i.exec(words) ?? [];
  if (MULTILINGUAL.test(words) || /^stable diffusion\b/i.test(words) || /^(?:[A-Z]\w+ ){1,2}Diffusion(?: XL| \d[\w.-]*)?$/.test(words))
    return { external: { name: words } };
  const isName =
    new RegExp(FAMILY, "i").test(name) ||
    /^(?=(?:.*[A-Z]){2})(?=.*[a-z])/.test(name) ||
    /^[A-Z]{4,}(?: (?:base|large|small|tiny)\b|$)|^[A-Z]{3,}-[A-Z]\w*$/.test(words);
  return isName && !NO_MODEL.test(words) && !own.equals(words) ? { external: { name: words } } : undefined;
}

const MULTILINGUAL = /^multilingual bert(?: (?:base|large|cased|uncased))*$/i;
/** Names that sentences on tuning hold and that are no open model to tune. */
const NO_MODEL =
  /^(?:Data|Schedule|Stage|Step|Phase|Epoch|Table|Config|Version|Atlas|Ascend|[\w.]+\.ai$|GPT-?[34]|ChatGPT|GPU|A100|H100|V100|Hugging|GitHub|Transformers?|PyTorch|LoRA|QLoRA|DPO|SFT|AWS|Azure|The|This|It|We|I|Open-?Assistant|ShareGPT|UltraChat|Common ?Voice|CNN|SQuAD|GLUE|MNLI|SNLI|STS|NER|LLMs?$|Sentence-Transformers|DeepSpeed|Megatron|Accelerate|Axolotl|QA|API|TPU|JAX|ONNX|CUDA|English|Kaggle|Wikipedia|Mistral ?AI$|Meta AI|OpenAI$|\w+For[A-Z]\w+|Google|Microsoft$|Fill-in|ALiBi|RoPE|YaRN|Flash-?Attention|gpt-?neox$|AdamW?|I?Q\d_\w+)\b|corpus|dataset|-XX$/i;

/** “puffin-13b” */
const SIZED_NAME = /^[a-z][a-z\d]*(?:-[a-z\d.]+)*-\d+(?:\.\d+)?b(?:-|$)/;
const STABLE = /^(?:stable diffusion|SD ?XL|SD ?(?:v ?)?[123](?:\.\d)?)\b/i;

function isModelName(name: string, names: KnownNames): boolean {
  if (name.includes("/") || NO_MODEL.test(name) || name.length > 60 || /\b(?:dataset|data|k)\b|(?:^| )\d+[kK]$/.test(name)) return false;
  return (
    isOldName(name) ||
    names.isFamily(name) ||
    STABLE.test(name) ||
    SIZED_NAME.test(name) ||
    /^[A-Z][\w.-]*[- ]?v?\d[\w.]*/.test(name) ||
    /^[A-Z]\w*(?:-[\w.]+){2,}$/.test(name)
  );
}
