import { pagesOfKind, rankByName, type NamedPage, type RankedPage } from "./names.ts";
import { isSameWord, splitWords, tellingWords } from "../tables/words.ts";

/** A fact that can be asked for, or a benchmark whose results can: what `/data/search-fields.json` lists. */
export interface SearchField {
  id: string;
  label: string;
  /** Kind of the pages that have it; `RESULT` for a benchmark, whose results models have. */
  of: string;
  /** Ways to ask for it: label, id, synonyms. */
  phrases: string[];
}

/** What the field of a benchmark is `of`. */
export const RESULT = "result";

export interface Asked {
  field: SearchField;
  /** How many words of the query name the field. */
  size: number;
  /** The words that are left, which name what it is asked of. */
  rest: string[];
}

/** Fields that a query names, with what else it says: those named by the most words first. */
export function askedFields(query: string, fields: readonly SearchField[]): Asked[][] {
  const words = splitWords(query);
  const asked = fields.flatMap((field) => {
    const [longest] = field.phrases
      .map((phrase) => splitWords(phrase))
      .flatMap((phrase) => {
        const rest = wordsBeside(words, phrase);
        return rest ? [{ field, size: phrase.length, rest }] : [];
      })
      .sort((a, b) => b.size - a.size);
    return longest ?? [];
  });
  const sizes = [...new Set(asked.map(({ size }) => size))].sort((a, b) => b - a);
  return sizes.map((size) => asked.filter((one) => one.size === size));
}

/** The words beside a phrase: without it where it stands in one piece, else without each of its words once; absent where one is missing. */
function wordsBeside(words: readonly string[], phrase: readonly string[]): string[] | undefined {
  const whole = words.findIndex((_, start) => phrase.every((part, index) => isSameWord(words[start + index] ?? "", part)));
  if (whole >= 0) return words.toSpliced(whole, phrase.length);
  const rest = [...words];
  for (const part of phrase) {
    const at = rest.findIndex((word) => isSameWord(word, part));
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

/** Fields of models that a query names and nothing else: "training tokens". */
export function fieldsAlone(query: string, fields: readonly SearchField[]): SearchField[] {
  const longest = askedFields(query, fields)[0] ?? [];
  return longest.filter(({ field, rest }) => field.of === "model" && tellingWords(rest).length === 0).map(({ field }) => field);
}

/** Things of which a query asks for a fact that they do not have. */
export function thingsAsked(query: string, pages: readonly NamedPage[], fields: readonly SearchField[]): NamedPage[] {
  const longest = askedFields(query, fields)[0] ?? [];
  return [...new Set(longest.flatMap((asked) => rankRest(asked, pages).map(({ page }) => page)))];
}

/** What a query asks for by naming a field and a thing, the longest name of a field first, with the things that it may mean. */
export function thingsOfFields(
  query: string,
  pages: readonly NamedPage[],
  fields: readonly SearchField[],
): { field: SearchField; pages: NamedPage[] }[] {
  const attempts = askedFields(query, fields).map((asked) =>
    asked
      .filter(({ rest }) => tellingWords(rest).length > 0)
      .map((one) => ({ field: one.field, pages: rankRest(one, pages).map(({ page }) => page) }))
      .filter(({ pages: found }) => found.length > 0),
  );
  return attempts.find((found) => found.length > 0) ?? [];
}

/** The names that a query may ask a fact of. */
export function namesAsked(query: string, fields: readonly SearchField[]): string[] {
  return askedFields(query, fields)
    .flat()
    .flatMap((asked) => [...restQueries(asked)]);
}

/** What the rest of the query names: the very thing, else all that are like it, if need be without further words for the field. */
export function rankRest(asked: Asked, pages: readonly NamedPage[]): RankedPage[] {
  const { of } = asked.field;
  const ofKind = pagesOfKind(pages, of === RESULT ? "model" : of);
  const attempts = [...restQueries(asked)].map((query) => rankByName(query, ofKind));
  const exact = attempts.map((ranked) => ranked.filter(({ rank }) => rank < 1));
  return [...exact, ...attempts].find((ranked) => ranked.length > 0) ?? [];
}

function restQueries({ field, rest }: Asked): Set<string> {
  const own = new Set(field.phrases.flatMap(splitWords));
  const words = tellingWords(rest);
  return new Set([rest, words, words.filter((word) => !own.has(word))].map((attempt) => attempt.join(" ")));
}
