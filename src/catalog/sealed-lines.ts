import type { Hmac } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { isSealOf, SEAL_LENGTH, sealing } from "./build-key.ts";
import { writeAll } from "./kept-files.ts";

/** Letters of a key: a hash in hexadecimal digits. The first line of a file is such a one by itself, and its last the seal of all others. */
const KEY_LENGTH = 64;
const NEWLINE = 0x0a;
const TAB = 0x09;
const ROOM_BYTES = 1 << 18;

/** Lines of ASCII of a file by their keys, each read when it is asked for: the file may be larger than what else a process holds. */
export interface SealedLines {
  has(key: string): boolean;
  readonly size: number;
  /** A part of the line of a key, between tabs; undefined where there is none, or where it can no longer be read. */
  read(key: string, part: number): string | undefined;
}

interface Place {
  start: number;
  end: number;
}

/** Opens a file whose first line is `version`, if who has the key sealed it; it stays the same one, whatever takes its place afterwards. */
export function openSealedLines(path: string, version: string, sealKey: Buffer): SealedLines | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const places = placesIn(file, version, sealKey);
    if (places) return linesAt(file, places);
  } catch {
    // Not there, or no file.
  }
  if (file !== undefined) closeSync(file);
  return undefined;
}

function linesAt(file: number, places: ReadonlyMap<string, Place>): SealedLines {
  let room = Buffer.alloc(0);
  return {
    size: places.size,
    has: (key) => places.has(key),
    read(key, part) {
      const { start, end } = places.get(key) ?? { start: 0, end: 0 };
      // One room for all: in a process that holds gigabytes, new buffers send the garbage collector through all of them.
      if (end - start > room.length) room = Buffer.alloc(2 * (end - start));
      return readInto(file, room, start, end) ? partOf(room.subarray(0, end - start), part) : undefined;
    },
  };
}

/** Letters of ASCII alone, which are no more than copied. */
function partOf(line: Buffer, part: number): string | undefined {
  let [start, end] = [0, line.indexOf(TAB)];
  for (let index = 0; index < part && end >= 0; index += 1) [start, end] = [end + 1, line.indexOf(TAB, end + 1)];
  return line.toString("latin1", start, end < 0 ? line.length : end);
}

/** Whether there was something, and all of it. */
function readInto(file: number, room: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const read = readSync(file, room, at - start, end - at, at);
    if (read === 0) return false;
    at += read;
  }
  return end > start;
}

/** Where each line stands; undefined where the version is another, or the seal. */
function placesIn(file: number, version: string, sealKey: Buffer): Map<string, Place> | undefined {
  const sealed = fstatSync(file).size - SEAL_LENGTH;
  const room = Buffer.alloc(ROOM_BYTES);
  if (sealed <= KEY_LENGTH || !readInto(file, room, 0, KEY_LENGTH) || room.toString("latin1", 0, KEY_LENGTH) !== version) return undefined;
  const places = new Map<string, Place>();
  const seal = sealing(sealKey);
  const key = Buffer.alloc(KEY_LENGTH);
  let [line, lettersOfKey] = [0, 0];
  for (let at = 0; at < sealed; at += room.length) {
    const bytes = room.subarray(0, Math.min(room.length, sealed - at));
    if (!readInto(file, bytes, at, at + bytes.length)) return undefined;
    seal.update(bytes);
    for (let place = 0; place < bytes.length;) {
      if (lettersOfKey < KEY_LENGTH) {
        const copied = bytes.copy(key, lettersOfKey, place);
        [lettersOfKey, place] = [lettersOfKey + copied, place + copied];
        continue;
      }
      const end = bytes.indexOf(NEWLINE, place);
      if (end < 0) break;
      places.set(key.toString("latin1"), { start: line + KEY_LENGTH, end: at + end });
      [line, lettersOfKey, place] = [at + end + 1, 0, end + 1];
    }
  }
  room.fill(0);
  if (!readInto(file, room, sealed, sealed + SEAL_LENGTH)) return undefined;
  return isSealOf(room.toString("latin1", 0, SEAL_LENGTH), seal) ? places : undefined;
}

/**
 * Writes such a file, line by line as they come and beside the one that is there, whose place it takes when it is finished: another
 * run never reads half a file. Where nothing can be written, on a full disk or a read-only one, nothing is.
 */
export class SealedLinesWriter {
  readonly #path: string;
  readonly #fresh: string;
  readonly #seal: Hmac;
  readonly #keys = new Set<string>();
  /** Undefined where nothing can be written. */
  #file: number | undefined;
  #room: string[] = [];
  #letters = 0;

  constructor(path: string, version: string, sealKey: Buffer) {
    [this.#path, this.#fresh, this.#seal] = [path, `${path}-${process.pid}`, sealing(sealKey)];
    try {
      mkdirSync(dirname(path), { recursive: true });
      this.#file = openSync(this.#fresh, "w");
    } catch {
      return;
    }
    this.#gather(`${version}\n`);
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  add(key: string, line: string): void {
    this.#keys.add(key);
    this.#gather(`${key}${line}\n`);
  }

  finish(): void {
    this.#empty();
    this.#write(() => this.#seal.digest("hex"));
    if (this.#file === undefined) return;
    try {
      closeSync(this.#file);
      this.#file = undefined;
      renameSync(this.#fresh, this.#path);
    } catch {
      this.discard();
    }
  }

  discard(): void {
    try {
      if (this.#file !== undefined) closeSync(this.#file);
      rmSync(this.#fresh, { force: true });
    } catch {
      // Nothing more can be done about it.
    }
    this.#file = undefined;
  }

  #gather(line: string): void {
    this.#room.push(line);
    this.#letters += line.length;
    if (this.#letters >= ROOM_BYTES) this.#empty();
  }

  #empty(): void {
    const text = this.#room.join("");
    [this.#room, this.#letters] = [[], 0];
    this.#write(() => {
      const bytes = Buffer.from(text);
      this.#seal.update(bytes);
      return bytes;
    });
  }

  #write(what: () => Buffer | string): void {
    if (this.#file === undefined) return;
    try {
      writeAll(this.#file, Buffer.from(what()));
    } catch {
      this.discard();
    }
  }
}
