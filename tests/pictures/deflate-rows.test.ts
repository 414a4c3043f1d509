import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { CODE_LENGTHS, DISTANCE_CODES } from "../../src/pictures/code-lengths.ts";
import { deflateRows } from "../../src/pictures/deflate-rows.ts";

/** As a bitmap notes them, a little too wide. */
function spansOf(bytes: Uint8Array, stride: number): Uint16Array {
  const spans = new Uint16Array((2 * bytes.length) / stride);
  for (let row = 0; row * stride < bytes.length; row++) {
    const own = [...bytes.subarray(row * stride, (row + 1) * stride)];
    const first = own.findIndex((byte) => byte !== 0);
    if (first < 0) continue;
    spans[2 * row] = Math.max(0, first - 2);
    spans[2 * row + 1] = Math.min(stride, own.findLastIndex((byte) => byte !== 0) + 3);
  }
  return spans;
}

function readBack(bytes: Uint8Array, stride: number): Uint8Array {
  return new Uint8Array(inflateSync(deflateRows({ stride, bytes, spans: spansOf(bytes, stride) })));
}

/** The same numbers in every run. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48271) % 2147483647;
    yield state;
  }
}

describe("deflateRows", () => {
  test.each([601, 513, 768, 3, 200, 900])("what a library reads of rows of %i bytes is what was written", (stride) => {
    const numbers = random(stride);
    const next = (below: number) => numbers.next().value % below;
    for (let round = 0; round < 30; round++) {
      const bytes = new Uint8Array(stride * 20);
      for (let at = 0; at < bytes.length;) {
        const length = 1 + next([4, 30, 300, 1500][round % 4] ?? 4);
        const kind = next(4);
        // Paper, letters, what stands above, and one colour.
        for (const end = Math.min(bytes.length, at + length); at < end; at++)
          bytes[at] = kind === 0 ? 0 : kind === 1 ? next(256) : kind === 2 ? (bytes[at - stride] ?? 0) : 0x66;
      }
      expect(readBack(bytes, stride)).toEqual(bytes);
    }
  });

  test("paper and repeated rows may be of any length", () => {
    for (let length = 0; length <= 601; length++) {
      const bytes = new Uint8Array(3 * 601);
      for (const row of [0, 1]) bytes.fill(0x21, row * 601 + 601 - length, (row + 1) * 601);
      bytes[1500] = 7;
      expect(readBack(bytes, 601)).toEqual(bytes);
    }
  });

  test("nothing but paper is about a kilobyte", () => {
    const bytes = new Uint8Array(601 * 630);
    expect(readBack(bytes, 601)).toEqual(bytes);
    expect(deflateRows({ stride: 601, bytes, spans: new Uint16Array(1260) }).length).toBeLessThan(1100);
  });

  test("its codes are whole: no reader refuses them, and every byte has one", () => {
    const sum = (lengths: readonly number[]) => lengths.reduce((all, length) => all + (length > 0 ? 2 ** -length : 0), 0);
    expect([CODE_LENGTHS.length, sum(CODE_LENGTHS), CODE_LENGTHS.includes(0)]).toEqual([286, 1, false]);
    expect([DISTANCE_CODES.length, sum(DISTANCE_CODES)]).toEqual([19, 1]);
  });
});
