import type { APIRoute } from "astro";
import { catalog } from "../content.ts";

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${catalog.site.origin}${catalog.urls.page("/sitemap-index.xml")}\n`);
