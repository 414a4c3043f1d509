import type { Stage } from "../schema/vocabularies.ts";

/** A sentence that speaks of the stage of one model. Line and column in the text, from 1. */
export interface StageWords {
  words: string;
  /** Of the model. */
  id: string;
  /** Those of which it is true. */
  stages: readonly Stage[];
  line: number;
  column: number;
}

/** Words of prose that speak of a stage, with the stages of which they are true. */
const STAGE_WORDS: readonly (readonly [RegExp, readonly Stage[]])[] = [
  [/\b(?:is|are) (?:still )?(?:in training|being trained)\b/i, ["in-training"]],
  [/\b(?:was|were|been) (?:withdrawn|taken back|pulled)\b/i, ["withdrawn"]],
  [/\b(?:was|were|been|has|have) (?:since )?(?:retired|shut down|switched off|discontinued)\b/i, ["retired", "deprecated"]],
  [/\b(?:is|are) no longer (?:available|offered|served|sold|to be had)\b/i, ["retired", "withdrawn", "deprecated"]],
  [/\bcan no longer be (?:had|used|asked|downloaded)\b/i, ["retired", "withdrawn"]],
  [/\b(?:is|was) deprecated\b/i, ["deprecated", "retired"]],
  [/\b(?:is|are) (?:still )?(?:planned|announced)\b/i, ["planned", "announced"]],
  [/\b(?:will be (?:published|released)|has yet to (?:appear|come out))\b/i, ["planned", "in-training", "announced"]],
  [
    /\b(?:never (?:been )?(?:released|published)|(?:has|have) not (?:been (?:released|published)|come out)|never came out)\b/i,
    ["internal", "announced", "planned", "withdrawn", "in-training"],
  ],
  [/\b(?:is|are) (?:still )?(?:offered|served|on offer)\b/i, ["released", "deprecated"]],
];

/** Sentences of a body that name one model and speak of its stage. */
export function stageWordsIn(text: string): StageWords[] {
  let offset = 0;
  return text.split(/(?<=[.!?])(?=\s)/).flatMap((sentence) => {
    const start = offset;
    offset += sentence.length;
    const ids = new Set([...sentence.matchAll(/<Model id="([a-z0-9-]+)"/g)].map((match) => match[1] ?? ""));
    const [id = ""] = ids;
    if (ids.size !== 1) return [];
    return STAGE_WORDS.flatMap(([pattern, stages]) => {
      const match = pattern.exec(sentence);
      if (!match) return [];
      const before = text.slice(0, start + match.index);
      return [{ words: match[0], id, stages, line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") }];
    });
  });
}
