import type { APIRoute } from "astro";
import { catalog } from "../content.ts";
import { sitemap } from "../views/sitemap.ts";

export const GET: APIRoute = () => new Response(sitemap(catalog));
