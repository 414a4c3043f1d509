import { isHubId } from "../../schema/hugging-face.ts";
import type { Proposal, ProposedEdge } from "../draft.ts";
import { plain } from "./hub-links.ts";
import type { CodePassage } from "./passages.ts";
import { hubIdsOf, linksOf, plainNameOf, targetOf } from "./references.ts";
import type { Subject } from "./subject.ts";

/** What stands after a label such as “Finetuned from model”. */
export function lineageOfLabel(label: string, words: string, subject: Subject): ProposedEdge[] {
  const links = linksOf(words);
  const ids = hubIdsOf(words);
  const bare = plain(words)
    .replace(/(?:\. |\().*$/, "")
    .replace(/^\[([^\]]+)\]$/, "$1")
    .trim();
  const references = links.length > 0 ? links : ids.length > 0 ? ids : [bare];
  const named = /^[A-Za-z][\w.]*(?:-[\w.]+)+$/.test(bare) && !subject.own.equals(bare) ? { external: { name: bare } } : undefined;
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

/** A recipe in YAML: of mergekit with a line for each model, or of a tuning run with its base model. */
export function recipeEdges({ text, line }: CodePassage, subject: Subject): Proposal[] {
  const isMerge = /^\s*(?:merge_method|slices|models|experts)\s*:/m.test(text);
  if (!isMerge && !(/^base_model\s*:/m.test(text) && /^(?:datasets|sequence_len|adapter)\s*:/m.test(text))) return [];
  const relation = isMerge ? ("merged-from" as const) : ("finetuned-from" as const);
  const ids = [...text.matchAll(/^\s*-?\s*(?:model|base_model|source_model)\s*:\s*["']?([\w.-]+\/[\w.-]+)/gm)].map(
    (match) => match[1] ?? "",
  );
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
