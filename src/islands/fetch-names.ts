import * as z from "zod/mini";
import type { SearchField } from "./facts.ts";
import { fetchData, type Fetched } from "./fetch-data.ts";
import type { NamedPage } from "./names.ts";

const namedPages = z.array(
  z.object({
    name: z.string(),
    url: z.string(),
    kind: z.string(),
    summary: z.string(),
    names: z.array(z.string()),
    filters: z.array(z.tuple([z.string(), z.string()])),
    facts: z.optional(z.record(z.string(), z.string())),
  }),
);

/** Every page that has a name: `/data/names.json`. */
export function fetchNames(base: string): Promise<Fetched<NamedPage[]>> {
  return fetchData(`${base}/data/names.json`, namedPages);
}

const searchFields = z.array(z.object({ id: z.string(), label: z.string(), of: z.string(), phrases: z.array(z.string()) }));

/** What can be asked for: `/data/search-fields.json`. */
export function fetchSearchFields(base: string): Promise<Fetched<SearchField[]>> {
  return fetchData(`${base}/data/search-fields.json`, searchFields);
}
