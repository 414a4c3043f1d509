import type { APIRoute } from "astro";
import { catalog, contentHistory } from "../../content.ts";
import { changesFeed } from "../../views/changes.ts";

export const GET: APIRoute = () =>
  new Response(changesFeed(contentHistory(), catalog), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
