import type { ProposedEdge } from "../draft.ts";
import { OLD_FAMILY } from "./model-names.ts";
import { isFamilyName, isOldName } from "./references.ts";
import type { Subject } from "./subject.ts";

/** How surely words name a model: most of a link, then an id or a checkpoint, a family with a number, a family. */
export function sureness(said: string, { names }: Subject): number {
  // “LLaMA/Vicuna” names a model and what was made from it.
  const name = said.replace(/^([A-Z][A-Za-z]+)\/[A-Z][A-Za-z]+$/, "$1");
  if (/\d-bits?\b|\bint\d|quanti[sz]|_\d+$/i.test(name) && !name.startsWith("⟦") && !name.includes("/")) return 0;
  // A repository of builds holds what was made from this model.
  if (/-(?:GGML|GGUF|GPTQ|AWQ|EXL2)⟧?$/i.test(name)) return 0;
  if (/^⟦(?:here|link|(?:GGUF|GPTQ|AWQ|EXL2)[^¦]*)¦/i.test(name) || NO_NAME.test(name)) return 0;
  if (name.startsWith("⟦") || name.startsWith("http")) return 3.5;
  if (/^[\w.-]+\/[\w.-]*[\d_-][\w.-]*$/.test(name) || /\d[bB]\b/.test(name)) return 3;
  if (isOldName(name)) return 3;
  if (STABLE.test(name)) return 2;
  if (names.isFamily(name) || OLD_FAMILY.test(name) || isFamilyName(name))
    return /\d|base|large|small|medium|tiny/i.test(name) || (isFamilyName(name) && /^\w+-/.test(name)) ? 2 : 1;
  return /^[A-Za-z][\w.-]*(?: [A-Z][\w.-]*){0,2}[- ]?[vV]?\d/.test(name) && !names.find("datasets", name) ? 2 : 0;
}

const STABLE = /^(?:stable diffusion|SDXL|SD ?[v\d])/i;
/** Words before a name that belong to the sentence: “LLM Owl-7B”. */
export const GENERIC =
  /^(?:(?:LLM|The|An?|Our|This|We|Model|Base|Original|Fine-?tuned|Pre-?trained|Vanilla|Quantized|Google|Meta|OpenAI|Microsoft) )+(?=\S)/;

/** A name that only its place beside a word of making shows to be one: “Waifu Diffusion V1.3”. */
export function otherName(name: string, sure: number, { own }: Subject): Pick<ProposedEdge, "external"> | undefined {
  return sure >= 2 && !name.includes("/") && !name.startsWith("⟦") && !own.equals(name) && name.length < 50
    ? { external: { name } }
    : undefined;
}

/** What has the form of a name and is a version, a date, a gas, a form of files or a part of a text. */
const NO_NAME =
  /^(?:(?:version|v|data|schedule|config|run|task|stage|phase|step|part|table|figure|section|chapter|level|python|cuda|unidic|GG\w+|EXL\d|GPTQ|AWQ|NF\d|I?Q\d\w*|u?int\d+|fp\d+|zenodo|atlas|ascend|bf16|CO2\w*|imagenet\S*|kinetics\S*|january|february|march|april|may|june|july|august|september|october|november|december|RTX|[AHVT]\d{2,3})(?![A-Za-z])|.*\.ai$|.*\b(?:gpt-?neox$|megatron|GPT-?[34]|ChatGPT|SQuAD|GLUE|MNLI|MS ?MARCO)|\w+ \d{4}$)/i;

/** “Qwen2”, on the card of Qwen1.5: one of the same series. */
export function isOfSeries(name: string, { own }: Subject): boolean {
  const [letters = ""] = /^[A-Za-z]{3,}/.exec(name) ?? [];
  return own.includes(name) || (letters !== "" && own.sharesBeginning(letters));
}
