import { createHash } from "node:crypto";
import { expect } from "vitest";

/** What `yardstick` takes on the machine on which the limits were set, with nothing else running. Seconds of a processor. */
const YARDSTICK = 0.035;

/**
 * Does some work, which must take less than `limit` seconds of a processor. A slower machine, or one whose cores are shared,
 * has as much more time as it needs for a piece of work that nothing here makes faster or slower.
 */
export function soon<T>(work: () => T, limit = 2): T {
  const [result, taken] = timed(work);
  expect(taken < limit ? taken : taken / slowness()).toBeLessThan(limit);
  return result;
}

/** How many times as long as on that machine work takes on this one; 1 where it is faster. */
function slowness(): number {
  const [taken = YARDSTICK] = [1, 2, 3].map(() => timed(yardstick)[1]).sort((a, b) => a - b);
  return Math.max(1, taken / YARDSTICK);
}

function timed<T>(work: () => T): [result: T, seconds: number] {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1e6];
}

/** Words, patterns and hashes, as a check has them. */
function yardstick(): void {
  const words = Array.from({ length: 20_000 }, (_, index) => `word ${index % 977} of ${index}`);
  const text = JSON.stringify(JSON.parse(JSON.stringify(words)));
  for (let round = 0; round < 4; round += 1) [...text.matchAll(/\bword (\d+) of (?<rest>\d+)/g)].map(({ groups }) => groups?.["rest"]);
  createHash("sha256").update(text).digest();
}
