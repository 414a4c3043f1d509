import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { claimsCsv } from "../../formats/csv.ts";

export const GET: APIRoute = () => new Response(claimsCsv(catalog));
