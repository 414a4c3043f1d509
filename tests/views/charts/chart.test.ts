import { describe, expect, test } from "vitest";
import type { Model } from "../../../src/catalog/model.ts";
import { buildChart, middleOf, MOST_POINTS, spread, type Chart } from "../../../src/views/charts/chart.ts";
import { chartDefinitions } from "../../../src/views/charts/definitions.ts";
import { card } from "../../content-files.ts";
import { exampleCatalog } from "../../formats/catalog.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";

const MODELS: Record<string, string> = {
  "models/mixture.md": card({
    name: "Mixture",
    facts: {
      released: `{ value: 2023-12, ${CITED} }`,
      architecture: `{ value: [decoder-only, mixture-of-experts], ${CITED} }`,
      "parameters-total": `{ value: 46.7e9, ${CITED} }`,
      "parameters-active": `{ value: 12.9e9, ${CITED} }`,
      "training-tokens": `{ status: third-party, value: 2e12, ${CITED} }`,
      "training-compute": `{ status: estimated, value: 2e23, method: Counted., by: cardfile, ${CITED} }`,
      "training-mfu": `{ value: [0.38, 0.43], qualifier: between, ${CITED} }`,
      access: `{ value: [api-only], ${CITED} }`,
    },
  }),
  "models/silent.md": card({
    name: "Silent",
    facts: {
      "training-tokens": `{ status: not-disclosed, ${CITED} }`,
      "parameters-total": `{ status: not-disclosed, ${CITED} }`,
      "accelerator-hours": `{ status: not-disclosed, ${CITED} }`,
    },
  }),
};

function chartOf(id: string): Chart {
  const definition = chartDefinitions.find((one) => one.id === id);
  if (!definition) throw new Error(`No chart ${id}.`);
  return buildChart(definition, [...exampleCatalog(MODELS).models.values()]);
}

const pointOf = (chart: Chart, name: string) => chart.points.find((point) => point.name === name);

describe("buildChart", () => {
  test("takes the bounds and the status of both figures from the card", () => {
    const point = pointOf(chartOf("parameters-and-tokens"), "Example 3B");
    expect(point?.x).toMatchObject({ low: 3.21e9, high: 3.21e9, status: "reported", text: "3.21 B" });
    expect(point?.y).toEqual({
      high: 9e12,
      kind: "value",
      status: "reported",
      text: "≤ 9 T",
      disputed: true,
      others: ["12 T"],
      url: "/cards/models/example-3b/#training-tokens",
    });
    expect(point?.url).toBe("/cards/models/example-3b/");
  });

  test("stands a mixture of experts at its active parameters, and marks the weaker of two statuses", () => {
    const point = pointOf(chartOf("parameters-and-tokens"), "Mixture");
    expect(point?.x).toMatchObject({ low: 12.9e9, high: 12.9e9 });
    expect(point?.series).toBe("third-party");
  });

  test("lists the models that it cannot draw, with what is missing", () => {
    expect(chartOf("parameters-and-tokens").omitted).toContainEqual({
      name: "Silent",
      url: "/cards/models/silent/#training-tokens",
      reason: "training tokens not disclosed, parameters used for each token not disclosed",
    });
  });

  test("prefers a stated training compute to the derived one", () => {
    const chart = chartOf("training-compute-over-time");
    expect(pointOf(chart, "Mixture")).toMatchObject({ series: "estimated", y: { low: 2e23, high: 2e23 } });
    // 6 · 3.21e9 · 9e12, of which the tokens are an upper bound.
    expect(pointOf(chart, "Example 3B")).toMatchObject({ series: "derived", y: { high: 1.7334e23, status: "derived" } });
    expect(pointOf(chart, "Example 3B")?.y.low).toBeUndefined();
  });

  test("keeps a published interval of the utilization, and derives it where nothing is published", () => {
    const chart = chartOf("utilization");
    expect(pointOf(chart, "Mixture")?.y).toMatchObject({ low: 0.38, high: 0.43, status: "reported" });
    // 1.7334e23 FLOP in 460,000 hours of 989e12 FLOP/s each.
    expect(pointOf(chart, "Example 3B")?.y.high).toBeCloseTo(0.10584, 4);
  });

  test("reads a month as all its days", () => {
    expect(pointOf(chartOf("context-length-over-time"), "Mixture")?.x).toMatchObject({
      low: Date.parse("2023-12-01T00:00:00Z"),
      high: Date.parse("2023-12-31T00:00:00Z"),
    });
  });

  test("divides tokens by parameters", () => {
    expect(pointOf(chartOf("tokens-per-parameter-over-time"), "Base 3B")?.y.high).toBeCloseTo(9e12 / 3.21e9, 6);
  });

  test("counts openness over the facts that have a meaning, and tells published weights apart", () => {
    const chart = chartOf("openness-over-time");
    // 20 required facts; fine-tuning data do not apply; compute and utilization are not disclosed.
    expect(pointOf(chart, "Base 3B")).toMatchObject({ series: "open", y: { low: 17 / 19, high: 17 / 19, text: "17 of 19" } });
    expect(pointOf(chart, "Mixture")?.series).toBe("closed");
  });

  test("says how many points there are when it draws fewer", () => {
    const [first] = exampleCatalog().models.values();
    const definition = chartDefinitions[0];
    if (!first || !definition) throw new Error("The fixture is empty.");
    const many: Model[] = Array.from({ length: 1000 }, () => first);
    const chart = buildChart(definition, many);
    expect(chart.points).toHaveLength(MOST_POINTS);
    expect(chart.total).toBe(1000);
  });
});

describe("middleOf", () => {
  test("is the middle as the axis shows it", () => {
    const reading = { low: 1e22, high: 1e24, status: "reported", kind: "value", text: "", url: "" } as const;
    expect(middleOf(reading, { label: "", scale: "log" })).toBeCloseTo(1e23, -15);
    expect(middleOf(reading, { label: "", scale: "linear" })).toBe((1e22 + 1e24) / 2);
  });
});

describe("spread", () => {
  test("keeps the first and the last", () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 4, 8]);
    expect(spread([1, 2], 3)).toEqual([1, 2]);
  });
});
