import { createHash } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Output } from "../src/card-pages/outputs.ts";
import { drawPicture } from "../src/pictures/picture.ts";
import { inUtf8, newRoom, packUnit, type PackedUnit } from "./pack-unit.ts";
import { digestOfEnds, joinStamps, stampOf } from "./unit-bytes.ts";

/** Some files as they were written together. */
export interface WrittenUnit {
  /** Paths below the site's folder, with slashes. */
  files: string[];
  /** Of their bytes. */
  digest: string;
  /** Of what the file system says of them: `joinStamps`. */
  stamp: string;
}

/** Writes the files of a unit below `folder`, its pictures last. One that is there already may be another site's as well, and is left to it. */
export function writePacked({ room, files: { paths, lengths, wide }, pictures }: PackedUnit, folder: string): WrittenUnit {
  const digest = createHash("sha256");
  const [names, stamps, ends]: [string[], string[], number[]] = [[], [], []];
  const write = (path: string, bytes: Uint8Array) => {
    stamps.push(writeNew(`${folder}/${path}`, bytes));
    names.push(path);
    ends.push(bytes.length);
    return bytes;
  };
  const texts = new Set(wide);
  // Small files are hashed many at once.
  let [hashed, end] = [0, 0];
  for (const [index, path] of (paths === "" ? [] : paths.split("\n")).entries()) {
    const start = end;
    end += lengths[index] ?? 0;
    const bytes = room.subarray(start, end);
    if (!texts.has(index)) {
      write(path, bytes);
      continue;
    }
    digest.update(room.subarray(hashed, start)).update(write(path, inUtf8(bytes)));
    hashed = end;
  }
  digest.update(room.subarray(hashed, end));
  for (const { path, picture, brand } of pictures) digest.update(write(path, drawPicture(picture, brand)));
  return { files: names, digest: digestOfEnds(ends, digest.digest("base64url")), stamp: joinStamps(stamps) };
}

export function writeUnit(outputs: readonly Output[], folder: string): WrittenUnit {
  return writePacked(packUnit(outputs, newRoom()), folder);
}

/** Writes a file; its stamp. */
function writeNew(path: string, bytes: Uint8Array): string {
  const file = openNew(path);
  try {
    writeAll(file, bytes);
    return stampOf(fstatSync(file));
  } finally {
    closeSync(file);
  }
}

/** The system may write less than it is given. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

/** Folders that were there when a file of theirs was opened. */
const folders = new Set<string>();

/** Opens a file for writing in the place of one that may be there. */
export function openNew(path: string): number {
  const folder = dirname(path);
  // An error costs more than to ask: most folders get their first file here.
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  try {
    return openSync(path, "wx");
  } catch {
    // One is there, or the folder has been taken away since.
    mkdirSync(folder, { recursive: true });
    rmSync(path, { force: true });
    return openSync(path, "wx");
  }
}
