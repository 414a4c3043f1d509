import { describe, expect, test } from "vitest";
import { soon } from "../../soon.ts";
import { importCard } from "./reader.ts";

describe("bodies that no one reads", () => {
  test.each([
    ["very deep quotes", `${">".repeat(5000)} x\n`],
    ["very deep HTML", "<div>".repeat(20_000)],
    ["very long", "a ".repeat(300_000)],
    ["a line of many numbers", `Loss ${"0.1728 3.049500 ".repeat(200)}`],
    ["a sentence of names without an end", "A1 ".repeat(30_000)],
    ["one word of hyphens", "A-b.".repeat(20_000)],
    ["a front matter of many keys", `---\n${Array.from({ length: 9000 }, (_, index) => `key${index}: a`).join("\n")}\n---\n`],
    ["a front matter of many broken keys", `---\n${Array.from({ length: 9000 }, (_, index) => `key${index}: [a`).join("\n")}\n---\n`],
    ["a front matter that says one key again and again", `---\n${"key: a\n".repeat(9000)}---\n`],
    ["an unclosed table", "<table><tr><td>Layers"],
  ])("%s take no longer than two seconds of the processor", (_, text) => {
    expect(soon(() => importCard(text)).card).toContain("draft: true");
  });
});
