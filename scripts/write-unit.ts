import { createHash } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Output } from "../src/card-pages/outputs.ts";
import { drawPicture } from "../src/pictures/picture.ts";
import { digestOf, digestOfEnds, joinStamps, stampOf } from "./unit-bytes.ts";

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
/** For the bytes of one unit after the other. */
let room = new Uint8Array(1 << 20);

/** Writes files of the site below `folder`. One that is there already may be another site's as well, and is left to it. */
export function writeUnit(outputs: readonly Output[], folder: string): WrittenUnit {
  const lengths: number[] = [];
  const stamps: string[] = [];
  let end = 0;
  for (const output of outputs) {
    const length = encode(output, end);
    const file = openNew(`${folder}/${output.path}`);
    try {
      writeAll(file, room.subarray(end, end + length));
      stamps.push(stampOf(fstatSync(file)));
    } finally {
      closeSync(file);
    }
    lengths.push(length);
    end += length;
  }
  const digest = digestOfEnds(lengths, digestOf(room.subarray(0, end)));
  return { files: outputs.map(({ path }) => path), digest, stamp: joinStamps(stamps) };
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

/** Puts the bytes of a file at a place in the room; how many they are. */
function encode(output: Output, at: number): number {
  const content = "picture" in output ? drawPicture(output.picture, output.brand) : output.content;
  makeRoom(at, typeof content === "string" ? content.length * MOST_BYTES : content.length);
  if (typeof content === "string") return encoder.encodeInto(content, room.subarray(at)).written;
  room.set(content, at);
  return content.length;
}

/** Makes room for more bytes behind those that are there. */
function makeRoom(at: number, more: number): void {
  if (at + more <= room.length) return;
  const larger = new Uint8Array(2 * (at + more));
  larger.set(room.subarray(0, at));
  room = larger;
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
