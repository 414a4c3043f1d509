import { MOST_TUNING_TOKENS, type Subject } from "./subject.ts";

const TUNED = /fine-?tun|instruct|\bsft\b|align|annotat|dpo|rlhf/gi;
const TRAINED =
  /pre-?train|train(?:ed|s|ing(?! (?:corpus|corpora|data)))?\b|seen|consum|exposed to|process(?:ed|ing)\b|checkpoint (?:with|at|after)|entren|entraîn|addestrat|allenat|trainiert|treinad|обуч|dilatih|eğitil|训练|訓練|学習|학습|훈련|\bKD\b|distill|\bbudget of\b/gi;
const CORPUS = /\bcorpus\b|\bcorpora\b|\btraining data\b|\bdata size\b|语料|語料|コーパス|말뭉치|Korpus|корпус/i;
/** A section whose data sets are those of training. */
const DATA_SECTION = /train|corpus|corpora|\bdata(?: ?sets?)?\b/i;

/** Whether "trained on … tokens" means tuning: the model has a base, and nobody says pre-training. */
export function isOfTuning(tokens: number, sentence: string, { tunedFrom }: Subject): boolean {
  return tunedFrom === true && tokens <= MOST_TUNING_TOKENS && !/pre-?train|continu|further|additional/i.test(sentence);
}

/** Tokens of which run: as the nearest verb before the number, else after it, says; undefined where none does. */
export function tokenField(
  sentence: string,
  at: number,
  section: string,
  { own, bases, tunedFrom }: Subject,
  previous = "",
): string | undefined {
  if (/\bmodels (?:listed|below)\b/i.test(sentence)) return undefined;
  if (/\b(?:aims?|plans?) to (?:pre-?)?train\b/i.test(sentence)) return undefined;
  const before = `${previous} ${sentence.slice(0, at)}`.trimStart();
  if (
    /^[^.;]{0,60}(?:\band|,) (?:then |further |subsequently )*(?:instruction )?fine-?tuned\b/i.test(sentence.slice(at)) &&
    /pre-?train/i.test(before)
  )
    return "training-tokens";
  if (/^[^.;]{0,70}\b(?:instruction|instruct|fine-?tun\w*|sft|chat|conversation\w*|alignment)\b/i.test(sentence.slice(at)))
    return "finetuning-tokens";
  const [tuned, trained] = [TUNED, TRAINED].map((pattern) => [...before.matchAll(pattern)].at(-1)?.index ?? -1) as [number, number];
  if (/\b(?:including|of which|consist\w* of|compris\w*)\b[^,;]*$/i.test(before) && trained < 0 && !CORPUS.test(before)) return undefined;
  // The corpus that the card of a tuned model describes without a verb is most often that of its base.
  if (tuned < 0 && trained < 0 && CORPUS.test(before))
    return bases.every((base) => own.sharesBeginning(lastPart(base))) ? "training-tokens" : undefined;
  if (tuned < 0 && trained < 0 && DATA_SECTION.test(section) && CORPUS.test(sentence))
    return tunedFrom ? "finetuning-tokens" : "training-tokens";
  if (
    tuned < 0 &&
    trained < 0 &&
    DATA_SECTION.test(section) &&
    /^\W*$|\bdata ?(?:sets?)?\b|\bamounts? to\b|\bsteps?\b|\bconverted (?:in)?to\b|\btotal(?:l?ing)?\b/i.test(before)
  )
    return "training-tokens";
  if (
    tuned < 0 &&
    trained < 0 &&
    !tunedFrom &&
    /^\W*$/.test(before) &&
    /^\S+\s*\S* tokens\b\W*(?:[\w-]+ ){0,3}(?:corpus|data ?set|training data)\b/i.test(sentence.slice(at))
  )
    return "training-tokens";
  if (tuned < 0 && trained < 0)
    return /^.{0,60}(?:\b(?:pre-?train|seen|train)|trainiert|训练|訓練|学習|학습|훈련)/i.test(sentence.slice(at))
      ? "training-tokens"
      : undefined;
  return tuned > trained ? "finetuning-tokens" : "training-tokens";
}

function lastPart(id: string): string {
  return id.split("/").at(-1) ?? id;
}
