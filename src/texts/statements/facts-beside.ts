import { placeIn, type Run } from "../blocks.ts";
import type { CatalogueModel, TextCatalogue } from "../catalogue.ts";
import { findDates } from "../figures/dates.ts";
import type { Sentence } from "./owners.ts";
import { licensed } from "./plain-facts.ts";
import type { Statement } from "./statement.ts";

const CUTOFF = /\b(?:knowledge|training|data)(?:[\s-]+data)?[\s-]+cut-?off(?:\s+date)?\s*(?:of|is|was|in|:|–|—|-)?\s*(?:in\s+)?$/i;

/** "o1 (knowledge cutoff: October 2023)": of what is named last before it, else of what the text around is about. */
export function cutoffsIn(run: Run, { text, from, to, mentions }: Sentence, about: CatalogueModel | undefined): Statement[] {
  return findDates(text.slice(from, to)).flatMap(({ start, end, date }): Statement[] => {
    const at = from + start;
    if (!CUTOFF.test(text.slice(from, at))) return [];
    const before = mentions.findLast((mention) => mention.end <= at);
    const model = before ? (before.unsure ? undefined : before.model) : mentions.length === 0 ? about : undefined;
    if (!model) return [];
    const stated = text.slice(at, from + end);
    return [{ models: [model], field: "knowledge-cutoff", stated, place: placeIn(run, at), inColumn: true, said: { date } }];
  });
}

const LICENSE =
  /(?<=^\W*|[,;(.:–—]\s*|\b(?:under|with)\s(?:an?\s|the\s|its\s)?(?:permissive\s|open\s|open-source\s)?)(?<license>MIT|Apache[\s-](?:License[\s,]+)?(?:Version\s+)?2\.0|CC[\s-]BY(?:-NC|-SA|-ND)*[\s-]4\.0)(?=(?:\s+licen[cs]ed?\b|-licen[cs]ed\b)?\s*(?:$|[,;.)|–—]|\bis\b|\bfor\b|\bopen\b))/gu;
/** What else a licence may be of. */
const OF_OTHERS =
  /\b(?:code|repo\w*|project|data-?sets?|data|corpus|package|library|tools?|software|framework|we|our|this work|paper|article|fork)\b/i;

/** "Apache 2.0, multimodal", "released under MIT License": of what is named last before it, else of what the words are about. */
export function licensesIn(run: Run, sentence: Sentence, about: CatalogueModel | undefined, catalogue: TextCatalogue): Statement[] {
  const { text, from, to, mentions } = sentence;
  const words = text.slice(from, to);
  if (OF_OTHERS.test(words)) return [];
  return [...words.matchAll(LICENSE)].flatMap(({ index }) => {
    const at = from + index;
    const before = mentions.findLast((mention) => mention.end <= at);
    const model = before ? (before.unsure ? undefined : before.model) : mentions.length === 0 ? about : undefined;
    return model ? licensed(run, model, at, run.text.slice(at, to), catalogue) : [];
  });
}
