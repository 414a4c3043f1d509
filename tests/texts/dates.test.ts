import { describe, expect, test } from "vitest";
import { daysApart, findDates } from "../../src/texts/figures/dates.ts";

describe("findDates", () => {
  test.each([
    ["2024-05-13", "2024-05-13"],
    ["May 13, 2024", "2024-05-13"],
    ["the 13th of May 2024", "2024-05-13"],
    ["13. Mai 2024", "2024-05-13"],
    ["13 de mayo de 2024", "2024-05-13"],
    ["le 13 mai 2024", "2024-05-13"],
    ["2024年5月13日发布", "2024-05-13"],
    ["2025년 6월 6일에", "2025-06-06"],
    ["Sept. 2024", "2024-09"],
    ["in July 2024.", "2024-07"],
    ["2024/12", "2024-12"],
    ["since 2023", "2023"],
  ])("reads %s", (text, date) => {
    expect(findDates(text).map((one) => one.date)).toEqual([date]);
  });

  test.each(["2048 cards", "gpt-4o-2024-05-13", "arXiv:2412.19437", "$2024", "2024-13", "12,024 tokens", "2000M"])(
    "finds none in %s",
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );
});

describe("daysApart", () => {
  test.each([
    ["2024-05-13", "2024-05-13", 0],
    ["2024-05-13", "2024-05", 0],
    ["2024", "2024-12-31", 0],
    ["2024-05-13", "2024-05-16", 3],
    ["2024-05", "2024-06-02", 2],
    ["2024-07-01", "2024-05", 31],
  ])("of %s and %s", (one, other, days) => {
    expect(daysApart(one, other)).toBe(days);
    expect(daysApart(other, one)).toBe(days);
  });
});
