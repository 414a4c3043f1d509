import type { Proposal } from "../draft.ts";
import type { CodePassage } from "./passages.ts";
import { targetOf } from "./references.ts";
import type { Subject } from "./subject.ts";

/** A program that puts an adapter on a model: what it loads besides the card's own is the model that the adapter is of. */
const ADAPTER = /\bPeftModel\w*|\bPeftConfig\b|load_lora_weights|load_adapter|LoraConfig|load_textual_inversion|--lora\b|vllm[^\n]*lora/;
const LOADED =
  /(?<!okenizer\w*|rocessor|xtractor)\.from_pretrained\(\s*(?:[a-z_]*(?:model|path)[a-z_]*\s*=\s*)?["']([\w.-]+\/[\w.-]+)["']/gi;
const NAMED = /\bbase_?(?:model)?(?:_?(?:name|id|path|name_or_path))*["']?\s*[:=]\s*["']([\w.-]+\/[\w.-]+)["']/gi;

/** The model that a program in a card names as the base, or on which it puts the card's own as an adapter. */
export function codeBase(passages: readonly CodePassage[], subject: Subject): Proposal | undefined {
  for (const { text, line } of passages) {
    const isAdapter = ADAPTER.test(text);
    const ids = [...text.matchAll(NAMED), ...(isAdapter ? text.matchAll(LOADED) : [])].flatMap(({ 1: id }) => id ?? []);
    const id = ids.find((one) => !subject.own.isRepository(one));
    const target = id === undefined ? undefined : targetOf(id, subject);
    if (id && target)
      return {
        field: "lineage",
        edge: { ...(isAdapter ? { relation: "adapter-of" as const } : {}), ...target },
        words: id,
        place: `program on line ${line}`,
      };
  }
  return undefined;
}
