import { isHubId } from "../../schema/hugging-face.ts";
import type { Proposal, ProposedEdge } from "../draft.ts";
import { plain } from "./hub-links.ts";
import type { CodePassage } from "./passages.ts";
import { hubIdsOf, linksOf, plainNameOf, targetOf } from "./references.ts";
import type { Subject } from "./subject.ts";

/** “Base LLM: X; Base Vision Encoder: Y”, as the words beside a label. */
const LABELLED_PARTS = /^[^:;]{3,40}: [^:;]+(?:; [^:;]{3,40}: [^:;]+)+$/;

/** What stands after a label such as “Finetuned from model”. */
export function lineageOfLabel(label: string, words: string, subject: Subject): ProposedEdge[] {
  if (LABELLED_PARTS.test(plain(words)))
    return words.split(/;\s*/).flatMap((part) => lineageOfLabel(label, part.replace(/^[^:⟦]*:\s*/, ""), subject));
  const links = linksOf(words);
  const ids = hubIdsOf(words);
  const bare = plain(words)
    // “YOLO series: YOLOX”
    .replace(/^[\w -]{3,30}: (?=[A-Z][\w.-]+$)/, "")
    .replace(/(?:\. |\().*$/, "")
    .replace(/^\[([^\]]+)\]$/, "$1")
    .trim();
  const references = links.length > 0 ? links : ids.length > 0 ? ids : [bare];
  const named =
    (/^[A-Za-z][\w.]*(?:-[\w.]+)+$/.test(bare) || (/\bfrom\b/i.test(label) && /^[A-Z]{3,}\w*$/.test(bare))) && !subject.own.equals(bare)
      ? { external: { name: bare } }
      : undefined;
  const whole = isHubId(bare) ? { external: { name: bare, url: `https://huggingface.co/${bare}` } } : undefined;
  return references.slice(0, 4).flatMap((reference) => {
    const target =
      targetOf(reference, subject) ??
      (reference === bare ? whole : undefined) ??
      plainNameOf(reference, subject) ??
      (reference === bare ? named : undefined);
    return target ? [{ ...(/tun/i.test(label) ? { relation: "finetuned-from" as const } : {}), ...target }] : [];
  });
}

/** Settings of a run of tuning. */
const RUN = /^\s*(?:learning_rate|lr|num_train_epochs|epochs|gradient_accumulation_steps|per_device_train_batch_size)\s*:/m;
const MERGED = /^\s*-?\s*(?:model|base_model|source_model)\s*:\s*["']?([\w.-]+\/[\w.-]+)/gm;
const TUNED = /^\s*-?\s*(?:model|base_model|model_name(?:_or_path)?)\s*:\s*["']?([\w.-]+\/[\w.-]+)/gm;

/** A recipe in YAML: of mergekit with a line for each model, or of a tuning run with its base model. */
export function recipeEdges({ text, line }: CodePassage, subject: Subject): Proposal[] {
  const isMerge = /^\s*(?:merge_method|slices|models|experts)\s*:/m.test(text);
  const isRun = /^base_model\s*:/m.test(text) ? /^(?:datasets|sequence_len|adapter)\s*:/m.test(text) : RUN.test(text);
  if (!isMerge && !isRun) return [];
  const relation = isMerge ? ("merged-from" as const) : ("finetuned-from" as const);
  const ids = [...text.matchAll(isMerge ? MERGED : TUNED)].map((match) => match[1] ?? "");
  return [...new Set(ids)].flatMap((id) => {
    const target = targetOf(id, subject);
    return target
      ? [
          {
            field: "lineage",
            edge: { relation, ...target },
            words: `model: ${id}`,
            place: `recipe on line ${line}`,
          },
        ]
      : [];
  });
}
