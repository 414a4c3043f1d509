import type { APIRoute } from "astro";
import { catalog } from "../content.ts";
import { llmsTxt } from "../formats/llms-txt.ts";

export const GET: APIRoute = () => new Response(llmsTxt(catalog));
