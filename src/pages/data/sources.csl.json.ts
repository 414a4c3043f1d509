import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { citedSources, cslJson } from "../../formats/csl.ts";

export const GET: APIRoute = () => Response.json(cslJson(citedSources(catalog)));
