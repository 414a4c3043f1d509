/**
 * How many bits each literal, the end and each length of a match has in a picture's stream, a hexadecimal digit each: Huffman's
 * code of at most twelve bits for what stood in the 381 pictures of this catalogue on 30 November 2026. Any picture can be
 * written with it; those of letters in these colours are about as short as with codes of their own.
 */
const DIGITS = [
  "37788886668a9acc8caaab8ccccccccc7a89ab8ccccccccc8a979a8ccccccccc7ba98a7c",
  "cccccccc8babbc7ccccccccc8877783ccccccccc6cccccc7797ccccc6cccccc8776ccccc",
  "7cccccc9776ccccc7cccccc7664ccccc9ccccccccccabcbcacccccccccccaaacbccccccc",
  "ccccbbaccccccccccccbaa5ccccccccccccccccbc8567778878887889899988998a9a4",
];

export const CODE_LENGTHS: readonly number[] = [...DIGITS.join("")].map((digit) => Number.parseInt(digit, 16));

/** Of distances: a byte before, and a row of some six hundred bytes. */
export const DISTANCE_CODES: readonly number[] = Array.from({ length: 19 }, (_, code) => (code === 0 || code === 18 ? 1 : 0));
