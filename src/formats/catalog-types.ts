import { compile, type JSONSchema } from "json-schema-to-typescript";
import { catalogSchema } from "./json-schema.ts";

/** Names for what programs handle one by one. */
const NAMES = `
/** A model, as it stands in \`/models/<id>.json\` and in each line of \`catalog.ndjson\`, too. */
export type Model = Catalog["models"][number];
/** A source, as in \`sources.json\`. */
export type Source = Catalog["sources"][string];
`;

/** TypeScript types of `catalog.json`, made from its JSON Schema; the whole is `Catalog`. */
export async function catalogTypes(): Promise<string> {
  // The compiler's own type of a schema is of an older draft, in which tuples are written otherwise.
  const schema = { ...(tuplesOfDraft7(catalogSchema("https://cardfile.invalid")) as object), title: "Catalog" } as JSONSchema;
  const types = await compile(schema, "Catalog", {
    bannerComment: "/** What `catalog.json` of a Cardfile catalogue holds. Made from its JSON Schema. */",
    additionalProperties: true,
    enableConstEnums: false,
  });
  return types + NAMES;
}

/** `prefixItems` as the list that `items` was before 2020. */
function tuplesOfDraft7(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(tuplesOfDraft7);
  if (typeof schema !== "object" || schema === null) return schema;
  const parts = Object.entries(schema).map(([key, value]) => [key, tuplesOfDraft7(value)] as const);
  if (!("prefixItems" in schema)) return Object.fromEntries(parts);
  return Object.fromEntries(parts.flatMap(([key, value]) => (key === "items" ? [] : [[key === "prefixItems" ? "items" : key, value]])));
}
