import { isKnown, shownCell, type LedgerCell } from "../tables/ledger-column.ts";
import type { Cell } from "../values/cell.ts";
import { pagesOfKind, rankByName, type NamedPage, type RankedPage } from "./names.ts";
import { isSameWord, splitWords, tellingWords } from "../tables/words.ts";

/** A fact that can be asked for: what `/data/search-fields.json` lists. */
export interface SearchField {
  id: string;
  label: string;
  /** Kind of the pages that have it. */
  of: string;
  /** Ways to ask for it: label, id, synonyms. */
  phrases: string[];
}

export interface FoundFact {
  page: NamedPage;
  field: SearchField;
  url: string;
  /** Its value in short, or its status in words; empty where the card must be read. */
  value: string;
  /** The same to be drawn, with its marks; of models alone. */
  cell?: Cell;
}

/** Reads what models say of a field, by the address of the model. */
export type ReadColumn = (field: string, pages: readonly NamedPage[]) => Promise<ReadonlyMap<string, LedgerCell>>;

interface Asked {
  field: SearchField;
  /** How many words of the query name the field. */
  size: number;
  /** The words that are left, which name what it is asked of. */
  rest: string[];
}

const MOST_FACTS = 4;

/**
 * Facts that a query asks for by naming a field and a thing: "llama 3.1 405b gpu hours". The longest
 * name of a field counts; what is left must be a name. Facts that have an answer come first.
 */
export async function findFacts(
  query: string,
  pages: readonly NamedPage[],
  fields: readonly SearchField[],
  readColumn: ReadColumn,
): Promise<FoundFact[]> {
  for (const asked of bySize(askedFields(query, fields))) {
    if (asked.some(({ rest }) => tellingWords(rest).length === 0)) return [];
    const found = await Promise.all(asked.map((one) => factsOf(one, rankRest(one, pages), readColumn)));
    const facts = found
      .flat()
      .sort((a, b) => Number(a.rank >= 1) - Number(b.rank >= 1) || Number(b.known) - Number(a.known) || a.rank - b.rank);
    if (facts.length > 0) return facts.slice(0, MOST_FACTS).map(({ fact }) => fact);
  }
  return [];
}

/** Fields of models that a query names and nothing else: "training tokens". */
export function fieldsAlone(query: string, fields: readonly SearchField[]): SearchField[] {
  const longest = bySize(askedFields(query, fields))[0] ?? [];
  return longest.filter(({ field, rest }) => field.of === "model" && tellingWords(rest).length === 0).map(({ field }) => field);
}

/** Things of which a query asks for a fact that they do not have. */
export function thingsAsked(query: string, pages: readonly NamedPage[], fields: readonly SearchField[]): NamedPage[] {
  const longest = bySize(askedFields(query, fields))[0] ?? [];
  return [...new Set(longest.flatMap((asked) => rankRest(asked, pages).map(({ page }) => page)))];
}

/** What a query asks for by naming a field and a thing, the longest name of a field first, with the things that it may mean. */
export function thingsOfFields(
  query: string,
  pages: readonly NamedPage[],
  fields: readonly SearchField[],
): { field: SearchField; pages: NamedPage[] }[] {
  const attempts = bySize(askedFields(query, fields)).map((asked) =>
    asked
      .filter(({ rest }) => tellingWords(rest).length > 0)
      .map((one) => ({ field: one.field, pages: rankRest(one, pages).map(({ page }) => page) }))
      .filter(({ pages: found }) => found.length > 0),
  );
  return attempts.find((found) => found.length > 0) ?? [];
}

/** The names that a query may ask a fact of. */
export function namesAsked(query: string, fields: readonly SearchField[]): string[] {
  return askedFields(query, fields).flatMap((asked) => [...restQueries(asked)]);
}

/** Those named by the most words first. */
function bySize(asked: Asked[]): Asked[][] {
  const sizes = [...new Set(asked.map(({ size }) => size))].sort((a, b) => b - a);
  return sizes.map((size) => asked.filter((one) => one.size === size));
}

function askedFields(query: string, fields: readonly SearchField[]): Asked[] {
  const words = splitWords(query);
  return fields.flatMap((field) => {
    const named = field.phrases
      .map((phrase) => splitWords(phrase))
      .filter((phrase) => phrase.every((part) => words.some((word) => isSameWord(word, part))))
      .sort((a, b) => b.length - a.length)[0];
    if (!named) return [];
    return [{ field, size: named.length, rest: words.filter((word) => !named.some((part) => isSameWord(word, part))) }];
  });
}

/** What the rest of the query names: the very thing, else all that are like it, if need be without further words for the field. */
function rankRest(asked: Asked, pages: readonly NamedPage[]): RankedPage[] {
  const ofKind = pagesOfKind(pages, asked.field.of);
  const attempts = [...restQueries(asked)].map((query) => rankByName(query, ofKind));
  const exact = attempts.map((ranked) => ranked.filter(({ rank }) => rank < 1));
  return [...exact, ...attempts].find((ranked) => ranked.length > 0) ?? [];
}

function restQueries({ field, rest }: Asked): Set<string> {
  const own = new Set(field.phrases.flatMap(splitWords));
  const words = tellingWords(rest);
  return new Set([rest, words, words.filter((word) => !own.has(word))].map((attempt) => attempt.join(" ")));
}

async function factsOf({ field }: Asked, ranked: RankedPage[], readColumn: ReadColumn) {
  if (ranked.length === 0) return [];
  const cells =
    field.of === "model"
      ? await readColumn(
          field.id,
          ranked.map(({ page }) => page),
        )
      : undefined;
  return ranked.flatMap(({ page, rank }) => {
    const [cell, url] = [cells?.get(page.url), factUrl(page, field.id)];
    const value = cell ? describeCell(cell) : page.facts?.[field.id];
    if (value === undefined || cell?.status === "not-researched") return [];
    return [
      { rank, known: cell ? isKnown(cell) : true, fact: { page, field, url, value, ...(cell ? { cell: shownCell(cell, url) } : {}) } },
    ];
  });
}

function describeCell({ text, small, disputed }: LedgerCell): string {
  if (disputed) return "Readings differ; the card gives all of them.";
  return small ? `${text} (${small})` : text;
}

/** Devices share a page, where their id comes before the fact's. */
function factUrl({ url }: NamedPage, field: string): string {
  return url.includes("#") ? `${url}-${field}` : `${url}#${field}`;
}
