import { createHash } from "node:crypto";
import type { Catalog } from "../catalog/catalog.ts";
import { derivations } from "../catalog/derive/index.ts";
import { fold } from "../catalog/fold.ts";
import type { Model } from "../catalog/model.ts";
import { perRegistry } from "../schema/field-registry.ts";
import { isMade } from "../schema/vocabularies.ts";
import { columnOfField, ledgerCell } from "../tables/ledger-cell.ts";
import type { LedgerColumn } from "../tables/ledger-column.ts";
import { blocksOf, type LedgerIndex, type LedgerPart } from "../tables/ledger-data.ts";
import { facetsOf } from "./ledger-facets.ts";

/** Models in a block of the files that the table fetches. */
const BLOCK = 500;

/** Every column that the table of models can have. */
export const ledgerColumnsOf = perRegistry(({ models }): readonly LedgerColumn[] => [
  ...models.map(columnOfField),
  ...derivations.map(({ id, label }): LedgerColumn => ({ id, label: `${label} (derived)`, kind: "number" })),
]);

/** Columns that can be narrowed to a range. */
export const LEDGER_RANGES = ["parameters-total", "training-tokens", "context-length"] as const;

/** The models in the order of the table: those that are made, newest first, then the others by name. */
export function ledgerModels({ models }: Catalog): Model[] {
  const all = [...models.values()];
  const dateOf = (model: Model) => {
    const released = model.facts.get("released")?.claims[0];
    return released?.known ? String(released.value ?? "") : "";
  };
  const dated = all.filter((model) => isMade(model.card.stage)).map((model) => ({ model, date: dateOf(model) }));
  // Stable: models of one day stay in the order of names.
  dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return [...dated.map(({ model }) => model), ...all.filter((model) => !isMade(model.card.stage))];
}

export function ledgerIndex(catalog: Catalog): LedgerIndex {
  const models = ledgerModels(catalog);
  const edition = createHash("sha256")
    .update(models.map(({ id }) => id).join())
    .digest("hex")
    .slice(0, 12);
  return { edition, total: models.length, made: models.filter((model) => isMade(model.card.stage)).length, block: BLOCK };
}

/** A file below `/data/ledger/<block>/`; what is in it is made when it is asked for. */
export interface LedgerFile {
  block: number;
  name: string;
  contents: () => LedgerPart<unknown>;
}

/** Every file below `/data/ledger/<block>/`, by the number of the block and its name. */
export function ledgerFiles(catalog: Catalog): LedgerFile[] {
  const models = ledgerModels(catalog);
  const index = ledgerIndex(catalog);
  const ranks = new Map([...catalog.models.values()].map((model, rank) => [model.id, rank]));
  const blocks = blocksOf(models, index);
  const file = (name: string, entryOf: (model: Model) => unknown) =>
    blocks.map((part, block): LedgerFile => ({ block, name, contents: () => ({ edition: index.edition, entries: part.map(entryOf) }) }));
  return [
    ...file("names", ({ id, name }) => ({ id, name, rank: ranks.get(id) ?? 0 })),
    ...file("texts", textOf),
    ...file("facets", (model) => facetsOf(model, catalog)),
    ...ledgerColumnsOf(catalog.fields).flatMap(({ id }) => file(id, (model) => ledgerCell(model, id))),
  ];
}

function textOf(model: Model): string {
  const names = [model.name, model.id, ...model.aliases, ...model.variants.flatMap((variant) => [variant.name, ...variant.aliases])];
  const around = [...model.makers.map((maker) => maker.label), model.family.label];
  const summary = model.card.summary.split(/\s+/).map(fold).join(" ");
  return [...new Set([...names, ...around].map(fold)), summary].join("\n");
}
