import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { collectionsJson } from "../../formats/catalog-json.ts";

export function getStaticPaths() {
  return Object.entries(collectionsJson(catalog)).map(([collection, entries]) => ({ params: { collection }, props: { entries } }));
}

export const GET: APIRoute<{ entries: object }> = ({ props: { entries } }) => Response.json(entries);
