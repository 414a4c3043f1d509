import type { Proposal } from "../draft.ts";
import type { KnownNames } from "../known-names.ts";
import { isPlaceholder } from "../placeholder.ts";
import { cellAmounts } from "./cell-amounts.ts";
import { codeBase } from "./code-base.ts";
import { choose } from "./choose.ts";
import { labelledFact } from "./labelled.ts";
import { fieldOfLabel } from "./labels.ts";
import { withoutFamilies } from "./base-families.ts";
import { likelyAmounts } from "./likely-amounts.ts";
import { likelyBase } from "./likely-base.ts";
import { agreeingWithName } from "./likely-length.ts";
import { lineageFacts, quoted } from "./lineage.ts";
import { OwnNames } from "./own-name.ts";
import { plain } from "./hub-links.ts";
import type { Body, Heading, Passage, TextPassage } from "./passages.ts";
import { readPhases, type Phases } from "./phases.ts";
import { resultFacts } from "./results.ts";
import { sentenceFacts } from "./sentences.ts";
import { seriesBases } from "./series-tables.ts";
import type { Subject } from "./subject.ts";
import { tableFacts } from "./tables.ts";

export interface Known {
  names: KnownNames;
  /** What the model is called: in the front matter, the title, and the repository. */
  called: readonly (string | undefined)[];
  /** Base models that the front matter names. */
  bases: readonly string[];
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

/** What tables, labelled lines and sentences of a body seem to state of the card's own model. None of it is verified. */
export function proposeFacts(body: Body, { names, called, bases, bodyLine }: Known): { proposals: Proposal[]; phases: Phases } {
  const own = new OwnNames(called);
  const placed: Body = {
    headings: body.headings.map((heading) => ({ ...heading, line: heading.line + bodyLine - 1 })),
    passages: body.passages
      .filter(({ section }) => !isOfSibling(section, own))
      .map((passage) => ({ ...passage, line: passage.line + bodyLine - 1 })),
  };
  const phases = readPhases(body.passages);
  const lineage = lineageFacts(placed, { own, names, bases, tuned: phases.tuned });
  const isTuned = lineage.some(({ edge }) => edge?.relation !== "pretrained-from" && edge?.relation !== "merged-from");
  const tunedFrom =
    lineage.some(({ edge }) => edge?.relation === "finetuned-from" || edge?.relation === "adapter-of") ||
    (phases.tuned && placed.passages.some(labelsBase));
  const made = lineage.flatMap(({ edge }) => edge?.external?.name ?? edge?.model ?? []);
  const subject: Subject = { own, names, bases: [...bases, ...made], tuned: phases.tuned || bases.length > 0 || isTuned, tunedFrom };
  const found = placed.passages.flatMap((passage): Proposal[] => {
    if (passage.ofBase) return [];
    if (passage.kind === "table") {
      const facts = tableFacts(passage, subject);
      return [...facts, ...(facts.some(({ edge }) => edge) ? [] : seriesBases(passage, subject)), ...resultFacts(passage, subject)];
    }
    return passage.kind === "text" && !NEWS.test(passage.words) ? lineFacts(passage, subject) : [];
  });
  found.push(...placed.headings.flatMap((heading) => headingFacts(heading, subject)));
  const edges = [...lineage, ...found.filter(({ edge }) => edge)];
  const guess = bases.length === 0 && edges.every(isLate) ? likelyBase(placed, subject) : undefined;
  if (guess && (edges.length === 0 || guess.score >= SURE_SCORE))
    edges.push({ field: "lineage", edge: guess.edge, words: quoted(guess.passage.words), place: `line ${guess.passage.line}` });
  const loaded =
    bases.length === 0 && edges.length === 0
      ? codeBase(
          placed.passages.filter((passage) => passage.kind === "code"),
          subject,
        )
      : undefined;
  if (loaded) edges.push(loaded);
  found.push(...likelyAmounts(placed, found, [...edges, ...bases.map(baseOfKey)], subject));
  const all = withoutFamilies(
    edges,
    placed.passages.some(namesOriginal) || placed.headings.some(({ words }) => /^original model (?:card|readme)/i.test(words)),
  );
  return {
    phases,
    proposals: choose([...all, ...agreeingWithName(found, own).filter(({ edge }) => !edge)].filter(({ words }) => !isPlaceholder(words))),
  };
}

function baseOfKey(name: string): Proposal {
  return { field: "lineage", edge: { external: { name } }, words: name, place: "front matter, key base_model" };
}

/** Lines of a card after which what names a base is more likely on another thing than what its first lines say. */
const FIRST_LINES = 60;
const SURE_SCORE = 6;

function isLate({ place }: Proposal): boolean {
  return Number(/^line (\d+)/.exec(place)?.[1] ?? 0) > FIRST_LINES;
}

/** “### owl-embed-xs”, on the card of owl-embed-m: a part on another of the series. */
function isOfSibling(section: string, own: OwnNames): boolean {
  return (
    /^[\w.]+(?:-[\w.]+)+$/.test(section) &&
    own.sharesBeginning(section) &&
    (!own.includes(section) || own.isOtherBuild(section)) &&
    !own.isIn(section)
  );
}

function namesOriginal(passage: Passage): boolean {
  return passage.kind === "text" && /^\W*original model\s*[:：]/i.test(passage.words);
}

/** Whether a line is a label of a base model and a link to it. */
function labelsBase(passage: Passage): boolean {
  const [, label = ""] = (passage.kind === "text" && /^\s*([^:：⟦]{2,60}?)\s*[:：]\s*⟦/.exec(passage.words)) || [];
  return /base|tuned|parent/i.test(label) && fieldOfLabel(label) === "lineage";
}

/** A dated line is news, most often of other models of the maker. */
const NEWS = /^\W*(?:\d{4}(?:[./-]\d|年)|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\W)/;

/** “owl-embed-small: 33 million parameters”, “Owl-Small, uncased: 12 layers”: a line of that one. */
function isOfSiblingLine(words: string, { own }: Subject): boolean {
  if (/\bthis model\)/i.test(words)) return false;
  const [, name] = /^\W*([\w.]+(?:-[\w.]+)+)[`*]*\s*(?:[:：]|,(?= \w+ \())/.exec(words) ?? [];
  return name !== undefined && !own.includes(name) && own.sharesBeginning(name);
}

/** “128k context length”, as a heading. */
function headingFacts({ words, line }: Heading, subject: Subject): Proposal[] {
  return sentenceFacts(words, "", subject)
    .filter(({ field, claim }) => claim && (field === "context-length" || (field === "parameters-total" && /\bthis model\b/i.test(words))))
    .map((one) => ({ ...one, place: `line ${line}` }));
}

const LONGEST_LABEL = 40;

/** "**Developed by:** Example Inc.", in a list or alone on a line; else what its sentences say. */
function lineFacts({ words, section, line }: TextPassage, subject: Subject): Proposal[] {
  const place = `line ${line}`;
  if (isOfSiblingLine(plain(words), subject)) return [];
  const [, before = "", value = ""] = /^\s*([^:：⟦]{2,60}?)\s*(?:[:：]|=+>|→)\s*(\S.*)$/s.exec(words) ?? [];
  const label = before.replaceAll(/[*`]/g, "").trim();
  if (value && fieldOfLabel(label, section)) {
    const found = labelledFact(label, value, section, subject).map((one) => ({ ...one, place: `${place}, “${label}”` }));
    const isWords = found.every(({ claim }) => !claim);
    if (found.length > 0 && !isWords) return found;
    const amounts = cellAmounts(label, value, subject).map((one) => ({ ...one, place: `${place}, “${label}”` }));
    if (amounts.length > 0) return [...found, ...amounts];
    return [...found, ...sentenceFacts(`${label}: ${plain(value)}`, "", subject).map((one) => ({ ...one, place: `${place}, “${label}”` }))];
  }
  const said = sentenceFacts(plain(words), section, subject).map((one) => ({ ...one, place }));
  const amounts = label.length <= LONGEST_LABEL && value ? cellAmounts(label, value, subject) : [];
  return [
    ...said,
    ...amounts.filter(({ field }) => said.every((one) => one.field !== field)).map((one) => ({ ...one, place: `${place}, “${label}”` })),
  ];
}
