import { readAmount } from "./amounts.ts";

/** Words beside which a length is a setting of a run, not what the model can take. */
const RUN = /\bbatch|\brate\b|epochs?\b|\bsteps\b|optimi[sz]er|\b(?:pre-?)?train(?:ed|ing)\b(?! model)|fine-?tun/i;
const RUN_SECTION = /train|fine-?tun|hyper|procedure|settings|config|evaluat/i;

/**
 * Whether the sentence speaks of what the field means: counts and hours of devices are those of training only beside
 * words of training, a length is a context only where the words say what the model can take.
 */
export function suits(field: string, sentence: string, section: string, pretrainedWith: string): boolean {
  if (field === "accelerator-count" && /\bnodes?\b.*\beach\b|\bnodes of\b/i.test(sentence)) return false;
  if (field === "accelerator-count") return /train|fine-?tun|took|pre-?train|hardware|used|comput/i.test(sentence);
  if (field === "knowledge-cutoff") return (sentence.match(/\b20\d\d\b/g) ?? []).length < 2 || !/\bfor the \d+B\b/i.test(sentence);
  if (field === "training-duration" && /\bdays?,? (?:and )?\d+ hours?/i.test(sentence)) return false;
  if (field === "training-duration") return /train|fine-?tun|took|epoch/i.test(sentence);
  if (field === "context-length") {
    if (/\bwindow size of\b|padded to the same length/i.test(sentence)) return true;
    if (/VRAM|\d ?GB\b|inference|fine-?tuned at|fine-?tun(?:e|ing) (?:was|used|with|uses)\b|fine-?tuned it\b/i.test(sentence)) return false;
    const isLimit =
      /context|support|handl|accept|model can|up ?to|truncat|combined length|input length|exceed|fit in|pieces of|\binputs? (?:is|are|were)\b/i.test(
        sentence,
      );
    // What a model that nobody tuned was trained with is what it can take.
    if (!isLimit && /train\w*\b[^.]*\bsequence length/i.test(sentence) && !/batch/i.test(sentence))
      return Number(readAmount(field, pretrainedWith)?.value ?? 0) >= 1024;
    if (!isLimit && (RUN_SECTION.test(section) || RUN.test(sentence))) return false;
    return !/sequence (?:length|len)/i.test(sentence) || /max|support|handl|up ?to|context|limited|inputs/i.test(sentence);
  }
  return true;
}
