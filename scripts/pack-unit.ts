import { transcode } from "node:buffer";
import type { Output } from "../src/card-pages/outputs.ts";

/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;
/** Longer texts go to the thread as UTF-16: most have a letter beyond Latin-1, whose encoding takes 4 ms a megabyte here and 1 there. */
const LONG = 1000;

const encoder = new TextEncoder();

/** Bytes that two threads can see. */
export type Room = Uint8Array<SharedArrayBuffer>;

/** The files of a unit: what most hold, one after the other in a room, and what the pictures show. */
export interface PackedUnit {
  room: Room;
  files: PackedFiles;
  pictures: Drawn[];
}
type Drawn = Extract<Output, { picture: unknown }>;

/** A message of few parts, which takes a tenth of one of an object a file. */
interface PackedFiles {
  /** One a line. */
  paths: string;
  /** Bytes of each in the room. */
  lengths: number[];
  /** Which of them are UTF-16 there. */
  wide: number[];
}

/** A megabyte: of a card. */
export function newRoom(bytes = 1 << 20): Room {
  return new Uint8Array(new SharedArrayBuffer(bytes));
}

/** Puts the files of a unit into a room, or into a larger one. */
export function packUnit(outputs: readonly Output[], room: Room): PackedUnit {
  const [paths, lengths, wide, pictures]: [string[], number[], number[], Drawn[]] = [[], [], [], []];
  let end = 0;
  for (const output of outputs) {
    if ("picture" in output) {
      pictures.push(output);
      continue;
    }
    const { path, content } = output;
    room = withRoom(room, end, content.length * (typeof content === "string" ? MOST_BYTES : 1));
    if (typeof content === "string" && content.length > LONG) wide.push(lengths.length);
    const length = put(content, room, end);
    paths.push(path);
    lengths.push(length);
    end += length;
  }
  return { room, files: { paths: paths.join("\n"), lengths, wide }, pictures };
}

function put(content: string | Uint8Array, room: Room, at: number): number {
  if (typeof content !== "string") {
    room.set(content, at);
    return content.length;
  }
  if (content.length > LONG) return Buffer.from(room.buffer).write(content, at, "utf16le");
  return encoder.encodeInto(content, room.subarray(at)).written;
}

/** A room in which there is place for `more` bytes behind the first `end`, which stay. */
function withRoom(room: Room, end: number, more: number): Room {
  if (end + more <= room.length) return room;
  const larger = newRoom(2 * (end + more));
  larger.set(room.subarray(0, end));
  return larger;
}

/** The bytes of a text that lies in a room as UTF-16. */
export function inUtf8({ buffer, byteOffset, length }: Room): Uint8Array {
  const letters = Buffer.from(buffer, byteOffset, length);
  try {
    return transcode(letters, "utf16le", "utf8");
  } catch {
    // Half of a pair by itself, in whose place the encoder puts a sign.
    return encoder.encode(letters.toString("utf16le"));
  }
}
