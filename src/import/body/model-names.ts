import { isOldName } from "./references.ts";
import type { Subject } from "./subject.ts";

/** A name with its size is a checkpoint, also where the sentence speaks of its architecture. */
export const CHECKPOINT = /\d[bBmM]\b/;
/** "SciBERT is a model based on BERT" says it of SciBERT. */
export const OTHER_IS = /^\W*[A-Z]\w*[A-Z]\w* (?:is|was) /;
export const OLD_FAMILY =
  /^(?:(?:multilingual )?[a-z-]*BERT[a-z]*|GPT-?2|BART|T5|ELECTRA|wav2vec ?2?(?:\.0)?|XLNet|Longformer|Whisper|PEGASUS|LED|XLM-?R)(?:[ -](?:base|large|small|tiny|medium|cased|uncased|multilingual))*$/i;
const SIZED = /\b(?:instruct|chat|base)\b|\d[bB]\b|^(?:Phi|OPT|GPT)-/i;

/** Whether a name after "tuned on" is a model's, not a data set's. */
export function namesModel(reference: string, { names }: Subject, byFamily = true): boolean {
  return (
    reference.startsWith("⟦") ||
    (byFamily && names.isFamily(reference)) ||
    isOldName(reference) ||
    SIZED.test(reference) ||
    OLD_FAMILY.test(reference) ||
    /^stable diffusion\b/i.test(reference)
  );
}
