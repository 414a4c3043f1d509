/** Bits that stand for something in a stream. */
export interface Code {
  /** Reversed, as the stream has them. */
  bits: number;
  count: number;
}

/** The codes that follow from their lengths (RFC 1951, section 3.2.2). */
export function codesOf(lengths: readonly number[]): Code[] {
  let next = 0;
  const made = lengths.map((): Code => ({ bits: 0, count: 0 }));
  for (let count = 1; count <= 15; count++) {
    for (const [symbol, length] of lengths.entries()) {
      if (length === count) made[symbol] = { bits: reversed(next++, count), count };
    }
    next <<= 1;
  }
  return made;
}

/** The bits of a code, the first in the lowest place. */
export function reversed(code: number, count: number): number {
  let turned = 0;
  for (let bit = 0; bit < count; bit++) turned |= ((code >> bit) & 1) << (count - 1 - bit);
  return turned;
}

/**
 * Tokens one behind the other, behind the two bytes of the head and before the four of the sum; the last byte filled with zeros.
 * A token has a code in its lowest 24 bits, and above them how many of these count.
 */
export function packed(tokens: Int32Array, tokenCount: number, sum: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(3 * tokenCount + 8);
  bytes.set([0x78, 0x01]);
  let [end, held, count] = [2, 0, 0];
  for (let index = 0; index < tokenCount; index++) {
    const token = tokens[index]!;
    held |= (token & 0xffffff) << count;
    count += token >> 24;
    while (count >= 8) {
      bytes[end++] = held & 0xff;
      held >>>= 8;
      count -= 8;
    }
  }
  if (count > 0) bytes[end++] = held;
  new DataView(bytes.buffer).setUint32(end, sum);
  return bytes.slice(0, end + 4);
}
