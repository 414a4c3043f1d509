import type { APIRoute } from "astro";
import type { Model } from "../../catalog/model.ts";
import { catalog } from "../../content.ts";
import { formatsBesidePages, type ExportFormat } from "../../exports/index.ts";

export function getStaticPaths() {
  return [...catalog.models.values()].flatMap((model) =>
    formatsBesidePages.map((format) => ({ params: { id: model.id, ending: format.ending.slice(1) }, props: { model, format } })),
  );
}

export const GET: APIRoute<{ model: Model; format: ExportFormat }> = ({ props: { model, format } }) =>
  new Response(format.write([model], catalog), { headers: { "Content-Type": `${format.mediaType}; charset=utf-8` } });
