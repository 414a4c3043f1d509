import { hash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { openFrame } from "../src/card-pages/frame.ts";
import type { CardInputs } from "../src/card-pages/handed-over.ts";
import { drawFiles, drawPages, type Frames, type Output } from "../src/card-pages/outputs.ts";
import { noteDrawn, type DrawnUnit } from "./build-units.ts";
import { digestOf, type KeptFile } from "./kept-site.ts";

/** What is drawn of each card, in this order: pages wait for their frames. */
export const KINDS = ["files", "pages"] as const;
export type Kind = (typeof KINDS)[number];

/** Few enough that processes end together, many enough that taking them costs nothing. */
const CARDS_AT_ONCE = 16;
const FRAME_NAMES = ["model", "history"] as const;
const POLL_MILLISECONDS = 50;
/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/**
 * Draws cards into `workshop`/cards until none is left of those that `keepTodo` named. Any number of processes and threads
 * do it at once: each takes some cards by making a file that nobody else can make, and notes what it wrote.
 */
export async function drawCards(kind: Kind, { catalog, history }: CardInputs, workshop: string, signal?: AbortSignal): Promise<void> {
  const ids: string[] = JSON.parse(await readWhenThere(join(workshop, `${kind}.json`), signal));
  const frames = kind === "pages" ? await openFrames(workshop, signal) : undefined;
  mkdirSync(join(workshop, "taken"), { recursive: true });
  for (let first = 0; first < ids.length; first += CARDS_AT_ONCE) {
    const name = `${kind}-${first}`;
    if (!take(join(workshop, "taken", name))) continue;
    const drawn: DrawnUnit[] = [];
    for (const id of ids.slice(first, first + CARDS_AT_ONCE)) {
      const model = catalog.models.get(id);
      if (!model) throw new Error(`There is no card ${id} to draw.`);
      const outputs = frames ? drawPages(model, catalog, frames, history()) : drawFiles(model, catalog);
      drawn.push({ name: `${kind} ${id}`, files: [...outputs].map((output) => write(output, join(workshop, "cards"))) });
    }
    noteDrawn(workshop, name, drawn);
    // The end of the other process is heard between.
    await setImmediate();
    signal?.throwIfAborted();
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

/** Writes a file of the site below `folder`. */
export function write({ path, content }: Output, folder: string): KeptFile {
  const target = join(folder, path);
  // The folders of files are there; each page has its own, and so have the facts of each card.
  if (path.endsWith("/index.html") || path.startsWith("f/")) makeFolder(dirname(target));
  const bytes = typeof content === "string" ? encode(content) : content;
  writeFileSync(target, bytes);
  return { path, digest: digestOf(bytes), stamp: "" };
}

let lastFolder = "";

/** Makes a folder, unless it is that of the file before. */
function makeFolder(folder: string): void {
  if (folder !== lastFolder) mkdirSync(folder, { recursive: true });
  lastFolder = folder;
}

const encoder = new TextEncoder();
/** For the bytes of one text after the other. */
let room = new Uint8Array(1 << 20);

/** UTF-8 of a text, in memory that the next call uses again. */
function encode(text: string): Uint8Array {
  if (text.length * MOST_BYTES > room.length) room = new Uint8Array(text.length * MOST_BYTES);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}

/** Names the cards that are left to draw. */
export function keepTodo(workshop: string, kind: Kind, ids: readonly string[]): void {
  writeWhole(join(workshop, `${kind}.json`), JSON.stringify(ids));
}

/** Puts a frame where those who draw look for it. */
export function keepFrame(workshop: string, name: (typeof FRAME_NAMES)[number], html: string): void {
  writeWhole(frameFile(workshop, name), html);
}

/** Waits for the frames of the cards' pages. */
export async function openFrames(workshop: string, signal?: AbortSignal): Promise<Frames & { hash: string }> {
  const [model = "", history = ""] = await Promise.all(FRAME_NAMES.map((name) => readWhenThere(frameFile(workshop, name), signal)));
  return { model: openFrame(model), history: openFrame(history), hash: hash("sha256", model + history) };
}

function frameFile(workshop: string, name: string): string {
  return join(workshop, `${name}.html`);
}

/** Never half of it is there. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}-new`, text);
  renameSync(`${path}-new`, path);
}

/** The text of a file that another process writes; an error when that has ended or given up. */
export async function readWhenThere(path: string, signal?: AbortSignal): Promise<string> {
  const parent = process.ppid;
  while (!existsSync(path)) {
    if ((!signal && process.ppid !== parent) || !existsSync(dirname(path))) throw new Error("The build that this one helps has ended.");
    await setTimeout(POLL_MILLISECONDS, undefined, signal ? { signal } : {});
  }
  return readFileSync(path, "utf8");
}
