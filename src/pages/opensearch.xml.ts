import type { APIRoute } from "astro";
import { catalog } from "../content.ts";
import { openSearch } from "../formats/opensearch.ts";

export const GET: APIRoute = () =>
  new Response(openSearch(catalog), { headers: { "Content-Type": "application/opensearchdescription+xml; charset=utf-8" } });
