import type { APIRoute } from "astro";
import type { Reference } from "../../catalog/model.ts";
import { drawnFrom } from "../../card-pages/drawn-from.ts";
import { catalog } from "../../content.ts";
import { entryMarkdown, PAGED_COLLECTIONS } from "../../formats/entry-markdown.ts";

export function getStaticPaths() {
  return PAGED_COLLECTIONS.flatMap((collection) =>
    [...catalog[collection].values()].map((entry: Reference) => ({
      params: { collection, id: entry.id },
      props: { entry },
      cacheKey: drawnFrom([entry]),
    })),
  );
}

export const GET: APIRoute<{ entry: Reference }> = ({ props }) =>
  new Response(entryMarkdown(props.entry, catalog), { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
