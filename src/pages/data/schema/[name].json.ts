import type { APIRoute } from "astro";
import { catalog } from "../../../content.ts";
import { catalogSchema, collectionSchema } from "../../../formats/json-schema.ts";
import { collections } from "../../../schema/collections.ts";

export function getStaticPaths() {
  return [...collections.map(({ id }) => id), "catalog"].map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params: { name } }) => {
  const base = catalog.site.origin + catalog.urls.page("").replace(/\/$/, "");
  const collection = collections.find(({ id }) => id === name);
  const schema = collection ? collectionSchema(collection, base, catalog.fields) : catalogSchema(base, catalog.fields);
  return new Response(`${JSON.stringify(schema, null, 2)}\n`);
};
