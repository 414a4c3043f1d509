import type { ProposedEdge } from "../draft.ts";
import { plain } from "./hub-links.ts";
import type { Passage, TextPassage } from "./passages.ts";
import { linksOf, targetOf } from "./references.ts";
import type { Subject } from "./subject.ts";
import { parted } from "./words.ts";

/** Passages among which a link is most likely to the base; later ones show how to use the model, or thank others. */
const FIRST_PASSAGES = 14;
const OTHER_SECTION =
  /usage|use\b|how to|evaluat|result|benchmark|citation|limit|bias|thank|acknowledg|news|update|related|links?|resources|demo|example|download|inference|available|quick|requirements|licen[sc]e|credits|metrics|data/i;
/** Words of making that stand closely before a link. */
const MADE_OF =
  /\b(?:based|fined?-?tun\w*|tuned|initiali[sz]\w*|convert\w*|conversion|quanti[sz]\w*|merged|distil\w*|pruned|derived|repeated|originally|exports? (?:for|of)|on the base)\b[^.⟦]{0,60}$/i;
/** Words beside which a link is to something else. */
const OTHER =
  /\b(?:see|demo|check|try|found|available|similar|compar\w*|better|outperform\w*|than|tokeni[sz]er|vae|encoder|embedd\w*|also|other|another|download\w*|thanks?|credits?|follow\w*|dataset|data|corpus|annotat\w*|labell?ed|judge|teacher|retriever|re-?ranker|generated|space|collection|paper|code|library|here|newer|latest|instead|please|recommend\w*|released|release|previous\w*|successor|updated?|cards?|versions|quants|written|non-\w+)\b/i;

/**
 * The model that the first sentences of a card link to beside a word of making, where no surer form names a base: one
 * link in the sentence, and nothing that speaks of another thing.
 */
export function firstLink(passages: readonly Passage[], subject: Subject): { edge: ProposedEdge; passage: TextPassage } | undefined {
  for (const passage of passages.slice(0, FIRST_PASSAGES)) {
    if (passage.kind !== "text" || OTHER_SECTION.test(passage.section)) continue;
    for (const sentence of passage.words.split(/(?<=[.!?])\s+(?=[\p{Lu}"“])/u).flatMap(parted)) {
      const [link, ...more] = linksOf(sentence);
      if (link === undefined || more.length > 0) continue;
      if (!MADE_OF.test(sentence.slice(0, sentence.indexOf(link))) || OTHER.test(plain(sentence.replace(link, "")))) continue;
      if (/^⟦(?:here|this|link)¦/i.test(link)) continue;
      const target = targetOf(link, subject);
      if (target) return { edge: target, passage };
    }
  }
  return undefined;
}
