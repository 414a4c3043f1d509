import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { sourceLabels } from "../../exports/source-labels.ts";

export const GET: APIRoute = () => Response.json(sourceLabels(catalog));
