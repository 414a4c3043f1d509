import * as z from "zod/mini";
import type { SearchField } from "../search/asked-fields.ts";
import type { FoundResult } from "../search/facts.ts";
import { fetchData, type Fetched } from "./fetch-data.ts";

const searchFields = z.array(z.object({ id: z.string(), label: z.string(), of: z.string(), phrases: z.array(z.string()) }));

/** What can be asked for: `/data/search-fields.json`. */
export function fetchSearchFields(base: string): Promise<Fetched<SearchField[]>> {
  return fetchData(`${base}/data/search-fields.json`, searchFields);
}

const results = z.record(
  z.string(),
  z.array(z.object({ id: z.string(), name: z.optional(z.string()), text: z.string(), shots: z.optional(z.number()) })),
);

/** What models reached in a benchmark, by their ids: `/data/results/<benchmark>.json`. */
export function fetchResults(base: string, benchmark: string): Promise<Fetched<Record<string, FoundResult[]>>> {
  return fetchData(`${base}/data/results/${benchmark}.json`, results);
}
