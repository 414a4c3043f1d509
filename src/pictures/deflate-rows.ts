import { CODE_LENGTHS, DISTANCE_CODES } from "./code-lengths.ts";
import { codesOf, packed, reversed, type Code } from "./huffman.ts";

/** Rows of a picture, one after the other, of which most is zero. */
export interface Rows {
  /** Bytes of each; the same for all. */
  stride: number;
  bytes: Uint8Array;
  /** Of each row the first byte that may not be zero, and the one behind the last; the two are the same where all are. */
  spans: Uint16Array;
}

/** Longest match, and the shortest that is worth its code beside letters that are written often. Bytes. */
const LONGEST = 258;
const SHORTEST = 4;
/** End of a block, and the code of the shortest match (RFC 1951, section 3.2.5). */
const END = 256;
const FIRST_LENGTH = 257;
/** Codes of distance 1 and of a row: 513 to 768 bytes with eight bits more. */
const NEAR = 0;
const ABOVE = 18;
const ABOVE_FROM = 513;
const ABOVE_BITS = 8;
const ADLER = 65521;

const literals = codesOf(CODE_LENGTHS);
const literalTokens = Int32Array.from(literals, ({ bits, count }) => bits | (count << 24));
const distances = codesOf(DISTANCE_CODES);

/** Of each length of a match its code and the bits behind it, in one, and how many bits these are. */
const matchBits = new Int32Array(LONGEST + 1);
const matchCounts = new Uint8Array(LONGEST + 1);
for (let length = 3, code = FIRST_LENGTH; length <= LONGEST; code++) {
  // Eight codes of one length each, then four for each number of further bits (RFC 1951, section 3.2.5).
  const more = code < 265 ? 0 : code === 285 ? 0 : (code - 261) >> 2;
  const { bits, count } = literals[code]!;
  for (let rest = 0; rest < 1 << more && length < (code === 285 ? LONGEST + 1 : LONGEST); rest++, length++) {
    matchBits[length] = bits | (rest << count);
    matchCounts[length] = count + more;
  }
}

/** What is written, before it is put together: see `packed`. */
let tokens = new Int32Array(1 << 19);
let tokenCount = 0;

/** The lowest `count` of some bits, at most 24, behind those before. */
function put(bits: number, count: number): void {
  tokens[tokenCount++] = bits | (count << 24);
}

/** Which lengths the codes have; these lengths themselves are written in four bits each. */
function putCodeLengths(): void {
  // Last block, with codes of its own: 286 literals and lengths, 19 distances, 19 lengths of codes.
  put(0b101, 3);
  put(CODE_LENGTHS.length - 257, 5);
  put(DISTANCE_CODES.length - 1, 5);
  put(15, 4);
  for (let index = 0; index < 19; index++) put(index < 3 ? 0 : 4, 3);
  for (const length of [...CODE_LENGTHS, ...DISTANCE_CODES]) put(reversed(length, 4), 4);
}

function putLiteral(value: number): void {
  tokens[tokenCount++] = literalTokens[value]!;
}

/** `length` bytes that stand a byte or a row before; fewer than three are left to the caller. */
function putMatches(length: number, distance: Code, more: number, moreCount: number): number {
  let left = length;
  while (left >= 3) {
    const now = left <= LONGEST ? left : Math.min(LONGEST, left - 3);
    put(matchBits[now]!, matchCounts[now]!);
    put(distance.bits | (more << distance.count), distance.count + moreCount);
    left -= now;
  }
  return left;
}

function putZeros(length: number): void {
  if (length === 0) return;
  putLiteral(0);
  for (let left = putMatches(length - 1, distances[NEAR]!, 0, 0); left > 0; left--) putLiteral(0);
}

/**
 * Rows as a zlib stream (RFC 1950, RFC 1951). A library looks at every byte, and all but some ten thousand of these are zero: of
 * the others, what stands in the row above is taken from there, and the codes are those that suit pictures of letters.
 */
export function deflateRows({ stride, bytes, spans }: Rows): Uint8Array<ArrayBuffer> {
  // A token for each byte, and two for what stands above; the rest for the lengths of codes.
  const most = stride * spans.length + 1000;
  if (tokens.length < most) tokens = new Int32Array(most);
  tokenCount = 0;
  putCodeLengths();
  const hasAbove = stride >= ABOVE_FROM && stride < ABOVE_FROM + (1 << ABOVE_BITS);
  let zeros = 0;
  // Adler-32, of which the remainders are taken at the end: numbers are exact up to 2 ** 53.
  let [sum, sums] = [1, 0];
  for (let row = 0; row * 2 < spans.length; row++) {
    let [first, last] = [spans[row * 2]!, spans[row * 2 + 1]!];
    // A box of letters has paper at its edges.
    while (first < last && bytes[row * stride + first] === 0) first++;
    while (first < last && bytes[row * stride + last - 1] === 0) last--;
    const [from, to] = [row * stride + first, row * stride + last];
    zeros += first;
    sums += first * sum;
    // Of a row by itself they are small numbers, which are added twice as fast.
    let [own, owns] = [0, 0];
    for (let at = from; at < to; at++) {
      own = (own + bytes[at]!) | 0;
      owns = (owns + own) | 0;
    }
    sums += (to - from) * sum + owns;
    sum += own;
    for (let at = from; at < to;) {
      const value = bytes[at]!;
      let same = at;
      if (hasAbove && row > 0) while (same < to && bytes[same] === bytes[same - stride]) same++;
      if (same - at >= SHORTEST) {
        putZeros(zeros);
        zeros = 0;
        at = same - putMatches(same - at, distances[ABOVE]!, stride - ABOVE_FROM, ABOVE_BITS);
      } else if (value === 0) {
        zeros++;
        at++;
      } else {
        putZeros(zeros);
        zeros = 0;
        putLiteral(value);
        at++;
      }
    }
    zeros += stride - last;
    sums += (stride - last) * sum;
  }
  putZeros(zeros);
  putLiteral(END);
  return packed(tokens, tokenCount, (sums % ADLER) * 0x10000 + (sum % ADLER));
}
