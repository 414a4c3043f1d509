import { hash } from "node:crypto";
import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import { comparisonSets } from "../views/comparison-sets.ts";
import { lineageInputs } from "../views/lineage/view.ts";
import { entryGraph, isModel, reach, type Node } from "./graph.ts";

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

/** `settings`: texts of the content folder that are no entries and may show anywhere; `ledger`: its addresses, which show on no entry's page. */
export function pageInputs(catalog: Catalog, settings: readonly string[], ledger: readonly string[]): Inputs {
  const nodes = entryGraph(catalog);
  const { contentFolder: _place, drawsCardsApart: _way, ...site } = catalog.site;
  const everywhere = hash("sha256", JSON.stringify([site, catalog.revision, settings]));
  const cards = [...catalog.models.values()].map((model) => {
    const [key, { named, own }] = [`models/${model.id}`, cardHashes(model, catalog, nodes, everywhere)];
    return { key, named, own };
  });
  const models = new Map(cards.map(({ key, named }) => [key, named]));
  const groups = groupsOf(catalog);
  const others = [...nodes.values()]
    .filter((node) => !isModel(node))
    .map((node) => [node.key, entryHash(node, models, groups, everywhere)]);
  const together = (start: string, hashOf: (node: Node) => string) =>
    hash("sha256", [start, ...[...nodes.values()].map((node) => `${node.key} ${hashOf(node)}`), ...ledger].join("\n"));
  const edition = catalog.edition();
  return {
    everywhere,
    all: together(`${everywhere} ${edition}`, (node) => node.hash),
    edition,
    facts: together(everywhere, (node) => node.shown),
    entries: Object.fromEntries([...cards.map(({ key, own }) => [key, own]), ...others]),
    named: Object.fromEntries([...models, ...others]),
  };
}

/** Of what others show of a model, and of its own pages. */
function cardHashes(model: Model, catalog: Catalog, nodes: ReadonlyMap<string, Node>, everywhere: string): { named: string; own: string } {
  const node = nodes.get(`models/${model.id}`);
  const naming = node?.namedBy.filter(({ key }) => NAMING.some((collection) => key.startsWith(collection))) ?? [];
  const seen = node ? [...reach(node), ...naming] : [];
  const texts = seen.map(({ key, shown }) => `${key} ${shown}`);
  const named = hash("sha256", [everywhere, ...texts, othersSay(model, catalog)].join("\n"));
  return { named, own: hash("sha256", `${named} ${node?.hash ?? ""}`) };
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
  const members = Map.groupBy(catalog.models.values(), (model) => `families/${model.family.id}`);
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
