import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import { appendixCard } from "./appendix-card.ts";
import { factBadge } from "../formats/fact-badge.ts";
import { cardEdition, citableFacts, factFile } from "../formats/fact-file.ts";
import { formatsBesidePages, type ExportFormat } from "../formats/index.ts";

/** The files that stand beside a model's page, by their path in the built site. */
export function* filesOf(model: Model, catalog: Catalog): Generator<{ path: string; text: string }> {
  for (const format of formatsBesidePages) {
    const text = format.write([model], catalog);
    for (const name of namesOf(model)) yield { path: `models/${name}${format.ending}`, text };
  }
  yield { path: `models/${model.id}.appendix.json`, text: JSON.stringify(appendixCard(model, catalog)) };
  yield* factFilesOf(model, catalog);
}

/** Each fact that has a value at an address of its own: as data, and as a badge. */
export function* factFilesOf(model: Model, catalog: Catalog): Generator<{ path: string; text: string }> {
  const edition = cardEdition(model);
  for (const fact of citableFacts(model)) {
    const [data, badge] = [factFile(model, fact, edition, catalog), factBadge(model, fact)];
    for (const name of namesOf(model)) {
      yield { path: `f/${name}/${fact.field.id}.json`, text: data };
      yield { path: `f/${name}/${fact.field.id}.svg`, text: badge };
    }
  }
}

/** What a route needs to answer with the facts of all models in one of the two forms. */
export function routeFacts(ending: "json" | "svg", catalog: Catalog) {
  const mediaType = ending === "json" ? "application/json" : "image/svg+xml";
  return {
    getStaticPaths: () =>
      (catalog.site.drawsCardsApart ? [] : [...catalog.models.values()]).flatMap((model) =>
        [...factFilesOf(model, catalog)].flatMap(({ path, text }) => {
          const [, id, name = ""] = path.split("/");
          const [field, kind] = name.split(".");
          return kind === ending ? [{ params: { id, field }, props: { text } }] : [];
        }),
      ),
    GET: ({ props }: { props: { text: string } }) =>
      new Response(props.text, { headers: { "Content-Type": `${mediaType}; charset=utf-8` } }),
  };
}

/** What a route needs to answer with one format beside each model page. Astro wants a route file for each ending. */
export function routeBesidePages(id: string, catalog: Catalog) {
  const format = formatsBesidePages.find((known) => known.id === id);
  if (!format) throw new Error(`There is no format ${id} beside pages.`);
  return {
    getStaticPaths: () =>
      catalog.site.drawsCardsApart
        ? []
        : [...catalog.models.values()].flatMap((model) => namesOf(model).map((name) => ({ params: { id: name }, props: { model } }))),
    GET: ({ props }: { props: { model: Model } }) => respond(format, props.model, catalog),
  };
}

function respond(format: ExportFormat, model: Model, catalog: Catalog): Response {
  return new Response(format.write([model], catalog), { headers: { "Content-Type": `${format.mediaType}; charset=utf-8` } });
}

/** Old ids, too: not every host redirects. */
function namesOf(model: Model): string[] {
  return [model.id, ...(model.card["redirect-from"] ?? [])];
}
