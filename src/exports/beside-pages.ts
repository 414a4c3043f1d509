import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import { formatsBesidePages } from "./index.ts";

/** What a route needs to write one format beside each model page. Astro wants a route file for each ending. */
export function filesBesidePages(id: string, catalog: Catalog) {
  const format = formatsBesidePages.find((known) => known.id === id);
  if (!format) throw new Error(`There is no format ${id} beside pages.`);
  return {
    // Under old ids, too: not every host redirects.
    getStaticPaths: () =>
      [...catalog.models.values()].flatMap((model) =>
        [model.id, ...(model.card["redirect-from"] ?? [])].map((name) => ({ params: { id: name }, props: { model } })),
      ),
    GET: ({ props }: { props: { model: Model } }) =>
      new Response(format.write([props.model], catalog), { headers: { "Content-Type": `${format.mediaType}; charset=utf-8` } }),
  };
}
