import { readAmount } from "./amounts.ts";

/** Words beside which a length is a setting of a run, not what the model can take. */
const RUN = /\bbatch|\brate\b|epochs?\b|\bsteps\b|optimi[sz]er|\b(?:pre-?)?train(?:ed|ing)\b(?! model)|fine-?tun/i;
const RUN_SECTION = /train|fine-?tun|hyper|procedure|settings|config|evaluat/i;

/** Names of settings, and words of other languages, that mean nothing but what the model can take. */
const SAYS_LIMIT =
  /\b(?:n_ctx|n_positions|max_position_embeddings|model_max_length)\b|\bcontext (?:length|window)s? (?:is|was|has been) (?:extended|expanded)|\ba context of up to|上下文|序列长度|コンテキスト|文脈|컨텍스트|문맥|Kontext|\bcontext[eo]\b|contesto|konteks|контекст|bağlam|ngữ cảnh/i;
const TRAINED_WITH =
  /train\w*\b(?:[^.]|\.\d)*\b(?:sequence|input|example|sentence) lengths?\b|train\w*\b[^.]*\bblock size|max_seq|seq_?len|tokens per (?:instance|example|sequence)|\d tokens? sequence length|sequence length (?:is|was) set to|sequence length of \d+\w? (?:over|during|throughout)\b[^.]*\btrain|train\w*\b[^.]*\bmax(?:imum)? length|\d for the remaining|\d+k? sequence length/i;
/** Shorter ones are those of a first stage of training. */
const SHORTEST = 512;
/** Of pre-training in one stage. */
const SHORTEST_OF_ONE = 128;
const STAGES = /\blengths?\b.*\blengths?\b|\d ?%|\bfirst\b|\bstage|\bphase|initially|\bthen\b|remaining/i;
/** So long a run of tuning was made to lengthen what the model can take. */
const LONG_TUNING = 16_000;

/**
 * Whether the sentence speaks of what the field means: counts and hours of devices are those of training only beside
 * words of training, a length is a context only where the words say what the model can take.
 */
export function suits(field: string, sentence: string, section: string, said: string, isTuned: boolean): boolean {
  if (field === "accelerator-count" && /\bper node\b|\bnodes?\b.*\beach\b|\bnodes of\b/i.test(sentence)) return false;
  if (field === "accelerator-count") return /train|fine-?tun|took|pre-?train|hardware|used|comput/i.test(sentence);
  if (field === "knowledge-cutoff") return (sentence.match(/\b20\d\d\b/g) ?? []).length < 2 || !/\bfor the \d+B\b/i.test(sentence);
  if (field === "training-duration" && /\bdays?,? (?:and )?\d+ hours?/i.test(sentence)) return false;
  if (field === "training-duration") return /train|fine-?tun|took|epoch/i.test(sentence);
  if (field === "context-length") {
    const tuning = sentence.search(/fine-?tun/i);
    // What the base can take, the tuned model can; the length after it is that of the run.
    if (/^\W*the base model (?:has|supports)\b/i.test(sentence)) return tuning < 0 || sentence.indexOf(said) < tuning;
    if (/\bwindow size of\b|padded to the same length/i.test(sentence) || SAYS_LIMIT.test(sentence)) return true;
    if (/\bevaluat\w+\b[^.]*\b(?:benchmark|GLUE|with standard)\b/i.test(sentence)) return false;
    if (/\bmodel\b[^.]*\bfor sequence length\b/i.test(sentence)) return true;
    if (
      /\bused for quanti|\bfor some very long\b|VRAM|\d ?GB\b(?! (?:of )?text)|inference|fine-?tuned at|fine-?tun(?:e|ing) (?:was|used|with|uses)\b|fine-?tuned it\b/i.test(
        sentence,
      )
    )
      return false;
    const isLimit =
      /context|support|handl|accept|allow|model can|up ?to|at most|no more than|longer than|or lower|sequence length was limited|truncat|combined length|input length|exceed|fit in|pieces of|window of|receptive field|tokens max|can go higher|prompt length|\binputs? (?:is|are|were)\b/i.test(
        sentence,
      );
    // What a model that nobody tuned was trained with is what it can take.
    if (!isLimit && TRAINED_WITH.test(sentence))
      return (
        Number(readAmount(field, said)?.value ?? 0) >=
        (isTuned && !/pre-?train/i.test(sentence) && /fine-?tun|epochs?\b|learning rate/i.test(sentence)
          ? LONG_TUNING
          : /pre-?train|tokens per (?:instance|example)/i.test(sentence) && !STAGES.test(sentence)
            ? SHORTEST_OF_ONE
            : SHORTEST)
      );
    if (!isLimit && (RUN_SECTION.test(section) || RUN.test(sentence))) return false;
    return (
      !/sequence (?:length|len)/i.test(sentence) ||
      /max|support|handl|up ?to|context|limited|inputs|or (?:lower|less|shorter)/i.test(sentence)
    );
  }
  return true;
}
