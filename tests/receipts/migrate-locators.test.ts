import { describe, expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { editCitations } from "../../src/receipts/edit-citations.ts";
import { cellOf, quotedWordsOf } from "../../src/receipts/locator-parts.ts";
import { migrateLocators } from "../../src/receipts/migrate-locators.ts";
import { card, contentOf, SURROUNDINGS } from "../content-files.ts";

describe("quotedWordsOf", () => {
  test.each([
    [
      "Takeaways, “available for download on llama.com and Hugging Face”",
      "Takeaways",
      "available for download on llama.com and Hugging Face",
    ],
    ["section 4.2, “1 shared expert and 256 routed experts”", "section 4.2", "1 shared expert and 256 routed experts"],
    [
      "section 3.2.3: “relatively high Model FLOPs Utilization”, without a figure",
      "section 3.2.3, without a figure",
      "relatively high Model FLOPs Utilization",
    ],
    ["“short-context applications up to 8K”", "“short-context applications up to 8K”", "short-context applications up to 8K"],
  ])("%s", (locator, left, quote) => expect(quotedWordsOf(locator)).toEqual([{ locator: left, quote }]));

  test.each([
    "Model Information, table, column “Training Time (GPU hours)”",
    "section “Dataset Summary and Data Splits”",
    "Responsibility & Safety, “Fine-Tuning Data”",
    "Model Information, “Model Release Date”",
    "sections “Age Requirements” and “Use Restrictions of It”",
    "Introduction, “Number of Parameters”",
    "“9T”",
  ])("%s holds labels only", (locator) => expect(quotedWordsOf(locator)).toEqual([]));
});

describe("cellOf", () => {
  test.each([
    [
      "Hardware and Software, table, row Llama 3.2 3B, column “Training Time (GPU hours)”",
      { table: "Hardware and Software", row: "Llama 3.2 3B", column: "Training Time (GPU hours)" },
    ],
    [
      "Instruction tuned models, row ChartQA, column Llama 4 Maverick",
      { table: "Instruction tuned models", row: "ChartQA", column: "Llama 4 Maverick" },
    ],
    ["comparison table, column Tesla V100, row “Memory Size”", { table: "comparison table", row: "Memory Size", column: "Tesla V100" }],
    ["row GSM8K, column 7B", { table: "table", row: "GSM8K", column: "7B" }],
  ])("%s", (locator, cell) => expect(cellOf(locator)).toEqual(cell));

  test.each([
    "Table 3, row AIME 2025 (no tools), gpt-oss-20b, high",
    "table, column “Params”, “3B (3.21B)”",
    "section 2",
    "row A, column B; row C",
  ])("%s names no one cell", (locator) => expect(cellOf(locator)).toBeUndefined());
});

describe("migrateLocators", () => {
  const before = card({
    facts: {
      layers: '{ value: 28, source: maker-card, locator: "section 2, “a stack of 28 layers”", checked: 2026-11-01 }',
      "hidden-size": '{ value: 3072, source: maker-card, locator: "section 2, “a stack of 28 layers”", checked: 2026-11-01 }',
      "training-tokens":
        '[{ value: 9e12, citations: [{ source: maker-card, locator: "table 1, row 3B, column “Tokens”", checked: 2026-11-01 }] }]',
      origin:
        '\n    text: Here.\n    citations:\n      - source: maker-card\n        locator: "abstract, “made at our laboratory in Paris”"\n        checked: 2026-11-01',
    },
  });
  const migrated = (text: string) => {
    const { entries } = checkContent(contentOf({ ...SURROUNDINGS, "models/example-3b.mdx": text }));
    return editCitations(text, migrateLocators(entries).get("content/models/example-3b.mdx") ?? []);
  };
  const after = migrated(before);

  test("moves words that say the claim, in the short form and in lists of either style", () => {
    expect(after).toContain(
      'layers: { value: 28, source: maker-card, locator: "section 2", quote: "a stack of 28 layers", checked: 2026-11-01 }',
    );
    expect(after).toContain('        locator: "abstract"\n        quote: "made at our laboratory in Paris"\n        checked: 2026-11-01');
    expect(after).toContain(
      'locator: "table 1, row 3B, column “Tokens”", cell: { table: "table 1", row: "3B", column: "Tokens" }, checked',
    );
  });

  test("leaves words that do not say it, and every other line", () => {
    expect(after).toContain(
      'hidden-size: { value: 3072, source: maker-card, locator: "section 2, “a stack of 28 layers”", checked: 2026-11-01 }',
    );
    expect(after.split("\n").filter((line) => !before.includes(line)).length).toBe(4);
  });

  test("breaks no rule, and finds nothing to do the second time", () => {
    expect(checkContent(contentOf({ ...SURROUNDINGS, "models/example-3b.mdx": after })).problems).toEqual([]);
    expect(migrated(after)).toBe(after);
  });
});
