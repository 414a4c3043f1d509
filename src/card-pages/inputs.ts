import { hash } from "node:crypto";
import type { Catalog } from "../catalog/catalog.ts";
import { groupBy } from "../catalog/group-by.ts";
import type { Model } from "../catalog/model.ts";
import { comparisonSets } from "../views/comparison-sets.ts";
import { lineageInputs } from "../views/lineage/view.ts";
import { entryGraph, entryTexts, isModel, reach, type EntryText, type Node } from "./graph.ts";
import { namesHash, noteEntries, ownHash, recallEntries, type EntryInputs } from "./noted-inputs.ts";

/**
 * What pages are drawn from, as hashes. More counts than may show: an entry counts where its id stands anywhere in the
 * text of another that counts, so that a reference can be of any kind and is never missed.
 */
export interface Inputs {
  /** What may show on any page: settings, addresses, the revision. */
  everywhere: string;
  /** All of the catalogue. */
  all: string;
  /** The name of this state of it. */
  edition: string;
  /** All of the catalogue but the prose of models, and with it the edition. */
  facts: string;
  /** By `collection/id`: all that decides the bytes of an entry's pages, but for the code and the frame of cards. */
  entries: Readonly<Record<string, string>>;
  /** By `collection/id`: all that decides what pages of others show of an entry. */
  named: Readonly<Record<string, string>>;
}

/** Collections whose entries show on a card because they name it. */
const NAMING = ["proposals/", "inquiries/"];

/**
 * `settings`: texts of the content folder that are no entries and may show anywhere; `ledger`: its addresses, which show on no
 * entry's page. `notes`: what the last build found out, and afterwards what this one did; absent, all is found out anew.
 */
export function pageInputs(
  catalog: Catalog,
  settings: readonly string[],
  ledger: readonly string[],
  notes: Map<string, string> = new Map(),
): Inputs {
  const { contentFolder: _place, drawsCardsApart: _way, ...site } = catalog.site;
  const everywhere = hash("sha256", JSON.stringify([site, catalog.revision, settings]));
  const around = hash("sha256", [everywhere, ...ledger].join("\n"));
  const texts = entryTexts(catalog);
  const entries = recallEntries(texts, around, notes) ?? findOut(catalog, texts, everywhere);
  noteEntries(entries, around, notes);
  const edition = catalog.edition();
  const together = (start: string, hashOf: (entry: EntryInputs) => string) =>
    hash("sha256", [start, ...entries.map((entry) => `${entry.key} ${hashOf(entry)}`)].join("\n"));
  return {
    everywhere,
    all: together(`${around} ${edition}`, (entry) => entry.hash),
    edition,
    facts: together(around, (entry) => entry.shown),
    entries: Object.fromEntries(entries.map(({ key, own }) => [key, own])),
    named: Object.fromEntries(entries.map(({ key, named }) => [key, named])),
  };
}

function findOut(catalog: Catalog, texts: readonly EntryText[], everywhere: string): EntryInputs[] {
  const nodes = entryGraph(texts);
  const cards = new Map([...catalog.models.values()].map((model) => [`models/${model.id}`, cardHash(model, catalog, nodes, everywhere)]));
  const groups = groupsOf(catalog);
  return [...nodes.values()].map((node): EntryInputs => {
    const { key, hash: text, shown } = node;
    const names = namesHash([...node.models, ...node.others].map((one) => one.key));
    const named = cards.get(key) ?? entryHash(node, cards, groups, everywhere);
    return { key, hash: text, shown, names, named, own: isModel(node) ? ownHash(named, text) : named };
  });
}

/** Of what others show of a model. */
function cardHash(model: Model, catalog: Catalog, nodes: ReadonlyMap<string, Node>, everywhere: string): string {
  const node = nodes.get(`models/${model.id}`);
  const naming = node?.namedBy.filter(({ key }) => NAMING.some((collection) => key.startsWith(collection))) ?? [];
  const seen = node ? [...reach(node), ...naming] : [];
  const texts = seen.map(({ key, shown }) => `${key} ${shown}`);
  return hash("sha256", [everywhere, ...texts, othersSay(model, catalog)].join("\n"));
}

/** What the card shows of models that it does not name: those made from it, and the terms that reach it. */
function othersSay(model: Model, catalog: Catalog): string {
  return JSON.stringify([model.descendants, lineageInputs(catalog, [model.id])]);
}

/** What the page of an entry that is no model is drawn from: what it names, what names it, and the cards of all models among these. */
function entryHash(own: Node, cards: ReadonlyMap<string, string>, groups: Groups, everywhere: string): string {
  const seen = new Set([...reach(own), ...own.namedBy]);
  const texts = [...seen].map((node) => {
    const sets = own.key.startsWith("sources/") ? (groups.sets.get(node.key) ?? []).join(" ") : "";
    return `${node.key} ${cards.get(node.key) ?? node.shown} ${sets}`;
  });
  return hash("sha256", [everywhere, ...texts, groups.families.get(own.key) ?? ""].join("\n"));
}

interface Groups {
  /** Key of a model → the comparisons that show it, which the pages of its sources name. */
  sets: ReadonlyMap<string, string[]>;
  /** Key of a family → what the drawing of its lineage is made from. */
  families: ReadonlyMap<string, string>;
}

function groupsOf(catalog: Catalog): Groups {
  const sets = new Map<string, string[]>();
  for (const { id, models } of comparisonSets(catalog))
    for (const model of models) sets.set(`models/${model.id}`, [...(sets.get(`models/${model.id}`) ?? []), id]);
  const members = groupBy(catalog.models.values(), (model) => `families/${model.family.id}`);
  const families = new Map(
    [...members].map(([family, models]) => [
      family,
      JSON.stringify(
        lineageInputs(
          catalog,
          models.map(({ id }) => id),
        ) ?? "",
      ),
    ]),
  );
  return { sets, families };
}
