import type { APIRoute } from "astro";
import { jsonSchemas } from "../../../formats/json-schema.ts";

export function getStaticPaths() {
  return jsonSchemas().map(({ name, schema }) => ({ params: { name }, props: { schema } }));
}

export const GET: APIRoute<{ schema: object }> = ({ props }) => new Response(`${JSON.stringify(props.schema, null, 2)}\n`);
