import { fold } from "../../catalog/fold.ts";
import { HUB_LICENSES } from "../../schema/hugging-face.ts";
import type { Claim } from "../../schema/claims.ts";
import type { KnownNames } from "../known-names.ts";

type Said = Pick<Claim, "value" | "text">;

/** Words that name a format or a use, not what a network is built like. */
const ARCHITECTURE =
  /transformer|decoder|encoder|auto-?regressive|causal|mixture|\bmoe\b|diffusion|convolution|\bcnn\b|lstm|\brnn\b|mamba|state.space|llama|mistral|mixtral|gpt|bert|\bt5\b|\bvit\b|falcon|qwen|gemma|phi|language model|attention|seq2seq|resnet|swin|yi\b/i;

/** Values of closed sets and ids of the catalogue, where the words hold one; undefined where they are of another kind. */
export function readTerms(field: string, words: string, names: KnownNames): Said | "other" | undefined {
  switch (field) {
    case "architecture":
      return ARCHITECTURE.test(words) ? undefined : "other";
    case "license":
      return licenseIn(words, names);
    case "training-precision":
      return precisionsIn(words) ?? "other";
    case "training-hardware":
      return hardwareIn(words, names);
    case "languages":
      return languagesIn(words);
    case "developer": {
      const id = names.find("organizations", words);
      return id ? { value: [id] } : undefined;
    }
    default:
      return undefined;
  }
}

const NO_LICENSE =
  /^\W*For (?:the )?(?:source )?code\b|\b(?:code|dataset|data|demo|weights are not|paper|images?)\b[^.]{0,40}\b(?:licen[sc]ed|released|available|distributed|open-?sourced|open[- ]source)(?: [\w-]+){0,4} under/i;

/** The licence that the words name: an id of the catalogue, else in words where the Hub knows the name. */
function licenseIn(words: string, names: KnownNames): Said | "other" | undefined {
  // “The code is under Apache-2.0, while the weights …” names the licence of the code alone.
  if (NO_LICENSE.test(words)) return /\bmodels?\b|\bweights?\b/i.test(words) ? undefined : "other";
  // “Meta-Llama License” does not say of which Llama.
  if (/\bmodified\b/i.test(words) || /^\W*(?:the )?(?:meta[- ]?)?llama(?: licen[sc]e)?\W*$/i.test(words)) return undefined;
  if (/代码/.test(words) && /权重|模型/.test(words)) return undefined;
  // “the Apache 2.0-based software licence” is another.
  if (/\d-based\b|\bbased on (?:the )?(?:Apache|MIT|BSD|GPL)/i.test(words)) return undefined;
  const whole =
    names.find("licenses", words.replace(/[.*_]+$/, "").replace(/\s*(?:license|licence)$/i, "")) ?? names.find("licenses", words);
  if (whole) return { value: [whole] };
  const known = [...names.licenses(words)];
  return known.length === 1 ? { value: known } : undefined;
}

/** Whether words name a licence at all: one of the catalogue, or one that the Hub knows. */
export function namesLicense(words: string, names: KnownNames): boolean {
  const folded = ` ${words.toLowerCase().replaceAll(/[^a-z0-9.]+/g, " ")} `;
  return (
    names.licenses(words).size > 0 ||
    [...HUB_LICENSES].some((id) => id.length > 3 && folded.includes(` ${id.replaceAll("-", " ")} `)) ||
    /\b(?:community|research|commercial|non-?commercial|open|apache|model|permissive|public|yi|llama)\b(?:[^.]|\.\d){0,30}\blicen[sc]e\b|\blicen[sc]e agreement\b|\bCC[- ]BY\b|\bcreative commons\b|\bunder (?:the |an? )?[A-Z][\w.-]+(?: [\w.-]+){0,3} licen[sc]e\b/i.test(
      words,
    )
  );
}

const PRECISIONS: [RegExp, string][] = [
  [/\b(?:bf16|bfloat16|brain float)/i, "bf16"],
  [/\b(?:fp16|float16|half precision)/i, "fp16"],
  [/\b(?:fp32|float32|full precision)/i, "fp32"],
  [/\btf32\b/i, "tf32"],
  [/\bfp8\b/i, "fp8"],
];

/** “bf16 mixed precision” → bf16; “fp16 non-mixed” → fp16. */
function precisionsIn(words: string): Said | undefined {
  const value = PRECISIONS.flatMap(([pattern, id]) => (pattern.test(words) ? [id] : []));
  return value.length > 0 ? { value } : undefined;
}

/** “8x NVIDIA A100 80GB” → a100-80gb; an “A100” whose memory nobody says stays in words. */
export function hardwareIn(words: string, names: KnownNames): Said | undefined {
  const bare = words
    .replaceAll(/\bNVIDIA\b|\bTesla\b|\bAMD\b|\bGoogle\b|\bGPUs?\b|\bCloud\b/gi, " ")
    .replaceAll(/\b\d+\s*[x×*]\s*(?=[A-Z])|[x×*]\s*\d+\b/gi, " ")
    .replace(/^\s*\d+\s+/, "");
  const id = names.find("accelerators", bare) ?? names.find("accelerators", bare.replace(/s\s*$/, "").replace(/-?(\d+)\s*GB?\b/i, " $1GB"));
  return id ? { value: [id] } : undefined;
}

const LANGUAGES = new Map<string, string>();
/** Names of languages in English, from the runtime's own list. */
function languageNames(): Map<string, string> {
  if (LANGUAGES.size > 0) return LANGUAGES;
  const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (const a of letters)
    for (const b of letters) {
      const name = names.of(a + b);
      if (name) LANGUAGES.set(fold(name), Intl.getCanonicalLocales(a + b)[0] ?? a + b);
    }
  return LANGUAGES;
}

/** “English and German” → en, de; anything else that is said of languages stays in words. */
export function languagesIn(words: string): Said | undefined {
  const parts = words
    .replace(/[.\s]+$/, "")
    .split(/\s*(?:,|;|\/|&|\band\b)\s*/)
    .filter(Boolean);
  const tags = parts.map((part) => languageNames().get(fold(part)));
  const known = tags.flatMap((tag) => tag ?? []);
  return known.length > 0 && known.length === parts.length ? { value: [...new Set(known)] } : undefined;
}
