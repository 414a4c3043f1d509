import type { Citation } from "../schema/claims.ts";
import type { CollectionId } from "../schema/collections.ts";
import { fieldsOf, type FieldRegistry } from "../schema/field-registry.ts";
import { formerAnchors, formerDeviceAnchors } from "./anchors.ts";
import type { EntryIndex } from "./index-entries.ts";
import { lazily } from "./lazy-map.ts";
import type { Model, NumberedSource, Reference } from "./model.ts";
import type { Entry } from "./parse.ts";
import type { Ledgers } from "./read-receipts.ts";
import { ClaimResolver } from "./resolve-claims.ts";
import { resolveRejected } from "./resolve-rejected.ts";
import type { Urls } from "./urls.ts";

export type References = { readonly [C in Exclude<CollectionId, "models">]: ReadonlyMap<string, Reference<C>> };

/** Every entry that is not a model, with its facts in words and the places that mention it. */
export function resolveReferences(
  entries: EntryIndex,
  models: ReadonlyMap<string, Model>,
  urls: Urls,
  ledgers: Ledgers,
  fields: FieldRegistry,
): References {
  const resolver = new ClaimResolver(entries, urls, ledgers, fields);
  const references = new Map<CollectionId, Map<string, Reference>>();
  const mentions = lazily(() => mentionsOf(references, models));
  for (const [collection, list] of Object.entries(entries)) {
    if (collection === "models") continue;
    const resolved = new Map<string, Reference>();
    for (const entry of list.values()) resolved.set(entry.id, resolveReference({ entry, resolver, models, urls, mentions }));
    references.set(collection as CollectionId, resolved);
  }
  // Each map was filled from the index of its own collection.
  return Object.fromEntries(references) as unknown as References;
}

/** Of every entry that is not a model, by collection and id, what mentions it. It takes a look at every model. */
function mentionsOf(references: ReadonlyMap<CollectionId, ReadonlyMap<string, Reference>>, models: ReadonlyMap<string, Model>): Mentions {
  const mentions = new Map<string, Reference["mentions"]>();
  const mention: Mention = (collection, id, place) => add(mentions, `${collection}/${id}`, place);
  const citing = new Map<string, Citing[]>();
  for (const model of models.values()) {
    mentionAll(model, mention);
    for (const { id, uses } of model.sources) add(citing, `sources/${id}`, { model, uses });
  }
  for (const family of references.get("families")?.values() ?? []) {
    const data = family.data as Reference<"families">["data"];
    for (const id of data.organizations) mention("organizations", id, { label: data.name, url: family.url, detail: "Family" });
    if (data.parent) mention("families", data.parent, { label: data.name, url: family.url, detail: "Family" });
  }
  for (const collection of ["organizations", "licenses", "benchmarks", "datasets", "accelerators", "concepts", "proposals"] as const) {
    for (const reference of references.get(collection)?.values() ?? []) {
      const cited = [
        ...reference.citations,
        ...reference.corrections.flatMap((correction) => correction.citations),
        ...[...reference.facts.values()].flatMap((fact) => fact.claims.flatMap((claim) => claim.citations)),
      ];
      for (const { source, locator } of cited) mention("sources", source, { label: reference.name, url: reference.url, detail: locator });
    }
  }
  for (const dataset of references.get("datasets")?.values() ?? []) {
    for (const fact of dataset.facts.values()) {
      const items = fact.field.items;
      if (!items || !("collection" in items)) continue;
      for (const claim of fact.claims)
        for (const id of [claim.value ?? []].flat())
          mention(items.collection, String(id), { label: dataset.name, url: dataset.url, detail: "Data set" });
    }
  }
  return (key) => [...(citing.get(key) ?? []).flatMap(mentionsBy), ...(mentions.get(key) ?? [])];
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

/** By `collection/id`. */
type Mentions = (key: string) => Reference["mentions"];

interface Resolving {
  entry: Entry;
  resolver: ClaimResolver;
  models: ReadonlyMap<string, Model>;
  urls: Urls;
  mentions: () => Mentions;
}

function resolveReference({ entry, resolver, models, urls, mentions }: Resolving): Reference {
  const { collection, id, data } = entry;
  const url = urls.entry(collection, id);
  const name = "name" in data ? data.name : data.title;
  const fields = fieldsOf(entry.fields, collection);
  const anchor = (field: string) => (collection === "accelerators" ? `${url}-${field}` : `${url}#${field}`);
  const citations: Citation[] | undefined = "citations" in data ? data.citations : undefined;
  return {
    id,
    collection,
    data,
    name,
    url,
    entry,
    facts: "facts" in data ? resolver.facts(() => data.facts, fields, anchor, resolver.unnumbered) : new Map(),
    citations: resolver.citations(citations, () => 0),
    corrections: ("corrections" in data ? (data.corrections ?? []) : []).map((item) => {
      const about = { id: item.model, label: models.get(item.model)?.name ?? item.model, url: urls.entry("models", item.model) };
      return Object.assign(resolveRejected(item, resolver.fields, resolver.unnumbered), { about });
    }),
    former: collection === "accelerators" && "facts" in data ? formerDeviceAnchors(id, data, Object.keys(data.facts)) : formerAnchors(data),
    get mentions() {
      return mentions()(`${collection}/${id}`);
    },
  };
}

/** A card and the places where it cites a source. */
interface Citing {
  model: Model;
  uses: NumberedSource["uses"];
}

/** Sources are cited in hundreds of thousands of places: what a page says of each is put into words when it is asked for. */
function mentionsBy({ model: { id, name }, uses }: Citing): Reference["mentions"] {
  return uses.map(({ label, url, locator }) => ({ model: id, label: `${name}: ${label}`, url, detail: locator }));
}

type Mention = (collection: CollectionId, id: string, place: Reference["mentions"][number]) => void;

function mentionAll(model: Model, mention: Mention): void {
  const { id, name, url } = model;
  mention("families", model.card.family, { model: id, label: name, url });
  const seen = new Set<string>();
  for (const field of model.entry.fields.models) {
    const items = field.items;
    if (!items || !("collection" in items)) continue;
    const all = [model.facts, ...model.variants.map((variant) => variant.facts)];
    for (const facts of all) {
      for (const claim of facts.get(field.id)?.claims ?? []) {
        for (const item of Array.isArray(claim.value) ? claim.value : []) {
          const key = `${items.collection}/${item}/${field.id}`;
          if (seen.has(key)) continue;
          seen.add(key);
          mention(items.collection, String(item), { model: id, label: name, url: `${url}#${field.id}`, detail: field.label });
        }
      }
    }
  }
  for (const evaluation of model.evaluations) {
    mention("benchmarks", evaluation.benchmark, { model: id, label: name, url: evaluation.url, detail: evaluation.display });
  }
}
