import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { modelsCsv } from "../../formats/csv.ts";

export const GET: APIRoute = () => new Response(modelsCsv(catalog));
