import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { CardInputs } from "../src/card-pages/handed-over.ts";
import { drawFiles, drawPages, type Frames, type Output } from "../src/card-pages/outputs.ts";
import type { DrawnUnit } from "./build-units.ts";
import { digestOf } from "./unit-bytes.ts";

/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/** Draws into the site's folder what stands beside the pages of some cards or, with `frames`, their pages; what it wrote, by card. */
export async function* drawCards(
  ids: readonly string[],
  { catalog, history }: CardInputs,
  folder: string,
  frames?: Frames,
): AsyncGenerator<DrawnUnit> {
  for (const id of ids) {
    const model = catalog.models.get(id);
    if (!model) throw new Error(`There is no card ${id} to draw.`);
    const outputs = frames ? drawPages(model, catalog, frames, history()) : drawFiles(model, catalog);
    yield { name: `${frames ? "pages" : "files"} ${id}`, files: [...outputs].map((output) => write(output, folder)) };
    // The end of another program is heard between.
    await setImmediate();
  }
}

/** Writes a file of the site below `folder`. One that is there already may be another site's as well, and is left to it. */
export function write({ path, content }: Output, folder: string): { path: string; digest: string } {
  const bytes = typeof content === "string" ? encode(content) : content;
  const file = openNew(join(folder, path));
  try {
    writeFileSync(file, bytes);
  } finally {
    closeSync(file);
  }
  return { path, digest: digestOf(bytes) };
}

/** The same for what comes in pieces, which are never held together. */
export async function writePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  folder: string,
): Promise<{ path: string; digest: string }> {
  const digest = createHash("sha256");
  const file = openNew(join(folder, path));
  try {
    for await (const piece of pieces) {
      digest.update(piece);
      writeFileSync(file, piece);
    }
  } finally {
    closeSync(file);
  }
  return { path, digest: digest.digest("base64url") };
}

function openNew(path: string): number {
  try {
    return openSync(path, "wx");
  } catch {
    // The first file of its folder, or one that is there.
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
    return openSync(path, "wx");
  }
}

const encoder = new TextEncoder();
/** For the bytes of one text after the other. */
let room = new Uint8Array(1 << 20);

/** UTF-8 of a text, in memory that the next call uses again. */
function encode(text: string): Uint8Array {
  if (text.length * MOST_BYTES > room.length) room = new Uint8Array(text.length * MOST_BYTES);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}
