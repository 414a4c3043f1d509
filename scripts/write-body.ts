import type { UnitWriter } from "./unit-writer.ts";
import { writePieces, type WrittenUnit } from "./write-unit.ts";

/** Of a page; what is longer is never held as a whole. */
const MOST_BYTES = 1 << 20;

/** Writes what a page was answered with. */
export async function writeBody(
  path: string,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { writer, fresh }: { writer: UnitWriter; fresh: string },
  done: (written: WrittenUnit) => void,
): Promise<void> {
  const pieces = inTurn(body);
  const begun: Uint8Array[] = [];
  for (let length = 0; length <= MOST_BYTES; length += begun.at(-1)?.length ?? 0) {
    const piece = await pieces.next();
    if (piece.done) return await writer.write([{ path, content: Buffer.concat(begun) }], done);
    begun.push(piece.value);
  }
  done(await writePieces(path, inTurn(begun, pieces), fresh));
}

async function* inTurn(...lists: (AsyncIterable<Uint8Array> | Iterable<Uint8Array>)[]): AsyncGenerator<Uint8Array, undefined> {
  for (const list of lists) yield* list;
}
