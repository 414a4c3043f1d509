import type { APIRoute } from "astro";
import { catalog } from "../content.ts";
import { ACCENTS } from "../schema/accents.ts";

/** The colour that the catalogue chose; the style sheets have the usual one. */
export const GET: APIRoute = () => {
  const { light, dark } = ACCENTS[catalog.site.accent];
  // Stronger than the same in base.css, which may stand after it.
  return new Response(`html:root {\n  --rule: light-dark(${light}, ${dark});\n}\n`, { headers: { "Content-Type": "text/css" } });
};
