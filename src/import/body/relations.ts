import { plain } from "./hub-links.ts";
import { OLD_FAMILY } from "./model-names.ts";
import { isOfOwn, saidByPhrases } from "./phrase-relations.ts";
import { hubIdsOf, isOldName, linksOf, OLD_NAME } from "./references.ts";
import type { SaidRelation } from "./said-relation.ts";
import {
  BASED,
  COMBINED,
  FOLLOWED,
  JOINED,
  LINK_TRAINED,
  SUBJECT_TUNED,
  TOOK,
  TRAINED,
  TRAINED_ON,
  TUNED_TITLE,
  USED,
} from "./sentence-forms.ts";
import type { Subject } from "./subject.ts";
import { saidBy } from "./sure-forms.ts";

/** Dated lines are news, most often of other models of the maker. */
const NEWS =
  /arXiv preprint|\byou can also (?:use|try|find)\b|\btraining the (?:new|next) (?:one|version)\b|^\W*See also\b|^\W*\[?\d{1,2}\]?\W+[A-Z]\w+, [A-Z]\.|^\W*To evaluate\b|^\W*(?:\d{4}[/-]\d|\d{1,2}\/\d{1,2}\/\d{4})/;
/** What the text of a card was written after says nothing of the model. */
const ABOUT_THE_CARD = /\bmodel card (?:was|is|has been)\b[^.]*\b(?:based on|adapted from|written)\b/i;

/** “… and the fine-tuned model is shared at ⟦X⟧” says what others were made from this one. */
const MADE_FROM_THIS = /\bthe fine-?tuned (?:model|version)s? (?:is|are|was|were) (?:shared|available|released|hosted|published)\b/i;

/** Whether a sentence is news, a reference, or on the card's text and what others made. */
export function isOfOthers(sentence: string): boolean {
  return NEWS.test(sentence) || ABOUT_THE_CARD.test(sentence) || MADE_FROM_THIS.test(sentence);
}

/** The relations that one sentence states of the card's own model. */
export function relationsIn(sentence: string, subject: Subject): SaidRelation[] {
  if (isOfOthers(sentence)) return [];
  const links = linksOf(sentence);
  if (links.length > 1 && /\bmerge/i.test(sentence) && !/\bbased on\b/i.test(sentence))
    return [{ relation: "merged-from", references: links }];
  const mixed = mixedOf(sentence, subject);
  if (mixed.length > 0) return [{ relation: "merged-from", references: mixed }];
  const joined = JOINED.exec(sentence)?.groups;
  if (joined?.["to"]) return [{ relation: "merged-from", references: [joined["to"], ...(joined["more"] ? [joined["more"]] : [])] }];
  const combined = COMBINED.exec(sentence)?.groups;
  if (combined?.["to"] && combined["more"]) return [{ relation: "merged-from", references: [combined["to"], combined["more"]] }];
  const trainedName = TRAINED.exec(sentence)?.groups?.["to"];
  const followed =
    (SUBJECT_TUNED.test(sentence) ? undefined : FOLLOWED.exec(sentence)?.groups?.["to"]) ??
    LINK_TRAINED.exec(sentence)?.groups?.["to"] ??
    (trainedName !== undefined && /^[⟦a-z]|\d|-(?:base|large|small)$/.test(trainedName) ? trainedName : undefined) ??
    TOOK.exec(sentence)?.groups?.["to"];
  const isSubject = FOLLOWED.exec(sentence)?.index === 0 && !DETERMINED.test(sentence);
  const isOwn =
    followed !== undefined &&
    isSubject &&
    !followed.startsWith("⟦") &&
    !isOldName(followed) &&
    !OLD_FAMILY.test(followed) &&
    subject.own.includes(followed);
  const first: SaidRelation[] = followed && !isOwn ? [{ relation: "finetuned-from", references: [followed], isCertain: true }] : [];
  const used = USED.exec(sentence)?.groups?.["to"];
  if (used && /\bmade using\b|\bmodel|pre-?train|checkpoint|weights|fine-?tun/i.test(plain(sentence))) first.push({ references: [used] });
  const based = BASED.exec(sentence)?.groups?.["to"];
  if (based && !/\bother\b/i.test(sentence)) first.push({ references: [based] });
  const trained = TRAINED_ON.exec(sentence);
  const on = trained?.groups?.["to"];
  if (
    trained &&
    on &&
    !/\d[kK]$/.test(on) &&
    // “trained on Owl-v1 + Gull-v2” lists data.
    !/^\s*\+/.test(sentence.slice(trained.index + trained[0].length)) &&
    (on.startsWith("⟦") || subject.names.isFamily(on)) &&
    isOfOwn(sentence.slice(0, trained.index), subject)
  )
    first.push({ relation: "finetuned-from", references: [on] });
  return [...first, ...saidBy(sentence, subject), ...saidByPhrases(sentence, subject)];
}

/** “OwlTone (DistilBERT-Base-Uncased)” */
const IN_BRACKETS = new RegExp(`\\((${OLD_NAME}-(?:[Uu]n)?[Cc]ased|${OLD_NAME}-(?:[Bb]ase|[Ll]arge|[Ss]mall))\\)\\s*$`);
/** “Owl2Text - fine-tuned on letters” */
const TUNED_BESIDE = /\b([A-Z][a-z]*\d*[A-Z]\w+) ?(?:[-–—:]|\((?:[\w-]+ model, )?) ?[Ff]ine-?tuned (?:on|for)\b/;
/** Three or more ids of the Hub in one sentence on a merge or a mixture are what it was made of. */
const FEWEST_OF_MIXTURE = 3;
const MIXED = /\b(?:\w*moe|experts?|merg\w+|blend\w*|mix(?:ture)?|slerp|ties|dare)\b/i;
const USES = /^\W*(?:uses?|using|made (?:of|from|with)|consists? of|combines?|contains?|includes?|models?\b|experts?\b|merge[ds]?\b)/i;

function mixedOf(sentence: string, { own }: Subject): string[] {
  const ids = hubIdsOf(sentence).filter((id) => /[\d-]/.test(id));
  const isMixture = own.called.some((name) => /\dx\d|moe|merge|slerp|ties|dare|blend/i.test(name));
  const says = MIXED.test(sentence) || (isMixture && USES.test(sentence));
  return ids.length >= FEWEST_OF_MIXTURE && says && !/data ?set|evaluat|compar|benchmark|quant|download/i.test(sentence) ? ids : [];
}

/** The relation that a title states, “T5-base fine-tuned on letters”. */
export function relationInTitle(title: string): SaidRelation[] {
  const tuned = TUNED_TITLE.exec(title)?.groups;
  const to = FOLLOWED.exec(title)?.groups?.["to"] ?? tuned?.["to"] ?? (IN_BRACKETS.exec(title) ?? TUNED_BESIDE.exec(title))?.[1];
  return to ? [{ relation: tuned?.["quantized"] ? "quantized-from" : "finetuned-from", references: [to], isCertain: true }] : [];
}

/** “This is an …”, “It contains the …”: the name that follows is a base, also where the own one begins like it. */
const DETERMINED = /^\W*(?:this|it) (?:is|repository)\b/i;
