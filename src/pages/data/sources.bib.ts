import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { bibtex } from "../../formats/bibtex.ts";
import { citedSources } from "../../formats/csl.ts";

export const GET: APIRoute = () => new Response(bibtex(citedSources(catalog)));
