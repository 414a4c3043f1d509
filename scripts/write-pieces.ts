import { createHash } from "node:crypto";
import { closeSync, fstatSync } from "node:fs";
import type { Piece } from "../src/formats/in-pieces.ts";
import { digestOfEnds, joinStamps, stampOf } from "./unit-bytes.ts";
import { openNew, writeAll, type WrittenUnit } from "./write-unit.ts";

/**
 * Bytes that are written at once. They are gathered in one place, again and again: in a process that holds gigabytes,
 * each new buffer sends the garbage collector through all of them, which took a millisecond a buffer at 10,000 cards.
 */
const room = Buffer.alloc(1 << 18);
/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

const encoder = new TextEncoder();

/** Writes one file that comes in pieces, which are never held together, below `folder`. */
export function writePieces(path: string, pieces: Iterable<Piece>, folder: string): WrittenUnit {
  const digest = createHash("sha256");
  let [length, end] = [0, 0];
  const file = openNew(`${folder}/${path}`);
  const take = (bytes: Uint8Array) => {
    digest.update(bytes);
    writeAll(file, bytes);
    length += bytes.length;
  };
  const empty = () => {
    take(room.subarray(0, end));
    end = 0;
  };
  try {
    for (const piece of pieces) {
      const most = piece.length * (typeof piece === "string" ? MOST_BYTES : 1);
      if (end + most > room.length) empty();
      if (most > room.length) take(typeof piece === "string" ? encoder.encode(piece) : piece);
      else if (typeof piece === "string") end += encoder.encodeInto(piece, room.subarray(end)).written;
      else {
        room.set(piece, end);
        end += piece.length;
      }
    }
    empty();
    const stamp = joinStamps([stampOf(fstatSync(file))]);
    return { files: [path], digest: digestOfEnds([length], digest.digest("base64url")), stamp };
  } finally {
    closeSync(file);
  }
}
