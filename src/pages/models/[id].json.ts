import type { APIRoute } from "astro";
import type { Model } from "../../catalog/model.ts";
import { catalog } from "../../content.ts";
import { modelJson } from "../../exports/catalog-json.ts";

export function getStaticPaths() {
  return [...catalog.models.values()].map((model) => ({ params: { id: model.id }, props: { model } }));
}

export const GET: APIRoute<{ model: Model }> = ({ props }) => Response.json(modelJson(props.model));
