import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { retirementsCalendar } from "../../formats/retirements.ts";

export const GET: APIRoute = () =>
  new Response(retirementsCalendar(catalog), { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
