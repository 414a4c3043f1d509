import { hash } from "node:crypto";
import type { CardInputs } from "../src/card-pages/handed-over.ts";
import type { Inputs } from "../src/card-pages/inputs.ts";
import type { Frames } from "../src/card-pages/outputs.ts";
import { changesOf } from "../src/card-pages/page-parts.ts";
import { historyLimits } from "../src/views/changes.ts";
import type { BuildUnits } from "./build-units.ts";
import { shareOf, type Shard } from "./shards.ts";

export interface CardBuild {
  cards: CardInputs;
  inputs: Inputs;
  units: BuildUnits;
  shard: Shard;
}

/**
 * Takes over what an earlier build left beside the pages of cards where nothing that it was drawn from has changed. Ids of
 * the cards where that is in doubt: their files are to be drawn.
 */
export function linkCardFiles({ cards, inputs, units, shard }: CardBuild): Set<string> {
  const ids = shareOf([...cards.catalog.models.keys()].sort(), shard);
  return new Set(ids.filter((id) => !units.link(`files ${id}`, inputs.entries[`models/${id}`] ?? "")));
}

/** Takes over the pages of cards, in the same way. `frames`: what they are drawn into, and its hash. */
export function linkCardPages({ cards, inputs, units, shard }: CardBuild, frames: Frames & { hash: string }): Set<string> {
  const history = cards.history();
  const limits = historyLimits(history, cards.catalog) ?? "";
  // Beside the inputs of the card: the frames, and what git tells.
  const drawnFrom = (id: string) =>
    hash("sha256", [inputs.entries[`models/${id}`], frames.hash, limits, JSON.stringify(changesOf(history, id))].join("\n"));
  const ids = shareOf([...cards.catalog.models.keys()].sort(), shard);
  return new Set(ids.filter((id) => !units.link(`pages ${id}`, drawnFrom(id))));
}
