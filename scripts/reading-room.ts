import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/**
 * Reads one file after the other into the same place: what is given holds until the next is read. In a process that holds
 * gigabytes a new buffer for each of ten thousand files took more than all else that was done with them.
 */
export class ReadingRoom {
  #room = Buffer.alloc(1 << 16);

  /** The bytes of a file; undefined where it cannot be read. */
  read(path: string): Uint8Array | undefined {
    try {
      const file = openSync(path, "r");
      try {
        return this.#readOpen(file);
      } finally {
        closeSync(file);
      }
    } catch {
      return undefined;
    }
  }

  #readOpen(file: number): Uint8Array {
    const { size } = fstatSync(file);
    if (size > this.#room.length) this.#room = Buffer.alloc(2 * size);
    let end = 0;
    while (end < size) {
      const read = readSync(file, this.#room, end, size - end, null);
      if (read === 0) break;
      end += read;
    }
    return this.#room.subarray(0, end);
  }
}
