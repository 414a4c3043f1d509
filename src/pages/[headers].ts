import type { APIRoute } from "astro";
import { catalog } from "../content.ts";
import { hostHeaders } from "../layouts/policy.ts";

// A route whose file began with an underscore would be left out.
export function getStaticPaths() {
  return [{ params: { headers: "_headers" } }];
}

export const GET: APIRoute = () => new Response(hostHeaders(catalog.site));
