import type { Catalog } from "../catalog/catalog.ts";
import { groupBy } from "../catalog/group-by.ts";
import type { Model } from "../catalog/model.ts";
import { comparisonSets } from "./comparison-sets.ts";

/** What falls when a source falls: rooted addresses of the site. */
export interface RestingOn {
  facts: string[];
  figures: string[];
  sets: string[];
  proposals: string[];
}

/** Where the paths of facts begin. */
const FACTS = "facts/";

/** Of the figures of a model, each with the anchors of what it is worked out from: a page of each of its sources asks. */
const worked = new WeakMap<Model, readonly { url: string; from: readonly string[] }[]>();

function figuresOf(model: Model): readonly { url: string; from: readonly string[] }[] {
  const known = worked.get(model);
  if (known) return known;
  const figures = [...model.figures.values()].map(({ id, inputs }) => ({
    url: `${model.url}#${id}`,
    from: inputs.map(({ path }) => anchorOf(path)),
  }));
  worked.set(model, figures);
  return figures;
}

const sought = new WeakMap<Catalog, ReadonlySet<string>>();

/** Documents that may answer, and that nobody could open yet. */
export function soughtDocuments(catalog: Catalog): ReadonlySet<string> {
  const claims = () => [...catalog.models.values()].flatMap(({ facts }) => [...facts.values()].flatMap((fact) => fact.claims));
  const all = sought.get(catalog) ?? new Set(claims().flatMap(({ unread }) => unread ?? []));
  sought.set(catalog, all);
  return all;
}

/** Facts that cite a source, figures worked out from them, and the comparison sets and proposals that show their models. */
export function restingOn(catalog: Catalog, source: string): RestingOn {
  const facts = new Set<string>();
  const figures = new Set<string>();
  const models = new Set<string>();
  const uses = (catalog.sources.get(source)?.mentions ?? []).filter((mention) => mention.model !== undefined);
  for (const [id, own] of groupBy(uses, (mention) => mention.model ?? "")) {
    models.add(id);
    for (const { url } of own) facts.add(url);
    const anchors = new Set(own.map(({ url }) => url.slice(url.indexOf("#") + 1)));
    const model = catalog.models.get(id);
    for (const figure of model ? figuresOf(model) : []) if (figure.from.some((anchor) => anchors.has(anchor))) figures.add(figure.url);
  }
  const sets = comparisonSets(catalog).filter((set) => set.models.some(({ id }) => models.has(id)));
  const proposals = [...catalog.proposals.values()].filter(({ data }) => data.models.some(({ model }) => models.has(model)));
  return {
    facts: [...facts],
    figures: [...figures],
    sets: sets.map(({ id }) => catalog.urls.page(`/compare/${id}/`)),
    proposals: proposals.map(({ url }) => url),
  };
}

/** Of what a figure is worked out from. */
function anchorOf(path: string): string {
  return path.startsWith(FACTS) ? path.slice(FACTS.length) : path;
}
