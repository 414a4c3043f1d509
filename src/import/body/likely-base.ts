import type { ProposedEdge } from "../draft.ts";
import { candidatesIn } from "./candidates.ts";
import type { Body, TextPassage } from "./passages.ts";
import { isOfOthers } from "./relations.ts";
import type { Subject } from "./subject.ts";
import { EMOJI } from "./title.ts";
import { parted } from "./words.ts";

/** Passages among which a model that is named is most likely the base; later ones show how to use the model, or thank others. */
const FIRST_PASSAGES = 24;
const EARLY_PASSAGES = 10;
const OTHER_SECTION =
  /usage|\buses?\b|how to|evaluat|result|benchmark|citation|limit|bias|thank|acknowledg|news|update|related|links?|resources|demo|example|download|inference|quick|requirements|licen[sc]e|credits|metrics|comparison|compatib|contributor/i;
interface Candidate {
  edge: ProposedEdge;
  passage: TextPassage;
  score: number;
}

const ENOUGH = 4.5;

/**
 * The model that the first parts of a card name beside a word of making, where no surer form names a base: of all that
 * are named so the one for which most speaks, by how surely the name is one, by the word and by the place.
 */
export function likelyBase({ headings, passages }: Body, subject: Subject): Candidate | undefined {
  const texts = passages.filter((passage) => passage.kind === "text").slice(0, FIRST_PASSAGES);
  const places: [TextPassage, number][] = [
    ...headings
      .slice(0, 4)
      .filter(({ words }) => !OTHER_SECTION.test(words))
      .map(({ marked, line }): [TextPassage, number] => [
        { kind: "text", words: marked.replaceAll(EMOJI, "").trim(), section: "", line },
        1,
      ]),
    ...texts
      .filter(({ section }) => !OTHER_SECTION.test(section))
      .map((passage): [TextPassage, number] => [passage, texts.indexOf(passage) < EARLY_PASSAGES ? 1 : 0]),
  ];
  let best: Candidate | undefined;
  for (const [passage, early] of places)
    for (const sentence of passage.words.split(/(?<=[.!?])\s+(?=[\p{Lu}"“])/u).flatMap(parted))
      for (const { edge, score } of isOfOthers(sentence) ? [] : candidatesIn(sentence, subject))
        if (score + early >= ENOUGH && score + early > (best?.score ?? 0)) best = { edge, passage, score: score + early };
  return best;
}
