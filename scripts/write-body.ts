import { piecesOf } from "../src/formats/in-pieces.ts";
import type { UnitWriter } from "./unit-writer.ts";
import { writePieces } from "./write-pieces.ts";
import type { WrittenUnit } from "./write-unit.ts";

/** Of a page that goes to the thread that writes. */
const MOST_BYTES = 1 << 20;

/** Writes what a page was answered with: what comes in pieces as it comes. */
export async function writeBody(
  path: string,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { writer, fresh }: { writer: UnitWriter; fresh: string },
  done: (written: WrittenUnit) => void,
): Promise<void> {
  const pieces = piecesOf(body);
  if (pieces) return done(writePieces(path, pieces, fresh));
  const whole: Uint8Array[] = [];
  for await (const piece of body) whole.push(piece);
  const length = whole.reduce((sum, piece) => sum + piece.length, 0);
  if (length > MOST_BYTES) return done(writePieces(path, whole, fresh));
  const [first = new Uint8Array(), ...others] = whole;
  await writer.write([{ path, content: others.length > 0 ? Buffer.concat(whole) : first }], done);
}
