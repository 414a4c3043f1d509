import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { catalogJson } from "../../formats/catalog-json.ts";

export const GET: APIRoute = () => Response.json(catalogJson(catalog));
