import type { Phase, Relation } from "./vocabularies.ts";

/** What the front matter of Hugging Face model cards calls things. Read by the export and by the import. */

/** Licence ids of the Hub (docs/hub/repositories-licenses). `unknown` and `other` name no licence. */
export const HUB_LICENSES: ReadonlySet<string> = new Set(
  `apache-2.0 mit openrail bigscience-openrail-m creativeml-openrail-m bigscience-bloom-rail-1.0 bigcode-openrail-m afl-3.0
  artistic-2.0 bsl-1.0 bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear c-uda cc cc0-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-4.0
  cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0
  cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cdla-sharing-1.0 cdla-permissive-1.0 cdla-permissive-2.0 wtfpl ecl-2.0 epl-1.0 epl-2.0
  etalab-2.0 eupl-1.1 eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 gpl-3.0 lgpl lgpl-2.1 lgpl-3.0 isc h-research intel-research lppl-1.3c
  ms-pl apple-ascl apple-amlr mpl-2.0 odc-by odbl openmdw-1.0 openmdw-1.1 openrail++ osl-3.0 postgresql ofl-1.1 ncsa unlicense
  zlib pddl lgpl-lr deepfloyd-if-license fair-noncommercial-research-license llama2 llama3 llama3.1 llama3.2 llama3.3 llama4
  grok2-community gemma`.split(/\s+/),
);

/** `base_model_relation` → relation of the lineage. */
export const HUB_RELATIONS: Record<string, Relation> = {
  finetune: "finetuned-from",
  adapter: "adapter-of",
  merge: "merged-from",
  quantized: "quantized-from",
};

/** `co2_eq_emissions.training_type` → phase. */
export const HUB_TRAINING_TYPES: Record<string, Phase> = { "pre-training": "pretraining", "fine-tuning": "post-training" };

/** `pipeline_tag` → what goes in and what comes out, for the tasks whose definition says both. */
export const HUB_PIPELINES: Record<string, { input: readonly string[]; output: readonly string[] }> = {
  "text-generation": { input: ["text"], output: ["text"] },
  "image-text-to-text": { input: ["text", "image"], output: ["text"] },
  "audio-text-to-text": { input: ["text", "audio"], output: ["text"] },
  "video-text-to-text": { input: ["text", "video"], output: ["text"] },
  "automatic-speech-recognition": { input: ["audio"], output: ["text"] },
  "audio-to-audio": { input: ["audio"], output: ["audio"] },
  "image-to-text": { input: ["image"], output: ["text"] },
  "image-to-image": { input: ["image"], output: ["image"] },
  "image-to-video": { input: ["image"], output: ["video"] },
  "image-to-3d": { input: ["image"], output: ["3d"] },
  "text-to-image": { input: ["text"], output: ["image"] },
  "text-to-speech": { input: ["text"], output: ["audio"] },
  "text-to-audio": { input: ["text"], output: ["audio"] },
  "text-to-video": { input: ["text"], output: ["video"] },
  "text-to-3d": { input: ["text"], output: ["3d"] },
  "text2text-generation": { input: ["text"], output: ["text"] },
  translation: { input: ["text"], output: ["text"] },
  summarization: { input: ["text"], output: ["text"] },
  conversational: { input: ["text"], output: ["text"] },
  "fill-mask": { input: ["text"], output: ["text"] },
};

/** A Hugging Face id with its organization: `meta-llama/Llama-3.2-3B`. */
export const HUB_ID = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;

export function isHubId(name: string): boolean {
  return HUB_ID.test(name) && name.length <= 200;
}

/** `https://huggingface.co/org/name` → `org/name`. */
export function hubIdOf(url: string): string | undefined {
  const id = /^https:\/\/huggingface\.co\/([^/]+\/[^/?#]+)\/?$/.exec(url)?.[1];
  return id && isHubId(id) ? id : undefined;
}
