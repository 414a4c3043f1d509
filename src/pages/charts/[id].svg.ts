import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { ACCENTS } from "../../schema/accents.ts";
import { chartOf, type ChartDefinition } from "../../views/charts/chart.ts";
import { chartDefinitions } from "../../views/charts/definitions.ts";
import { drawChart } from "../../views/charts/draw.ts";
import { standaloneChart } from "../../views/charts/standalone.ts";

export function getStaticPaths() {
  return chartDefinitions.map((definition) => ({ params: { id: definition.id }, props: { definition } }));
}

export const GET: APIRoute<{ definition: ChartDefinition }> = ({ props: { definition } }) => {
  const chart = chartOf(definition, catalog.models);
  const address = `${catalog.site.origin}${catalog.urls.page("/charts/")}#${definition.id}`;
  return new Response(standaloneChart(chart, drawChart(chart), address, ACCENTS[catalog.site.accent].light), {
    headers: { "Content-Type": "image/svg+xml" },
  });
};
