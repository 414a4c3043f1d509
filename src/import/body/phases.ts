import { fold } from "../../catalog/fold.ts";
import { plain } from "./hub-links.ts";
import type { Passage } from "./passages.ts";

export type Phase = "pretraining" | "finetuning";

/** Through which phases a card says that its own model went. */
export interface Phases {
  tuned: boolean;
  pretrained: boolean;
  /** Whether anything of it speaks of a merge. */
  merged: boolean;
  /** The phase that a sentence names together with a data set; undefined where none or several do. */
  phaseOf: (dataset: string) => Phase | undefined;
}

const TUNING =
  /fine-?tun(?:e[ds]?|ing) (?:on|with|using|from|version of|for)|\b(?:DPO|SFT|RLHF|LoRA)\b|\bfine-?tuned\b.{0,60}\b(?:on|using)\b|^downstream-task\b/i;
/** What could be done with the model, or was not. */
const NOT_TUNED =
  /\b(?:can|could|may|might|must|should|to|not|n[’']t|without|when|if|how|users?|you|before|further|will|all|other)\b[^.]{0,40}fine-?tun|fine-?tun\w* (?:on|for) (?:[\w-]+ ){0,4}(?:downstream|your)\b|fine-?tuned versions (?:on|of) (?:a task|this)/i;
const PRETRAINED =
  /\b(?:was|were|been|is|are|we|a|an|the) (?:first |then |further )?(?:\w+ )?pre-?trained\b[^.]{0,90}\b(?:on|using|with|from scratch)\b|^pre-?trained (?:[\w-]+ ){0,3}models?\b|\btrained from scratch\b/i;
const MERGED = /\bmerg(?:e[ds]?|ing|ekit)\b|\bblend(?:ed|s)?\b|\bslerp\b|\bfranken/i;
/** What says of the model's base, and not of itself, that it was trained. */
const OF_THE_BASE = /\b(?:based on|fine-?tun\w*|version of|initiali[sz]ed|built on|starting from|base model)\b/i;

export function readPhases(passages: readonly Passage[]): Phases {
  const sentences = passages.flatMap((passage) => (passage.kind === "text" ? plain(passage.words).split(/(?<=[.!?])\s+/) : []));
  const after = (verb: RegExp) => sentences.flatMap((sentence) => objectsOf(sentence, verb)).map(fold);
  const [pretrainedOn, tunedOn] = [after(/pre-?train/i), after(/fine-?tun/i)];
  return {
    tuned: sentences.some((sentence) => TUNING.test(sentence) && !NOT_TUNED.test(sentence)),
    pretrained: sentences.some((sentence) => PRETRAINED.test(sentence) && !OF_THE_BASE.test(sentence)),
    merged: passages.some((passage) => MERGED.test(passage.kind === "text" ? passage.words : passage.kind === "code" ? passage.text : "")),
    phaseOf: (dataset) => {
      const name = fold(dataset.split("/").at(-1) ?? dataset).replace(/^the/, "");
      const [pretraining, finetuning] = [pretrainedOn, tunedOn].map(
        (said) => name.length > 3 && said.some((words) => words.includes(name)),
      );
      if (pretraining === finetuning) return undefined;
      return pretraining ? "pretraining" : "finetuning";
    },
  };
}

/** What a verb of training says after its "on" or "using", up to the next such verb. */
function objectsOf(sentence: string, verb: RegExp): string[] {
  return sentence
    .split(/(?=\b(?:pre-?train|fine-?tun))/i)
    .filter((part) => verb.test(part.slice(0, 12)))
    .flatMap((part) => /\b(?:on|with|using)\b(.*)$/i.exec(part)?.[1] ?? []);
}
