import { compile, type JSONSchema } from "json-schema-to-typescript";
import { catalogSchema } from "./json-schema.ts";

/** TypeScript types of `catalog.json`, made from its JSON Schema; the whole is `Catalog`. */
export async function catalogTypes(): Promise<string> {
  // The compiler's own type of a schema is of an older draft.
  const schema = { ...catalogSchema("https://cardfile.invalid"), title: "Catalog" } as JSONSchema;
  return compile(schema, "Catalog", {
    bannerComment: "/** What `catalog.json` of a Cardfile catalogue holds. Made from its JSON Schema. */",
    additionalProperties: true,
    enableConstEnums: false,
  });
}
