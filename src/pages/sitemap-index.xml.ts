import type { APIRoute } from "astro";
import { catalog } from "../content.ts";
import { sitemapIndex } from "../views/sitemap.ts";

export const GET: APIRoute = () => new Response(sitemapIndex(catalog));
