import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { modelLines } from "../../formats/catalog-json.ts";

export const GET: APIRoute = () => new Response(modelLines(catalog), { headers: { "Content-Type": "application/x-ndjson" } });
