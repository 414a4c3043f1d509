import { formatQuery, listOf, quotable } from "../tables/query.ts";

/** What the address of the appendix builder says; `fields` empty: the usual ones of the form. */
export interface AppendixState {
  models: string[];
  form: "long" | "short";
  fields: string[];
}

export const MOST_APPENDIX_MODELS = 40;

/**
 * Reads the query of an address. `modelNamed` knows ids and every other spelling. What is not known is
 * left out and said; nothing of it can do harm.
 */
export function parseAppendix(
  search: string,
  modelNamed: (name: string) => string | undefined,
  fields: ReadonlySet<string>,
): { state: AppendixState; problems: string[] } {
  const query = new URLSearchParams(search);
  const wanted = listOf(query, "models").map((name) => ({ name, id: modelNamed(name) }));
  const models = [...new Set(wanted.flatMap(({ id }) => id ?? []))];
  const asked = listOf(query, "fields");
  const problems = [
    ...wanted.flatMap(({ name, id }) => (id === undefined ? [`No model here is called “${quotable(name)}”; it was left out.`] : [])),
    ...(models.length > MOST_APPENDIX_MODELS ? [`An appendix here holds ${MOST_APPENDIX_MODELS} models; the rest was left out.`] : []),
    ...asked.flatMap((field) => (fields.has(field) ? [] : [`There is no field “${quotable(field)}”; it was left out.`])),
  ];
  const state: AppendixState = {
    models: models.slice(0, MOST_APPENDIX_MODELS),
    form: query.get("form") === "short" ? "short" : "long",
    fields: asked.filter((field) => fields.has(field)),
  };
  return {
    state,
    problems: problems.length > 6 ? [...problems.slice(0, 5), `${problems.length - 5} more parts of the address were left out.`] : problems,
  };
}

/** The query that holds a state: what `parseAppendix` reads back. */
export function formatAppendix({ models, form, fields }: AppendixState): string {
  return formatQuery([
    ["models", models.join(",")],
    ["form", form === "short" ? "short" : ""],
    ["fields", fields.join(",")],
  ]);
}
