import { fold } from "../catalog/fold.ts";
import type { Catalogue } from "./catalogue.ts";
import { suggest } from "../catalog/suggest.ts";

/** A model that words may mean, with the fields that the rest of the words name. */
export interface Hit {
  model: string;
  name: string;
  summary: string;
  url: string;
  fields: { id: string; label: string; url: string }[];
}

const MOST_HITS = 12;

/** Models whose names hold words of a query; words that name a field lead to it. */
export function search(catalogue: Catalogue, query: string): Hit[] {
  const words = query.split(/[\s,]+/).filter((word) => fold(word) !== "");
  const fields = catalogue.fields.filter(({ id, label }) =>
    [label, id.replaceAll("-", " ")].some(
      (name) => fold(query).includes(fold(name)) || words.some((word) => fold(word).length > 3 && fold(name).startsWith(fold(word))),
    ),
  );
  const ofField = new Set(fields.flatMap(({ id, label }) => [...label.split(/\s+/), ...id.split("-")].map(fold)));
  const named = words.filter((word) => ![...ofField].some((part) => part.startsWith(fold(word)) && fold(word).length > 3));
  const stems = [...new Set(catalogue.models.flatMap(({ name }) => name.toLowerCase().split(/[\s-]+/)))];
  const mended = named.map((word) =>
    stems.some((stem) => fold(stem).includes(fold(word))) ? word : (suggest(word.toLowerCase(), stems) ?? word),
  );
  const scored = catalogue.models.map((model) => {
    const spellings = [model.name, model.id, model.family, ...model.aliases].map(fold);
    const whole = fold(mended.join(""));
    const exact = spellings.some((spelling) => spelling === whole) ? 100 : 0;
    const parts = mended.filter((word) => spellings.some((spelling) => spelling.includes(fold(word)))).length;
    return { model, score: mended.length === 0 ? 0 : exact + (parts === mended.length ? 10 : 0) + parts - model.name.length / 1000 };
  });
  return scored
    .filter(({ score }) => score >= Math.max(1, mended.length / 2) - 0.1)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_HITS)
    .map(({ model: { id, name, summary, url } }) => ({
      model: id,
      name,
      summary,
      url: catalogue.origin + url,
      fields: fields.slice(0, 5).map((field) => ({ id: field.id, label: field.label, url: `${catalogue.origin}${url}#${field.id}` })),
    }));
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
