import * as z from "zod/mini";
import type { SearchField } from "../search/facts.ts";
import { fetchData, type Fetched } from "./fetch-data.ts";

const searchFields = z.array(z.object({ id: z.string(), label: z.string(), of: z.string(), phrases: z.array(z.string()) }));

/** What can be asked for: `/data/search-fields.json`. */
export function fetchSearchFields(base: string): Promise<Fetched<SearchField[]>> {
  return fetchData(`${base}/data/search-fields.json`, searchFields);
}
