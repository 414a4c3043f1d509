import type { APIRoute } from "astro";
import { readLedger } from "../../catalog/read.ts";
import { catalog } from "../../content.ts";
import { servedLedger } from "../../views/permalinks.ts";

export const GET: APIRoute = () => new Response(servedLedger(readLedger(catalog.site.contentFolder), catalog));
