import type { Relation } from "../../schema/vocabularies.ts";
import type { Proposal } from "../draft.ts";
import { plain } from "./hub-links.ts";
import { recipeEdges } from "./lineage-labels.ts";
import type { Body, TextPassage } from "./passages.ts";
import { hubIdsOf, linksOf, plainNameOf, targetOf } from "./references.ts";
import { relationInTitle, relationsIn } from "./relations.ts";
import type { Subject } from "./subject.ts";
import { parted } from "./words.ts";
import { EMOJI } from "./title.ts";

/** The models that a card's words say its model was made from. */
export function lineageFacts({ passages, headings }: Body, subject: Subject): Proposal[] {
  const found: Proposal[] = [];
  for (const { marked, line } of headings.slice(0, 1)) {
    const said = marked.replaceAll(EMOJI, "").trim();
    for (const { relation, references, isCertain = false } of relationInTitle(said))
      found.push(...edgesTo(references, relation, { kind: "text", words: said, section: "", line }, subject, { isCertain }));
  }
  for (const { marked, words, line } of headings)
    if (SAYS_BASE.test(words))
      for (const { relation, references, isCertain = false } of relationsIn(marked, subject))
        found.push(...edgesTo(references, relation, { kind: "text", words: marked, section: "", line }, subject, { isCertain }));
  let listing: { relation?: Relation } | undefined;
  let heading: string | undefined;
  for (const passage of passages) {
    if (passage.kind === "code") found.push(...recipeEdges(passage, subject));
    if (passage.kind !== "text") {
      listing = undefined;
      continue;
    }
    const add = (
      relation: Relation | undefined,
      references: readonly string[],
      certainty: { isCertain?: boolean; isCopy?: boolean } = {},
    ) => found.push(...edgesTo(references, relation, passage, subject, certainty));
    const inList = LISTING_SECTION.test(passage.section);
    if (inList) listing ??= { relation: "merged-from" };
    const listed = [...linksOf(passage.words), ...hubIdsOf(passage.words)].slice(0, 1);
    const isData = /^\W*data ?sets?\b|training data/i.test(passage.section);
    if (listing && !isData && listed.length > 0 && plain(passage.words).length < 300) {
      add(listing.relation, listed);
      continue;
    }
    listing = listsModels(passage.words);
    const named = /^[^.⟦]{2,40}[:：]\s*(⟦[^⟧]*⟧)\W*$/.exec(passage.words)?.[1];
    if (
      named &&
      !/token|format|data|demo|space|official|quant|gguf/i.test(passage.words.split("⟦")[0] ?? "") &&
      /^(?:model|backbone)$/i.test(passage.section)
    )
      add(undefined, [named]);
    if (BASE_SECTION.test(passage.section) && passage.section !== heading) {
      const isList = /models$/i.test(passage.section);
      const links = linksOf(passage.words).filter((link) => !isList || !subject.own.sharesBeginning(plain(link)));
      const references = links.length > 0 ? links : /^base models?:?$/i.test(passage.section) ? [plain(passage.words)] : [];
      found.push(...edgesTo(references, undefined, passage, subject, { mayBeNamesake: true }));
    }
    heading = passage.section;
    for (const sentence of passage.words.split(/(?<=[.!?])\s+(?=[\p{Lu}"“])/u).flatMap(parted))
      for (const { relation, references, ...certainty } of relationsIn(sentence, subject)) add(relation, references, certainty);
  }
  return found;
}

function edgesTo(
  references: readonly string[],
  relation: Relation | undefined,
  { words, line }: TextPassage,
  subject: Subject,
  { mayBeNamesake = false, isCertain = false, isCopy = false } = {},
): Proposal[] {
  return references.flatMap((reference) => {
    const target =
      targetOf(reference, subject, { isCopy, isNamesake: mayBeNamesake }) ?? (isCertain ? plainNameOf(reference, subject) : undefined);
    const isOwnFamily = !isCertain && !isCopy && /^[A-Z][a-z]+$/.test(reference) && subject.own.includes(reference);
    return target && !isOwnFamily
      ? [{ field: "lineage", edge: { ...(relation ? { relation } : {}), ...target }, words: quoted(words), place: `line ${line}` }]
      : [];
  });
}

const LISTING_SECTION = /^(?:\W*)(?:models?|loras?)(?: and (?:models?|loras?))? (?:used|merged)\b|^merged models\b/i;

/** Whether the items that follow a line are what its model was merged or built from. */
function listsModels(words: string): { relation?: Relation } | undefined {
  const opens = /(?:following (?:models?|pre-?trained)|merge between|merge of|merged?|based on)\s*[^.]{0,80}:?$/i.test(words);
  if (
    !opens ||
    /inspired|evaluat|compar|benchmark/i.test(words) ||
    !/merge|based on:?$|based on [^.]*\bfollowing|following models/i.test(words)
  )
    return undefined;
  return /merg/i.test(words) ? { relation: "merged-from" } : {};
}

const BASE_SECTION = /^(?:(?:base|backbone|foundation|parent|original) models?|pre-?trained model)\b\W*$/i;

/** A heading that says where its model comes from, as a sentence would. */
const SAYS_BASE =
  /\b(?:(?:-| )based\b|expansion of|(?:version|merge) of|fine-?tuned from|fine[- ]?tuned model on|conversion of|converted|leveraging|trained from|initiali[sz]ed)\b/i;

/** The words of a passage for a comment, cut where they are long. */
export function quoted(words: string): string {
  const line = plain(words).replaceAll(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
