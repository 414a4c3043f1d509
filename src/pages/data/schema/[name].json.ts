import type { APIRoute } from "astro";
import { catalog } from "../../../content.ts";
import { jsonSchemas } from "../../../formats/json-schema.ts";

export function getStaticPaths() {
  return jsonSchemas(catalog.site.origin + catalog.urls.page("").replace(/\/$/, "")).map(({ name, schema }) => ({
    params: { name },
    props: { schema },
  }));
}

export const GET: APIRoute<{ schema: object }> = ({ props }) => new Response(`${JSON.stringify(props.schema, null, 2)}\n`);
