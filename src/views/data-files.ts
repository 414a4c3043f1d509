import { collections } from "../schema/collections.ts";

/** A file for programs, below `/data/`. */
export interface DataFile {
  name: string;
  holds: string;
}

/** Collections that have a file of their own, `/data/<id>.json`: id → entry, as in `catalog.json`. */
export const COLLECTION_FILES = ["sources", "organizations", "datasets", "accelerators", "licenses", "benchmarks", "families"] as const;

/** Files that people and programs fetch by their address, in the order in which most will want them. */
export const DATA_FILES: readonly DataFile[] = [
  { name: "models.csv", holds: "a row a model: each field’s value, qualifier and status" },
  { name: "catalog.csv", holds: "a row a claim, with its sources and the places in them" },
  { name: "catalog.json", holds: "everything in one file" },
  { name: "catalog.ndjson", holds: "the models of catalog.json, one a line" },
  ...COLLECTION_FILES.map((id) => ({ name: `${id}.json`, holds: `the ${nameOf(id)} of catalog.json, by id` })),
  { name: "sources.bib", holds: "every source as BibTeX" },
  { name: "sources.csl.json", holds: "every source as CSL-JSON" },
  { name: "retirements.ics", holds: "the announced ends of models, for calendars" },
  { name: "permalinks.txt", holds: "every address and anchor that this site keeps" },
  { name: "schema/catalog.json", holds: "the JSON Schema of catalog.json" },
  ...collections.map(({ id, noun }) => ({ name: `schema/${id}.json`, holds: `the JSON Schema of ${nounOf(noun)} as it is written` })),
];

/** What authors call an entry, as this site spells it. */
function nounOf(noun: string): string {
  return noun === "organization" ? "organisation" : noun;
}

function nameOf(id: (typeof COLLECTION_FILES)[number]): string {
  return { datasets: "data sets", licenses: "licences", organizations: "organisations" }[id as string] ?? id;
}
