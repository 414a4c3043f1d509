import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { chartOf, type ChartDefinition } from "../../views/charts/chart.ts";
import { chartDefinitions } from "../../views/charts/definitions.ts";
import { chartCsv } from "../../views/charts/figures-csv.ts";

export function getStaticPaths() {
  return chartDefinitions.map((definition) => ({ params: { id: definition.id }, props: { definition } }));
}

export const GET: APIRoute<{ definition: ChartDefinition }> = ({ props: { definition } }) => {
  const chart = chartOf(definition, catalog.models);
  return new Response(chartCsv(chart, catalog.site.origin), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
