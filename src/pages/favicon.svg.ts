import type { APIRoute } from "astro";
import { catalog } from "../content.ts";
import { ACCENTS } from "../schema/accents.ts";

/** A card with a coloured head. */
export const GET: APIRoute = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="3" y="6" width="26" height="20" rx="2" fill="#fffefb" stroke="#1d1f23" stroke-width="2"/><path d="M3 8a2 2 0 0 1 2-2h22a2 2 0 0 1 2 2v3H3z" fill="${ACCENTS[catalog.site.accent].light}"/></svg>\n`,
    { headers: { "Content-Type": "image/svg+xml" } },
  );
