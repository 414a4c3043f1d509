import { describe, expect, test } from "vitest";
import { importCard } from "./reader.ts";

describe("bodies that no one reads", () => {
  test.each([
    ["very deep quotes", `${">".repeat(5000)} x\n`],
    ["very deep HTML", "<div>".repeat(20_000)],
    ["very long", "a ".repeat(300_000)],
    ["a line of many numbers", `Loss ${"0.1728 3.049500 ".repeat(200)}`],
    ["an unclosed table", "<table><tr><td>Layers"],
  ])("%s take no longer than two seconds", (_, text) => {
    const start = performance.now();
    expect(importCard(text).card).toContain("draft: true");
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
