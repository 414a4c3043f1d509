import type { Catalog } from "../catalog/catalog.ts";
import { comparisonSets, type ComparisonSet } from "./comparison-sets.ts";

/** What falls when a source falls: rooted addresses of the site. */
export interface RestingOn {
  facts: string[];
  figures: string[];
  sets: string[];
  proposals: string[];
}

/** Made once for a catalogue: a page of each source asks. */
const known = new WeakMap<Catalog, ComparisonSet[]>();

function setsOf(catalog: Catalog): ComparisonSet[] {
  const sets = known.get(catalog) ?? comparisonSets(catalog);
  known.set(catalog, sets);
  return sets;
}

/** Facts that cite a source, figures worked out from them, and the comparison sets and proposals that show their models. */
export function restingOn(catalog: Catalog, source: string): RestingOn {
  const facts = new Set<string>();
  const figures = new Set<string>();
  const models = new Set<string>();
  for (const model of catalog.models.values()) {
    const uses = model.sources.find(({ id }) => id === source)?.uses ?? [];
    if (uses.length === 0) continue;
    models.add(model.id);
    for (const use of uses) facts.add(use.url);
    const anchors = new Set(uses.map(({ url }) => url.split("#")[1]));
    for (const figure of model.figures.values()) {
      const inputs = figure.inputs.map(({ path }) => path.replace(/^facts\//, "")) ?? [];
      if (inputs.some((input) => anchors.has(input))) figures.add(`${model.url}#${figure.id}`);
    }
  }
  const sets = setsOf(catalog).filter((set) => set.models.some(({ id }) => models.has(id)));
  const proposals = [...catalog.proposals.values()].filter(({ data }) => data.models.some(({ model }) => models.has(model)));
  return {
    facts: [...facts],
    figures: [...figures],
    sets: sets.map(({ id }) => catalog.urls.page(`/compare/${id}/`)),
    proposals: proposals.map(({ url }) => url),
  };
}
