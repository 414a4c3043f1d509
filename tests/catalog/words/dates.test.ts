import { describe, expect, test } from "vitest";
import { saysDate } from "../../../src/catalog/words/dates.ts";
import { foldText } from "../../../src/catalog/words/fold.ts";

describe("saysDate", () => {
  test.each([
    ["released on September 25, 2024", "2024-09-25"],
    ["Sept 25th, 2024", "2024-09-25"],
    ["25 September 2024", "2024-09-25"],
    ["2024-09-25", "2024-09-25"],
    ["9/25/2024", "2024-09-25"],
    ["knowledge cutoff of December 2023", "2023-12"],
    ["December 5, 2023", "2023-12"],
    ["in 2023", "2023"],
    ["2024 Sep 12", "2024-09-12"],
  ])("%s says %s", (text, date) => expect(saysDate(foldText(text), date)).toBe(true));

  test.each([
    ["September 26, 2024", "2024-09-25"],
    ["September 2024", "2024-09-25"],
    ["December 2022", "2023-12"],
    ["version 2.2023", "2023"],
    ["12,2023 tokens", "2024"],
  ])("%s does not say %s", (text, date) => expect(saysDate(foldText(text), date)).toBe(false));
});
