import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { collectionsJson } from "../../formats/catalog-json.ts";

const entries = collectionsJson(catalog);

export function getStaticPaths() {
  return Object.keys(entries).map((collection) => ({ params: { collection }, props: { collection } }));
}

export const GET: APIRoute<{ collection: keyof typeof entries }> = ({ props: { collection } }) => Response.json(entries[collection]);
