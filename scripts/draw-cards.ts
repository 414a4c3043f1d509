import { setImmediate } from "node:timers/promises";
import type { CardInputs } from "../src/card-pages/handed-over.ts";
import { drawFiles, drawPages, type Frames } from "../src/card-pages/outputs.ts";
import type { DrawnUnit } from "./build-units.ts";
import type { UnitWriter } from "./unit-writer.ts";

export interface Drawing {
  cards: CardInputs;
  writer: UnitWriter;
  note: (unit: DrawnUnit) => void;
  /** Where it is there the pages are drawn, else what stands beside them. */
  frames?: Frames;
  signal?: AbortSignal | undefined;
}

/** Draws the pages of some cards, or what stands beside them, and has it written. */
export async function drawCards(
  ids: readonly string[],
  { cards: { catalog, history }, writer, note, frames, signal }: Drawing,
): Promise<void> {
  for (const id of ids) {
    const model = catalog.models.get(id);
    if (!model) throw new Error(`There is no card ${id} to draw.`);
    const outputs = frames ? drawPages(model, catalog, frames, history()) : drawFiles(model, catalog);
    await writer.write([...outputs], (written) => note({ name: `${frames ? "pages" : "files"} ${id}`, ...written }));
    // The end of another program is heard between, and what the writer says.
    await setImmediate();
    signal?.throwIfAborted();
  }
}
