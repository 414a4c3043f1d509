import type { APIRoute } from "astro";
import { searchFields } from "../../exports/search-fields.ts";

export const GET: APIRoute = () => Response.json(searchFields());
