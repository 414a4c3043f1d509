import { expect, test } from "vitest";
import { columnWidths } from "../../src/appendix/column-widths.ts";
import { text } from "../../src/appendix/document.ts";

const rows = (...cells: string[][]) => cells.map((row) => row.map((words) => [text(words)]));
const sum = (shares: number[]) => shares.reduce((total, share) => total + share, 0);

test("columns that say more are wider, and all of them fill the line", () => {
  const prose = "Public web pages in many languages, filtered by a classifier and freed of duplicates. ".repeat(3);
  const [fact = 0, short = 0, long = 0] = columnWidths(
    ["Fact", "A", "B"],
    rows(["Layers", "28", prose], ["Data", "not disclosed", prose]),
    false,
  );
  expect(sum([fact, short, long])).toBeCloseTo(1);
  expect(long).toBeGreaterThan(2 * short);
  expect(short).toBeGreaterThan(fact);
});

test("the longest word of a column fits into it", () => {
  const header = ["Model", "Accelerator hours", "Licence", "Context length"];
  const shares = columnWidths(header, rows(["Llama 3.2 3B", "460,000 h", "Llama 3.2 Community", "131,072 tokens"]), false);
  // "Accelerator" has 11 letters; an upright line of DejaVu Sans at 9 points has 85 (482 points of 5.65 on average).
  expect((shares[1] ?? 0) * 85).toBeGreaterThanOrEqual(11);
});

test("columns without words are not without width", () => {
  expect(columnWidths(["", "B"], rows(["", "one"]), false).every((share) => share > 0)).toBe(true);
});

test("where words alone are wider than the line, they share it", () => {
  const shares = columnWidths(
    Array.from({ length: 12 }, () => "Incomprehensibilities"),
    [],
    false,
  );
  expect(sum(shares)).toBeCloseTo(1);
});
