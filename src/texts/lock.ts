import { z } from "zod";
import { resolveAddress, type Published } from "../catalog/permalinks.ts";
import type { Place, TextTree } from "./blocks.ts";
import { editionOf, type CatalogueModel, type TextCatalogue } from "./catalogue.ts";
import type { CheckedText } from "./check-text.ts";
import { ownLink } from "./links.ts";

const lockedFact = z.object({
  model: z.string(),
  field: z.string(),
  /** The value in words; absent where the status has none. */
  value: z.string().optional(),
  status: z.string(),
  url: z.string(),
  /** The edition that said so, where that is another than the lock's. */
  edition: z.string().optional(),
  /** Texts that cite or state it. */
  texts: z.array(z.string()),
});
const factsLock = z.object({ lockVersion: z.literal("1"), catalogue: z.string(), edition: z.string(), facts: z.array(lockedFact) });

/** `facts.lock`: the facts that texts rest on, as one edition of the catalogue had them. */
export type FactsLock = z.infer<typeof factsLock>;
export type LockedFact = FactsLock["facts"][number];

/** Reads a lock. Throws an Error that says what is wrong with it. */
export function parseLock(text: string): FactsLock {
  if (/^(?:<{7}|>{7}) /m.test(text))
    throw new Error("two branches changed it, and the merge left both. Keep either, then run lock --update, which writes it anew.");
  const result = factsLock.safeParse(JSON.parse(text.replace(/^\uFEFF/, "")));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`facts.lock is not of the shape that lock writes: ${issue?.path.join("/") ?? ""}: ${issue?.message ?? ""}.`);
}

/** The same facts give the same bytes. */
export function formatLock(lock: FactsLock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** A fact that a text cites by its address, or states. */
export interface UsedFact {
  model: string;
  field: string;
  place: Place;
}

/** The facts of the catalogue that a text cites by a link, or states in a sentence or table. */
export function factsUsed(tree: TextTree, checked: Pick<CheckedText, "statements">, catalogue: TextCatalogue, site: Published): UsedFact[] {
  const cited = tree.links.flatMap(({ url, place }) => {
    const link = ownLink(url, catalogue);
    const address = link && resolveAddress(`${link.page}#${link.anchor}`, site);
    const [, id = "", field = ""] = /^\/models\/([^/]+)\/#(.+)$/.exec(address ?? "") ?? [];
    return id === "" ? [] : [{ model: id, field, place }];
  });
  const stated = checked.statements.flatMap(({ models: [model, ...others], field, place }) =>
    model && others.length === 0 ? [{ model: model.id, field, place }] : [],
  );
  return [...cited, ...stated].filter(({ model, field }) => factOf(catalogue, model, field) !== undefined);
}

/** The model of an id, also of one that it had before. */
export function modelOf({ models }: TextCatalogue, id: string): CatalogueModel | undefined {
  return models.find((one) => one.id === id) ?? models.find((one) => one["redirect-from"].includes(id));
}

/** A fact, a result or a derived figure as the catalogue has it; undefined: it has none. */
export function factOf(catalogue: TextCatalogue, name: string, anchor: string): Omit<LockedFact, "texts"> | undefined {
  const model = modelOf(catalogue, name);
  const id = model?.id ?? name;
  const field = model?.renamed[anchor] ?? anchor;
  const fact = model?.facts[field];
  if (fact) {
    const words = [...new Set(fact.claims.flatMap(({ value, display }) => (value === undefined ? [] : [display])))].join(", or ");
    return { model: id, field, ...(words === "" ? {} : { value: words }), status: fact.status, url: fact.url };
  }
  const result = model?.evaluations.find((one) => `evaluation-${one.id}` === field);
  if (result) return { model: id, field, value: result.display, status: result.status, url: result.url };
  const figure = model?.derived[field];
  return figure?.display === undefined
    ? undefined
    : { model: id, field, value: figure.display, status: "derived", url: figure.url ?? model?.url ?? "" };
}

/** The lock of some texts. */
export function lockOf(texts: readonly { path: string; used: readonly UsedFact[] }[], catalogue: TextCatalogue): FactsLock {
  const facts = new Map<string, LockedFact>();
  for (const { path, used } of texts)
    for (const { model, field } of used) {
      const key = `${model}#${field}`;
      const fact = facts.get(key) ?? { ...known(catalogue, model, field), texts: [] };
      facts.set(key, { ...fact, texts: [...new Set([...fact.texts, path])].sort() });
    }
  const sorted = [...facts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
  return { lockVersion: "1", catalogue: catalogue.origin, edition: editionOf(catalogue), facts: sorted };
}

function known(catalogue: TextCatalogue, model: string, field: string): Omit<LockedFact, "texts"> {
  return factOf(catalogue, model, field) ?? { model, field, status: "gone", url: "" };
}

/** A lock with the facts of today in the place of those of the texts that are given; facts of other texts stay as they were read. */
export function updatedLock(lock: FactsLock, texts: Parameters<typeof lockOf>[0], catalogue: TextCatalogue): FactsLock {
  const fresh = lockOf(texts, catalogue);
  const given = new Set(texts.map(({ path }) => path));
  const facts = [...fresh.facts];
  for (const locked of lock.facts) {
    const others = locked.texts.filter((path) => !given.has(path));
    if (others.length === 0) continue;
    const index = facts.findIndex((fact) => isSame(fact, locked));
    const same = facts[index];
    if (same) facts[index] = { ...same, texts: [...new Set([...same.texts, ...others])].sort() };
    else facts.push({ ...locked, edition: locked.edition ?? lock.edition, texts: others });
  }
  return { ...fresh, facts: facts.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}

function isSame(one: LockedFact, other: LockedFact): boolean {
  return keyOf(one) === keyOf(other) && one.value === other.value && one.status === other.status;
}

function keyOf({ model, field }: LockedFact): string {
  return `${model}#${field}`;
}
