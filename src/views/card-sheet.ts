import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import { renderProse } from "./render-prose.ts";
import { fieldLabel } from "../catalog/resolve-rejected.ts";
import { staleFields } from "../catalog/stale.ts";
import type { SheetData } from "../card/sheet-data.ts";
import { formatsBesidePages } from "../formats/index.ts";
import { fillCitation, fillText } from "../tables/citation.ts";
import { citationTemplate, citedCard, citedFacts } from "./citations.ts";
import { DISCLOSURE_QUESTIONS } from "./disclosure-questions.ts";
import { coverageOf, forms } from "./forms/coverage.ts";
import { modelLineage } from "./lineage/view.ts";

/** What the page of a model shows. */
export function sheetData(model: Model, catalog: Catalog): SheetData {
  const { site, urls, revision } = catalog;
  const template = citationTemplate(catalog);
  const lineage = modelLineage(catalog, model.id);
  const path = `${site.pathInRepository ?? ""}${model.entry.file.path.replace(/^[^/]*\//, "")}`;
  return {
    model,
    body: renderProse(model.entry, catalog, 1),
    ...(lineage ? { lineage } : {}),
    proposals: [...catalog.proposals.values()].flatMap((proposal) =>
      proposal.data.models
        .filter((mention) => mention.model === model.id)
        .map((mention) => ({ label: proposal.name, url: proposal.url, role: mention.role })),
    ),
    cited: new Map([...citedFacts(model, catalog)].map(([anchor, place]) => [anchor, { place, words: fillText(template.text, place) }])),
    stale: staleFields(model.facts, revision.date),
    coverage: forms.map((form) => coverageOf(model, form)),
    citation: { forms: fillCitation(template, citedCard(model, catalog)), template, address: site.origin + model.url },
    files: formatsBesidePages.map(({ label, ending }) => ({ label, url: `${urls.base}/models/${model.id}${ending}` })),
    label: (id) => fieldLabel(id, catalog.fields).toLowerCase(),
    question: (id) => DISCLOSURE_QUESTIONS[id] ?? fieldLabel(id, catalog.fields),
    pages: {
      methods: urls.page("/methods/"),
      lineage: urls.page("/lineage/"),
      forms: urls.page("/disclosure/forms/"),
      compare: urls.page("/compare/"),
      appendix: urls.page("/appendix/"),
    },
    ...(site.repository && !model.isForeign
      ? {
          repository: {
            edit: `${site.repository}/edit/${site.branch}/${path}`,
            history: `${site.repository}/commits/${site.branch}/${path}`,
          },
        }
      : {}),
  };
}
