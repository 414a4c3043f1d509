import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { searchFields } from "../../views/search-fields.ts";

export const GET: APIRoute = () => Response.json(searchFields(catalog.fields, catalog.benchmarks));
