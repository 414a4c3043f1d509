import { expect, test } from "vitest";
import { catalog } from "../../src/content.ts";
import { lossesOf } from "../import/hub-round-trip.ts";

test("every card comes back from a Hugging Face card with what docs/import.md says", () => {
  expect(lossesOf(catalog)).toEqual([]);
});
