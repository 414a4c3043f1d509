import { historyArticle } from "../card/history.ts";
import { rail } from "../card/rail.ts";
import { sheet } from "../card/sheet.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { groupBy } from "../catalog/group-by.ts";
import type { Model } from "../catalog/model.ts";
import { formatsBesidePages } from "../formats/index.ts";
import { modelJsonLd } from "../formats/json-ld.ts";
import type { CardChange, History } from "../history/history.ts";
import { concatenate, element, toHtml } from "../values/markup.ts";
import { sheetData } from "../views/card-sheet.ts";
import { changeViews, historyLimits } from "../views/changes.ts";
import { filtersOf } from "../views/search-filters.ts";

/** What a page puts into the frame that it shares with its like. */
export interface PageParts {
  title: string;
  description: string;
  /** Structured data for search engines, as JSON. */
  data: string;
  /** HTML of the links in the head. */
  head: string;
  /** HTML between header and footer. */
  body: string;
}

/** The page of a model. */
export function modelPage(model: Model, catalog: Catalog): PageParts {
  const data = sheetData(model, catalog);
  const filters = filtersOf(model, catalog.licenses).map(([name, value]) => element("span", { "data-pagefind-filter": name }, value));
  const links = formatsBesidePages.map(({ mediaType, label, ending }) =>
    element("link", { rel: "alternate", type: mediaType, href: `${catalog.urls.base}/models/${model.id}${ending}`, title: label }),
  );
  return {
    title: model.name,
    description: model.card.summary,
    data: modelJsonLd(model, catalog),
    head: toHtml(links),
    body: concatenate([
      `<div class="page card-page"><main id="main">`,
      sheet(data),
      // What the search may be narrowed by, for its index; shows nothing.
      toHtml(element("div", { hidden: "" }, filters)),
      `</main><aside class="rail" aria-label="About this card">`,
      rail(data),
      "</aside></div>",
    ]),
  };
}

/** The page of what changed on a model's card. */
export function historyPage(model: Model, changes: readonly CardChange[], history: History, catalog: Catalog): PageParts {
  const description = `What changed on the card of ${model.name}, when, and in which commit.`;
  const article = historyArticle({
    card: { label: model.name, url: model.url },
    description,
    limits: historyLimits(history, catalog),
    changes: changeViews(changes, catalog),
  });
  return {
    title: `History of ${model.name}`,
    description,
    data: "",
    head: "",
    body: toHtml(element("main", { id: "main", class: "wide" }, article)),
  };
}

const grouped = new WeakMap<History, Map<string, CardChange[]>>();

/** What changed on one card. */
export function changesOf(history: History, model: string): readonly CardChange[] {
  const known = grouped.get(history) ?? groupBy(history.changes, (change) => change.model);
  grouped.set(history, known);
  return known.get(model) ?? [];
}
