import type { Proposal } from "../draft.ts";
import type { KnownNames } from "../known-names.ts";
import { isPlaceholder } from "../placeholder.ts";
import { choose } from "./choose.ts";
import { labelledFact } from "./labelled.ts";
import { fieldOfLabel } from "./labels.ts";
import { lineageFacts } from "./lineage.ts";
import { OwnNames } from "./own-name.ts";
import { plain, type Body, type TextPassage } from "./passages.ts";
import { resultFacts } from "./results.ts";
import { sentenceFacts } from "./sentences.ts";
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
export function proposeFacts({ passages }: Body, { names, called, bases, bodyLine }: Known): { proposals: Proposal[]; tuned: boolean } {
  const own = new OwnNames(called);
  const placed = passages.map((passage) => ({ ...passage, line: passage.line + bodyLine - 1 }));
  const tuned = bases.length > 0 || passages.some((passage) => passage.kind === "text" && speaksOfTuning(passage.words));
  const lineage = lineageFacts(placed, { own, names, bases, tuned });
  const made = lineage.flatMap(({ edge }) => edge?.external?.name ?? edge?.model ?? []);
  const subject: Subject = { own, names, bases: [...bases, ...made], tuned };
  const found = placed.flatMap((passage): Proposal[] => {
    if (passage.kind === "table") return [...tableFacts(passage, subject), ...resultFacts(passage, subject)];
    return passage.kind === "text" ? lineFacts(passage, subject) : [];
  });
  return { tuned, proposals: choose([...lineage, ...found].filter(({ words }) => !isPlaceholder(words))) };
}

const TUNING = /fine-?tun(?:e[ds]?|ing) (?:on|with|using|from|version|of|for)|\b(?:DPO|SFT|RLHF|LoRA)\b/i;
/** What could be done with the model, or was not. */
const NOT_TUNED =
  /\b(?:can|could|may|might|must|should|to|not|n[’']t|without|when|if|how|users?|you)\b[^.]{0,40}fine-?tun|fine-?tun\w* (?:on|for) (?:[\w-]+ ){0,4}(?:downstream|your)\b/i;

function speaksOfTuning(words: string): boolean {
  return words.split(/(?<=[.!?])\s+/).some((sentence) => TUNING.test(sentence) && !NOT_TUNED.test(sentence));
}

/** "**Developed by:** Example Inc.", in a list or alone on a line; else what its sentences say. */
function lineFacts({ words, section, line }: TextPassage, subject: Subject): Proposal[] {
  const place = `line ${line}`;
  const [, before = "", value = ""] = /^\s*([^:：⟦]{2,60}?)\s*[:：]\s*(\S.*)$/s.exec(words) ?? [];
  const label = before.replaceAll(/[*`]/g, "").trim();
  if (value && fieldOfLabel(label, section)) {
    const found = labelledFact(label, value, section, subject).map((one) => ({ ...one, place: `${place}, “${label}”` }));
    const isWords = found.every(({ claim }) => !claim);
    if (found.length > 0 && !isWords) return found;
    return [...found, ...sentenceFacts(plain(value), "", subject).map((one) => ({ ...one, place: `${place}, “${label}”` }))];
  }
  return sentenceFacts(plain(words), section, subject).map((one) => ({ ...one, place }));
}
