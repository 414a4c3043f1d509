import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { bibtex } from "../../exports/bibtex.ts";
import { citedSources } from "../../exports/csl.ts";

export const GET: APIRoute = () => new Response(bibtex(citedSources(catalog)));
