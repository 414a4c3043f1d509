import { describe, expect, test } from "vitest";
import type { ChartPoint } from "../../../src/views/charts/chart.ts";
import { extremes, median, medianOverYears, middleHalf, surelyAbove } from "../../../src/views/charts/findings.ts";
import type { Reading } from "../../../src/views/charts/readings.ts";

const day = (date: string): Partial<Reading> => ({ low: Date.parse(date), high: Date.parse(date) });
const exactly = (value: number): Partial<Reading> => ({ low: value, high: value, text: String(value) });

function point(x: Partial<Reading>, y: Partial<Reading>, name = "M"): ChartPoint {
  const reading = (ends: Partial<Reading>): Reading => ({ status: "reported", kind: "value", text: "", url: "", ...ends });
  const none = { id: "", label: "" };
  return { id: name, name, url: "", maker: none, family: none, series: "", x: reading(x), y: reading(y) };
}

describe("surelyAbove", () => {
  const finding = surelyAbove(20, (above, all) => `${above} of ${all}`);

  test("counts only what no reading of the bounds could put below the line", () => {
    const points = [
      point(exactly(1e9), exactly(21e9)),
      point(exactly(1e9), { low: 30e9 }),
      point({ low: 1e9, high: 2e9 }, exactly(30e9)), // 15 to 30
      point(exactly(1e9), { high: 90e9 }), // perhaps none at all
      point(exactly(1e9), exactly(20e9)), // on the line
    ];
    expect(finding(points, 0)).toBe("2 of 5");
  });

  test("says nothing of a handful", () => {
    expect(finding([point(exactly(1), exactly(100))], 0)).toBeUndefined();
    expect(finding([], 0)).toBeUndefined();
  });
});

describe("medianOverYears", () => {
  const finding = medianOverYears({ label: "", scale: "linear", unit: "1" }, (...words) => words.join(" "));

  test("compares the first and the last year with three values or more; bounds on one side have no middle", () => {
    const points = [
      ...[0.5, 0.9, 0.7].map((share) => point(day("2020-05-01"), exactly(share))),
      ...[0.1, 0.2].map((share) => point(day("2021-05-01"), exactly(share))),
      ...[0.4, 0.1, 0.3, 0.2].map((share) => point(day("2022-05-01"), exactly(share))),
      point(day("2022-06-01"), { high: 0.9 }),
      point({ low: Date.parse("2022-12-01"), high: Date.parse("2023-01-31") }, exactly(0.9)),
    ];
    expect(finding(points, 0)).toBe("70% 2020 20% 2022");
  });

  test("needs two years", () => {
    expect(
      finding(
        [0.5, 0.9, 0.7].map((share) => point(day("2020-05-01"), exactly(share))),
        0,
      ),
    ).toBeUndefined();
  });
});

test("middleHalf names the quartiles of what is known on both sides", () => {
  const finding = middleHalf({ label: "", scale: "linear", unit: "1" }, (...words) => words.join(" "));
  const points = [0.1, 0.2, 0.3, 0.4, 0.5].map((share) => point(exactly(1), exactly(share)));
  expect(finding([...points, point(exactly(1), { high: 0.9 })], 0)).toBe("5 20% 40%");
  expect(finding(points.slice(1), 0)).toBeUndefined();
});

test("extremes names the ends, and how many makers speak for themselves among all models", () => {
  const finding = extremes((least, most, reported, all) => `${least.name} ${most.name} ${reported} ${all}`);
  const points = [3, 1, 4, 1.5, 9].map((value) => point(exactly(1), exactly(value), `M${value}`));
  const others = [point(exactly(1), { high: 99 }, "bounded"), point(exactly(1), { ...exactly(2), status: "estimated" }, "guess")];
  expect(finding([...points, ...others], 3)).toBe("M1 M9 6 10");
});

test("median takes the smaller of two in the middle", () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2]);
});
