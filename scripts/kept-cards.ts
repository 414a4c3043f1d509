import { hash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { CardInputs } from "../src/card-pages/handed-over.ts";
import type { Inputs } from "../src/card-pages/inputs.ts";
import { changesOf } from "../src/card-pages/page-parts.ts";
import { historyLimits } from "../src/views/changes.ts";
import type { BuildUnits } from "./build-units.ts";
import { drawCards, keepTodo, openFrames, type Kind } from "./draw-cards.ts";
import { shareOf, type Shard } from "./shards.ts";

interface CardBuild {
  cards: CardInputs;
  inputs: Inputs;
  units: BuildUnits;
  workshop: string;
  shard: Shard;
}

/**
 * Makes all cards of a site in `workshop`/cards, with the help of whoever else draws there. What the last build left is
 * linked where nothing that it was drawn from has changed, and anything in doubt is drawn.
 */
export async function makeCards({ cards, inputs, units, workshop, shard }: CardBuild, signal: AbortSignal): Promise<void> {
  const drawnFrom = (id: string) => inputs.entries[`models/${id}`] ?? "";
  const takeOver = (kind: Kind, inputsOf: (id: string) => string) =>
    shareOf([...cards.catalog.models.keys()].sort(), shard).filter(
      (id) => !units.link(`${kind} ${id}`, inputsOf(id), join(workshop, "cards")),
    );
  for (const folder of ["models", "pictures/models", "f"]) mkdirSync(join(workshop, "cards", folder), { recursive: true });
  keepTodo(workshop, "files", takeOver("files", drawnFrom));
  await drawCards("files", cards, workshop, signal);
  keepTodo(workshop, "pages", takeOver("pages", await pageInputs(cards, drawnFrom, workshop, signal)));
  await drawCards("pages", cards, workshop, signal);
}

/** Hash of all that the pages of a card are drawn from beside its inputs: their frames, and what git tells. */
async function pageInputs(
  { catalog, history: read }: CardInputs,
  drawnFrom: (id: string) => string,
  workshop: string,
  signal?: AbortSignal,
): Promise<(id: string) => string> {
  const frames = await openFrames(workshop, signal);
  const history = read();
  const limits = historyLimits(history, catalog) ?? "";
  return (id) => hash("sha256", [drawnFrom(id), frames.hash, limits, JSON.stringify(changesOf(history, id))].join("\n"));
}
