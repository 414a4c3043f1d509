import { setImmediate } from "node:timers/promises";
import type { CardInputs } from "../src/card-pages/handed-over.ts";
import { drawFiles, drawPages, type Frames, type Output } from "../src/card-pages/outputs.ts";
import type { DrawnUnit } from "./build-units.ts";
import type { UnitWriter } from "./unit-writer.ts";

/** Ids of cards whose pages, and whose files beside them, are to be drawn. */
export interface DueCards {
  pages: Set<string>;
  files: Set<string>;
}

export interface Drawing {
  cards: CardInputs;
  writer: UnitWriter;
  note: (unit: DrawnUnit) => void;
  /** What pages are drawn into; absent, what stands beside them is drawn. */
  frames?: Frames;
  /** Ends the work between two cards. */
  signal?: AbortSignal;
}

/**
 * Draws what is due of cards, has it written, and takes it off `due`. Files and page of a card are drawn in one go: what is
 * made for the one serves the other, and none of it has to stay.
 */
export async function drawCards(due: DueCards, { cards, writer, note, frames, signal }: Drawing): Promise<void> {
  const { catalog, history } = cards;
  const draw = async (name: string, outputs: Iterable<Output>) => writer.write([...outputs], (written) => note({ name, ...written }));
  for (const id of new Set([...due.files, ...(frames ? due.pages : [])])) {
    const model = catalog.models.get(id);
    if (!model) throw new Error(`There is no card ${id} to draw.`);
    if (due.files.delete(id)) await draw(`files ${id}`, drawFiles(model, catalog));
    if (frames && due.pages.delete(id)) await draw(`pages ${id}`, drawPages(model, catalog, frames, history()));
    // The end of another program is heard between, and what the writer says.
    await setImmediate();
    if (signal?.aborted) return;
  }
}
