import { hash } from "node:crypto";
import type { CardInputs } from "../src/card-pages/handed-over.ts";
import type { Inputs } from "../src/card-pages/inputs.ts";
import type { Frames } from "../src/card-pages/outputs.ts";
import { changesOf } from "../src/card-pages/page-parts.ts";
import { historyLimits } from "../src/views/changes.ts";
import type { BuildUnits } from "./build-units.ts";
import { drawCards } from "./draw-cards.ts";
import type { UnitWriter } from "./unit-writer.ts";
import { shareOf, type Shard } from "./shards.ts";

export interface CardBuild {
  cards: CardInputs;
  inputs: Inputs;
  units: BuildUnits;
  /** Into the new site. */
  writer: UnitWriter;
  shard: Shard;
}

/**
 * Makes what stands beside the pages of all cards. What an earlier build left is taken over where nothing that it was
 * drawn from has changed, and anything in doubt is drawn.
 */
export async function makeCardFiles(build: CardBuild, signal?: AbortSignal): Promise<void> {
  const { cards, inputs, units, writer, shard } = build;
  const ids = shareOf([...cards.catalog.models.keys()].sort(), shard);
  const left = ids.filter((id) => !units.link(`files ${id}`, inputs.entries[`models/${id}`] ?? ""));
  await drawCards(left, { cards, writer, note: (unit) => units.note(unit), signal });
}

/** Makes the pages of all cards, in the same way. `frame`: hash of what they are drawn into. */
export async function makeCardPages(build: CardBuild, frames: Frames & { hash: string }): Promise<void> {
  const { cards, inputs, units, writer, shard } = build;
  const history = cards.history();
  const limits = historyLimits(history, cards.catalog) ?? "";
  // Beside the inputs of the card: the frames, and what git tells.
  const drawnFrom = (id: string) =>
    hash("sha256", [inputs.entries[`models/${id}`], frames.hash, limits, JSON.stringify(changesOf(history, id))].join("\n"));
  const ids = shareOf([...cards.catalog.models.keys()].sort(), shard);
  const left = ids.filter((id) => !units.link(`pages ${id}`, drawnFrom(id)));
  await drawCards(left, { cards, writer, note: (unit) => units.note(unit), frames });
}
