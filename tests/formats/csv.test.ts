import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import { csvLines } from "../../src/formats/csv.ts";

const TEXTS = [
  "",
  "a",
  "a b",
  " a ",
  "a,b",
  'say "it"',
  "two\nlines",
  "two\r\nlines",
  "\r",
  "'",
  "’",
  "=1+1",
  "+1",
  "-1",
  "@a",
  "\t",
  "＝a",
  "＋a",
  "－a",
  "＠a",
  "a=b",
  '=","',
];

test("cells are quoted where they must be, and no formula is one", () => {
  expect(csvLines([["a", 'b "c", d', "=1+1", -1.5, ""]])).toBe('a,"b ""c"", d",\'=1+1,-1.5,\n');
});

test("has the bytes of a library for whatever a cell holds", () => {
  const rows = TEXTS.map((text) => [text, 1, text, -0.25, 1e21]);
  expect(csvLines(rows)).toBe(stringify(rows, { escape_formulas: true }));
});
