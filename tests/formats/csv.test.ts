import { expect, test } from "vitest";
import { csvLines } from "../../src/formats/csv.ts";

test("cells are quoted where they must be, and no formula is one", () => {
  expect(csvLines([["a", 'b "c", d', "=1+1", -1.5, ""]])).toBe('a,"b ""c"", d",\'=1+1,-1.5,\n');
});
