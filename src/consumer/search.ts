import { thingsOfFields, type SearchField } from "../search/asked-fields.ts";
import { rankByName, type NamedPage } from "../search/names.ts";
import { Spelling } from "../search/spelling.ts";
import { splitWords } from "../tables/words.ts";
import type { Catalogue } from "./catalogue.ts";

/** A model that words may mean, with the fields that the rest of the words name. */
export interface Hit {
  model: string;
  name: string;
  summary: string;
  url: string;
  fields: { id: string; label: string; url: string }[];
}

const MOST_HITS = 12;
const MOST_FIELDS = 5;
const OF_MODELS = "model";

/** Models that a query names, as the search of the site finds them; words that name a field lead to it. Misspelt words are put right where nothing else is found. */
export function search(catalogue: Catalogue, query: string): Hit[] {
  const pages = catalogue.models.map(({ id, name, family, aliases, summary }) => ({
    name,
    url: id,
    kind: OF_MODELS,
    summary,
    names: [name, id, family, ...aliases],
    filters: [],
  }));
  const fields = catalogue.fields.map(({ id, label, synonyms }): SearchField => ({
    id,
    label,
    of: OF_MODELS,
    phrases: [label, id.replaceAll("-", " "), ...synonyms],
  }));
  const found = find(query, pages, fields);
  const spelling = new Spelling(
    pages.flatMap(({ names }) => names.flatMap(splitWords)),
    fields,
  );
  const corrected = found.size > 0 ? undefined : spelling.correct(query);
  const hits = corrected === undefined ? found : find(corrected, pages, fields);
  return [...hits].slice(0, MOST_HITS).flatMap(([id, asked]) => {
    const model = catalogue.models.find((one) => one.id === id);
    if (!model) return [];
    const url = catalogue.origin + model.url;
    return {
      model: id,
      name: model.name,
      summary: model.summary,
      url,
      fields: asked.slice(0, MOST_FIELDS).map((field) => ({ id: field.id, label: field.label, url: `${url}#${field.id}` })),
    };
  });
}

/** Models by id, best first, with the fields that are asked of each. */
function find(query: string, pages: readonly NamedPage[], fields: readonly SearchField[]): Map<string, SearchField[]> {
  const named = rankByName(query, pages);
  if (named.length > 0) return new Map(named.map(({ page }) => [page.url, []]));
  const found = new Map<string, SearchField[]>();
  for (const { field, pages: meant } of thingsOfFields(query, pages, fields))
    for (const { url } of meant) found.set(url, [...(found.get(url) ?? []), field]);
  return found;
}

export function hitsInWords(hits: readonly Hit[]): string {
  if (hits.length === 0) return "Nothing here has such a name.\n";
  return (
    hits
      .map(({ name, model, summary, url, fields }) =>
        [`${name}  (${model})`, `  ${summary}`, `  ${url}`, ...fields.map((field) => `  ${field.label}: ${field.url}`)].join("\n"),
      )
      .join("\n\n") + "\n"
  );
}
