import { createHash } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Output } from "../src/card-pages/outputs.ts";
import { drawPicture } from "../src/pictures/picture.ts";
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

/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

const encoder = new TextEncoder();

/** Bytes that two threads can see. */
export type Room = Uint8Array<SharedArrayBuffer>;

/** The files of a unit: the bytes of most one after the other in a room, and what the pictures show. */
export interface PackedUnit {
  room: Room;
  files: { path: string; length: number }[];
  pictures: Drawn[];
}
type Drawn = Extract<Output, { picture: unknown }>;

export function newRoom(bytes = 1 << 20): Room {
  return new Uint8Array(new SharedArrayBuffer(bytes));
}

/** Puts the files of a unit into a room, or into a larger one. */
export function packUnit(outputs: readonly Output[], room: Room): PackedUnit {
  const packed: PackedUnit = { room, files: [], pictures: [] };
  let end = 0;
  for (const output of outputs) {
    if ("picture" in output) {
      packed.pictures.push(output);
      continue;
    }
    const { path, content } = output;
    packed.room = withRoom(packed.room, end, content.length * (typeof content === "string" ? MOST_BYTES : 1));
    const length = put(content, packed.room.subarray(end));
    packed.files.push({ path, length });
    end += length;
  }
  return packed;
}

function put(content: string | Uint8Array, place: Uint8Array): number {
  if (typeof content === "string") return encoder.encodeInto(content, place).written;
  place.set(content);
  return content.length;
}

/** A room in which there is place for `more` bytes behind the first `end`, which stay. */
function withRoom(room: Room, end: number, more: number): Room {
  if (end + more <= room.length) return room;
  const larger = newRoom(2 * (end + more));
  larger.set(room.subarray(0, end));
  return larger;
}

/** Writes the files of a unit below `folder`, its pictures last. One that is there already may be another site's as well, and is left to it. */
export function writePacked({ room, files, pictures }: PackedUnit, folder: string): WrittenUnit {
  const digest = createHash("sha256");
  const stamps: string[] = [];
  let end = 0;
  for (const { path, length } of files) stamps.push(writeNew(`${folder}/${path}`, room.subarray(end, (end += length))));
  digest.update(room.subarray(0, end));
  const lengths = files.map(({ length }) => length);
  for (const { path, picture, brand } of pictures) {
    const bytes = drawPicture(picture, brand);
    stamps.push(writeNew(`${folder}/${path}`, bytes));
    digest.update(bytes);
    lengths.push(bytes.length);
  }
  return {
    files: [...files, ...pictures].map(({ path }) => path),
    digest: digestOfEnds(lengths, digest.digest("base64url")),
    stamp: joinStamps(stamps),
  };
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

/** The same for one file that comes in pieces, which are never held together. */
export async function writePieces(path: string, pieces: AsyncIterable<Uint8Array>, folder: string): Promise<WrittenUnit> {
  const digest = createHash("sha256");
  let length = 0;
  const file = openNew(`${folder}/${path}`);
  try {
    for await (const piece of pieces) {
      digest.update(piece);
      writeAll(file, piece);
      length += piece.length;
    }
    const stamp = joinStamps([stampOf(fstatSync(file))]);
    return { files: [path], digest: digestOfEnds([length], digest.digest("base64url")), stamp };
  } finally {
    closeSync(file);
  }
}

/** The system may write less than it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
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
