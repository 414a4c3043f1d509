import type { APIRoute } from "astro";
import { catalog } from "../../../content.ts";
import { catalogSchema, jsonSchemas } from "../../../formats/json-schema.ts";

export function getStaticPaths() {
  const base = catalog.site.origin + catalog.urls.page("").replace(/\/$/, "");
  return [...jsonSchemas(base, catalog.fields), { name: "catalog", schema: catalogSchema(base, catalog.fields) }].map(
    ({ name, schema }) => ({
      params: { name },
      props: { schema },
    }),
  );
}

export const GET: APIRoute<{ schema: object }> = ({ props }) => new Response(`${JSON.stringify(props.schema, null, 2)}\n`);
