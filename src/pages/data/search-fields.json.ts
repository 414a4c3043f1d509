import type { APIRoute } from "astro";
import { searchFields } from "../../views/search-fields.ts";

export const GET: APIRoute = () => Response.json(searchFields());
