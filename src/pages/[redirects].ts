import type { APIRoute } from "astro";
import { readLedger } from "../catalog/read.ts";
import { catalog } from "../content.ts";
import { hostRedirects } from "../views/moved-pages.ts";

// A route whose file began with an underscore would be left out.
export function getStaticPaths() {
  return [{ params: { redirects: "_redirects" } }];
}

export const GET: APIRoute = () => new Response(hostRedirects(catalog, readLedger(catalog.site.contentFolder)));
