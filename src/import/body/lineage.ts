import { fold } from "../../catalog/fold.ts";
import { isHubId } from "../../schema/hugging-face.ts";
import type { Relation } from "../../schema/vocabularies.ts";
import type { ProposedEdge, Proposal } from "../draft.ts";
import { plain } from "./hub-links.ts";
import type { Body, CodePassage, TextPassage } from "./passages.ts";
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
    const add = (relation: Relation | undefined, references: readonly string[], isCertain = false) =>
      found.push(...edgesTo(references, relation, passage, subject, { isCertain }));
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
      const links = linksOf(passage.words);
      const references = links.length > 0 ? links : /^base models?:?$/i.test(passage.section) ? [plain(passage.words)] : [];
      found.push(...edgesTo(references, undefined, passage, subject, { mayBeNamesake: true }));
    }
    heading = passage.section;
    for (const sentence of passage.words.split(/(?<=[.!?])\s+(?=[\p{Lu}"“])/u).flatMap(parted))
      for (const { relation, references, isCertain } of relationsIn(sentence, subject)) add(relation, references, isCertain);
  }
  return found;
}

function edgesTo(
  references: readonly string[],
  relation: Relation | undefined,
  { words, line }: TextPassage,
  subject: Subject,
  { mayBeNamesake = false, isCertain = false } = {},
): Proposal[] {
  return references.flatMap((reference) => {
    const target = targetOf(reference, subject, mayBeNamesake) ?? (isCertain ? plainNameOf(reference, subject) : undefined);
    const isOwnFamily = !isCertain && /^[A-Z][a-z]+$/.test(reference) && subject.own.includes(reference);
    return target && !isOwnFamily
      ? [{ field: "lineage", edge: { ...(relation ? { relation } : {}), ...target }, words: quoted(words), place: `line ${line}` }]
      : [];
  });
}

const LISTING_SECTION = /^(?:\W*)(?:models?|loras?)(?: and (?:models?|loras?))? (?:used|merged)\b|^merged models\b/i;

/** Whether the items that follow a line are what its model was merged or built from. */
function listsModels(words: string): { relation?: Relation } | undefined {
  const opens = /(?:following (?:models?|pre-?trained)|merge between|merge of|merged?|based on)\s*[^.]{0,80}:?$/i.test(words);
  if (!opens || /inspired/i.test(words) || !/merge|based on:?$|based on [^.]*\bfollowing|following models/i.test(words)) return undefined;
  return /merg/i.test(words) ? { relation: "merged-from" } : {};
}

const BASE_SECTION = /^(?:(?:base|backbone|foundation|parent|original) models?|pre-?trained model)\b\W*$/i;

/** A heading that says where its model comes from, as a sentence would. */
const SAYS_BASE =
  /\b(?:based on|(?:version|merge) of|fine-?tuned from|fine[- ]?tuned model on|conversion of|converted|leveraging|trained from|initiali[sz]ed)\b/i;

/** “Llama 2” beside a link to meta-llama/Llama-2-13b, or beside “Llama 2 13B”, says less of the same. */
export function withoutFamilies(all: readonly Proposal[], isConversion: boolean): Proposal[] {
  // The card of a conversion repeats that of its original, whose bases are not its own.
  const originals = all.filter(({ edge, words }) => edge?.relation === "quantized-from" || /^original model:/i.test(words));
  const edges = originals.length > 0 || isConversion ? originals : all;
  const isPrecise = ({ edge }: Proposal) => edge?.external?.url !== undefined || edge?.model !== undefined;
  const precise = edges.some(isPrecise) ? edges.filter(isPrecise) : [...edges];
  const nameOf = ({ edge }: Proposal) => fold(edge?.external?.name ?? "");
  return precise.filter(
    (one) => isPrecise(one) || !precise.some((other) => nameOf(other) !== nameOf(one) && nameOf(other).startsWith(nameOf(one))),
  );
}

/** What stands after a label such as “Finetuned from model”. */
export function lineageOfLabel(label: string, words: string, subject: Subject): ProposedEdge[] {
  const links = linksOf(words);
  const ids = hubIdsOf(words);
  const bare = plain(words)
    .replace(/(?:\. |\().*$/, "")
    .trim();
  const references = links.length > 0 ? links : ids.length > 0 ? ids : [bare];
  const named = /^[A-Za-z][\w.]*(?:-[\w.]+)+$/.test(bare) && !subject.own.equals(bare) ? { external: { name: bare } } : undefined;
  const whole = isHubId(bare) ? { external: { name: bare, url: `https://huggingface.co/${bare}` } } : undefined;
  return references.slice(0, 4).flatMap((reference) => {
    const target =
      targetOf(reference, subject) ??
      (reference === bare ? whole : undefined) ??
      plainNameOf(reference, subject) ??
      (reference === bare ? named : undefined);
    return target ? [{ ...(/tun/i.test(label) ? { relation: "finetuned-from" as const } : {}), ...target }] : [];
  });
}

/** A recipe in YAML: of mergekit with a line for each model, or of a tuning run with its base model. */
function recipeEdges({ text, line }: CodePassage, subject: Subject): Proposal[] {
  const isMerge = /^\s*(?:merge_method|slices|models|experts)\s*:/m.test(text);
  if (!isMerge && !(/^base_model\s*:/m.test(text) && /^(?:datasets|sequence_len|adapter)\s*:/m.test(text))) return [];
  const relation = isMerge ? ("merged-from" as const) : ("finetuned-from" as const);
  const ids = [...text.matchAll(/^\s*-?\s*(?:model|base_model|source_model)\s*:\s*["']?([\w.-]+\/[\w.-]+)/gm)].map(
    (match) => match[1] ?? "",
  );
  return [...new Set(ids)].flatMap((id) => {
    const target = targetOf(id, subject);
    return target
      ? [
          {
            field: "lineage",
            edge: { relation, ...target },
            words: `model: ${id}`,
            place: `recipe on line ${line}`,
          },
        ]
      : [];
  });
}

/** The words of a passage for a comment, cut where they are long. */
export function quoted(words: string): string {
  const line = plain(words).replaceAll(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
