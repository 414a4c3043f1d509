import { existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import type { Model } from "../src/catalog/model.ts";
import { openFrame } from "../src/card-pages/frame.ts";
import type { CardInputs } from "../src/card-pages/handed-over.ts";
import { drawFiles, drawPages, type Frames, type Output } from "../src/card-pages/outputs.ts";

/** Few enough that processes end together, many enough that taking them costs nothing. */
const CARDS_AT_ONCE = 16;
const FRAME_NAMES = ["model", "history"] as const;
const POLL_MILLISECONDS = 50;

/**
 * Draws cards into `workshop`/cards until none is left. Any number of processes and threads do it at once: each takes some
 * cards by making a file that nobody else can make. Pages wait until `keepFrame` has put their frames there.
 */
export async function drawCards({ catalog, history }: CardInputs, workshop: string, signal?: AbortSignal): Promise<void> {
  const models = [...catalog.models.values()];
  mkdirSync(join(workshop, "taken"), { recursive: true });
  for (const folder of ["models", "pictures/models"]) mkdirSync(join(workshop, "cards", folder), { recursive: true });
  await drawAll("files", (model) => drawFiles(model, catalog));
  const frames = await openFrames(workshop, signal);
  await drawAll("pages", (model) => drawPages(model, catalog, frames, history()));

  async function drawAll(what: string, draw: (model: Model) => Iterable<Output>): Promise<void> {
    for (let first = 0; first < models.length; first += CARDS_AT_ONCE) {
      if (!take(join(workshop, "taken", `${what}-${first}`))) continue;
      for (const model of models.slice(first, first + CARDS_AT_ONCE)) {
        for (const { path, content } of draw(model)) write(join(workshop, "cards", path), content);
      }
      // The end of the other process is heard between.
      await setImmediate();
      signal?.throwIfAborted();
    }
  }
}

/** Whether these are still to be drawn, and nobody else draws them from now on. */
function take(path: string): boolean {
  try {
    closeSync(openSync(path, "wx"));
    return true;
  } catch {
    return false;
  }
}

function write(path: string, content: string | Uint8Array): void {
  if (path.endsWith("/index.html")) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Puts a frame where those who draw look for it; never half of it. */
export function keepFrame(workshop: string, name: (typeof FRAME_NAMES)[number], html: string): void {
  const path = frameFile(workshop, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}-new`, html);
  renameSync(`${path}-new`, path);
}

async function openFrames(workshop: string, signal: AbortSignal | undefined): Promise<Frames> {
  while (!FRAME_NAMES.every((name) => existsSync(frameFile(workshop, name)))) await setTimeout(POLL_MILLISECONDS, undefined, { signal });
  const open = (name: (typeof FRAME_NAMES)[number]) => openFrame(readFileSync(frameFile(workshop, name), "utf8"));
  return { model: open("model"), history: open("history") };
}

function frameFile(workshop: string, name: string): string {
  return join(workshop, "frames", `${name}.html`);
}
