import { expect, test } from "vitest";
import { persist } from "./launch.ts";

const failing = (times: number) => {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls <= times) throw new Error(`signal ${calls}`);
    return calls;
  };
};

test("a launch that fails twice is tried a third time, and what it said is told", async () => {
  const told: string[] = [];
  expect(await persist(failing(2), (words) => told.push(words))).toBe(3);
  expect(told).toEqual([
    "Attempt 1 of 3 to launch Chromium failed: Error: signal 1\n",
    "Attempt 2 of 3 to launch Chromium failed: Error: signal 2\n",
  ]);
});

test("one that fails three times fails", async () => {
  const told: string[] = [];
  await expect(persist(failing(3), (words) => told.push(words))).rejects.toThrow("signal 3");
  expect(told.length).toBe(3);
});
