import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { namedPages } from "../../views/names.ts";

export const GET: APIRoute = () => Response.json(namedPages(catalog));
