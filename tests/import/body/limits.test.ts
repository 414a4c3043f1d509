import { describe, expect, test } from "vitest";
import { importCard } from "./reader.ts";

describe("bodies that no one reads", () => {
  test.each([
    ["very deep quotes", `${">".repeat(5000)} x\n`],
    ["very deep HTML", "<div>".repeat(20_000)],
    ["very long", "a ".repeat(300_000)],
    ["an unclosed table", "<table><tr><td>Layers"],
  ])("%s take no longer than two seconds", (_, text) => {
    const start = performance.now();
    expect(importCard(text).card).toContain("draft: true");
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
