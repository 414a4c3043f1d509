import type { APIRoute } from "astro";
import { catalog } from "../content.ts";
import { sitemapIndex } from "../exports/sitemap.ts";

export const GET: APIRoute = () => new Response(sitemapIndex(catalog));
