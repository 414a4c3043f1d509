import type { Catalog } from "../../catalog/catalog.ts";
import type { Fact, Model } from "../../catalog/model.ts";
import { renderProse } from "../render-prose.ts";
import { filtersOf } from "../search-filters.ts";
import { anchorOf, drawPage, factWords, heading, paragraph, quotesOf } from "./record.ts";

/** A card for the full text: names, prose, facts with what their sources say, derived figures, results, lineage. */
export function drawModel(model: Model, catalog: Catalog): string {
  const { name, card, makers, family, aliases, variants, facts, figures, evaluations, lineage, rejected } = model;
  return drawPage({
    title: name,
    summary: card.summary,
    filters: filtersOf(model, catalog.licenses),
    body: [
      paragraph([...makers.map((maker) => maker.label), family.label, card.stage === "released" ? "" : card.stage]),
      heading("about", "In short"),
    ],
    prose: renderProse(model.entry, catalog, 1).html,
    rest: [
      paragraph([[...aliases, ...variants.flatMap((form) => [form.name, ...form.aliases])].join(", ")]),
      [...facts.values()].map(factWords),
      figures.size > 0 && heading("derived", "Worked out from these"),
      [...figures.values()].map(({ label, display, reason, published, url }) =>
        paragraph([`${label}:`, `${display}.`, reason, published?.gap], anchorOf(url)),
      ),
      heading("evaluations", "Evaluations"),
      evaluations.map(({ benchmarkLink, display, metric, setup, variantName, note, citations, url }) =>
        paragraph(
          [`${benchmarkLink.label}:`, `${display},`, metric, `${setup}.`, variantName, note, ...quotesOf(citations)],
          anchorOf(url),
        ),
      ),
      heading("lineage", "Lineage"),
      lineage.map(({ relationLabel, target, note, citations }) =>
        paragraph([relationLabel, `${target.label}.`, note, ...quotesOf(citations)]),
      ),
      variants.map(({ name: form, note, facts: own, url }) => [
        paragraph([form, note], anchorOf(url)),
        [...own.values()].map((fact: Fact) => factWords({ ...fact, url })),
      ]),
      rejected.length > 0 && heading("rejected", "Common errors"),
      rejected.map(({ label, display, reason }) => paragraph([`${label}:`, `${display}.`, reason])),
    ],
  });
}
