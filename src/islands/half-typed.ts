import { namesAsked, type SearchField } from "../search/asked-fields.ts";
import { findFacts, type FoundFact, type Values } from "../search/facts.ts";
import type { NamedPage } from "../search/names.ts";
import { splitWords } from "../tables/words.ts";

/** Ways to end the last word that are asked. */
const MOST_ENDS = 4;

/** Facts that a query asks for whose last word is still being typed: "llama 3.2 3b con" asks for the context length. */
export async function findHalfTyped(
  query: string,
  pages: readonly NamedPage[],
  fields: readonly SearchField[],
  values: Values,
): Promise<FoundFact[]> {
  const found = await Promise.all(
    completions(query, fields)
      .slice(0, MOST_ENDS)
      .map((whole) => findFacts(whole, pages, fields, values)),
  );
  const facts = new Map(found.flatMap((some) => some.slice(0, 1)).map((fact) => [fact.url, fact]));
  return [...facts.values()];
}

/** The names that such a query may ask a fact of. */
export function namesHalfAsked(query: string, fields: readonly SearchField[]): string[] {
  return completions(query, fields)
    .slice(0, MOST_ENDS)
    .flatMap((whole) => namesAsked(whole, fields));
}

/** A query with its end taken for the beginning of a field's name, once for each field; in the order of the fields. */
function completions(query: string, fields: readonly SearchField[]): string[] {
  const words = splitWords(query);
  return fields.flatMap(({ phrases }) => {
    const [whole] = phrases.map(splitWords).flatMap((phrase) => {
      const typed = phrase.findIndex((_, index) => isBeginning(words.slice(-1 - index), phrase)) + 1;
      return typed > 0 && typed < words.length ? [[...words.slice(0, -typed), ...phrase].join(" ")] : [];
    });
    return whole ?? [];
  });
}

function isBeginning(words: readonly string[], phrase: readonly string[]): boolean {
  return words.every((word, index) => {
    const part = phrase[index] ?? "";
    return index < words.length - 1 ? part === word : part.startsWith(word);
  });
}
