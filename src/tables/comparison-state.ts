import { formatQuery, listOf, quotable } from "./query.ts";

/** What the address of a comparison says; `fields` empty: all of them. */
export interface ComparisonState {
  models: string[];
  fields: string[];
  differences: boolean;
}

export const MOST_MODELS = 8;

export interface ParsedComparison {
  state: ComparisonState;
  /** What of the address could not be followed, in sentences. */
  problems: string[];
}

/**
 * Reads the query of an address. `modelNamed` knows ids and every other spelling. What is not known is
 * left out and said; nothing of it can do harm.
 */
export function parseComparison(
  search: string,
  modelNamed: (name: string) => string | undefined,
  fields: ReadonlySet<string>,
): ParsedComparison {
  const query = new URLSearchParams(search);
  const problems: string[] = [];
  const models = new Set<string>();
  const tooMany: string[] = [];
  for (const name of listOf(query, "models")) {
    const id = modelNamed(name);
    if (id === undefined) problems.push(`No model here is called “${quotable(name)}”; the address asked for it, and it was left out.`);
    else if (models.size >= MOST_MODELS && !models.has(id)) tooMany.push(id);
    else models.add(id);
  }
  if (tooMany.length > 0) problems.push(`A comparison holds ${MOST_MODELS} models. Left out: ${quotable(tooMany.join(", "))}.`);
  const wanted = listOf(query, "fields");
  for (const field of wanted)
    if (!fields.has(field)) problems.push(`There is no field “${quotable(field)}”; the address asked for it, and it was left out.`);
  const state = { models: [...models], fields: wanted.filter((field) => fields.has(field)), differences: query.get("differences") === "1" };
  return {
    state,
    problems: problems.length > 6 ? [...problems.slice(0, 5), `${problems.length - 5} more parts of the address were left out.`] : problems,
  };
}

/** The query that holds a state: what `parseComparison` reads back. */
export function formatComparison({ models, fields, differences }: ComparisonState): string {
  return formatQuery([
    ["models", models.join(",")],
    ["fields", fields.join(",")],
    ["differences", differences ? "1" : ""],
  ]);
}
