import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { catalogFrom } from "../../src/catalog/catalog.ts";
import { contentFolder } from "../../src/catalog/read.ts";
import { readSite } from "../../src/catalog/site.ts";
import { buildChart } from "../../src/views/charts/chart.ts";
import { chartDefinitions } from "../../src/views/charts/definitions.ts";
import { disclosureByMaker } from "../../src/views/disclosure.ts";
import { requiredModelFields } from "../../src/schema/fields.ts";

const site = readSite({});
const catalog = catalogFrom(contentFolder(site.contentFolder), site, { commit: null, date: "" });
const models = [...catalog.models.values()];

interface PlainClaim {
  status?: string;
  value?: unknown;
  text?: string;
}

/** The claims of a card's fact as its file has them, without the project's own reader. */
function plainFacts(file: string): Record<string, PlainClaim[]> {
  const yaml = readFileSync(file, "utf8").split(/^---$/m)[1] ?? "";
  const card = load(yaml) as { facts: Record<string, PlainClaim | PlainClaim[]> };
  return Object.fromEntries(Object.entries(card.facts).map(([field, claims]) => [field, [claims].flat()]));
}
const files = new Map(models.map((model) => [model.name, plainFacts(model.entry.file.path)]));
const isKnown = (claim: PlainClaim) =>
  ["reported", "third-party", "estimated"].includes(claim.status ?? "reported") && (claim.value !== undefined || claim.text !== undefined);

/** Charts whose vertical axis is a field, and which field. */
const AXES: Record<string, string> = {
  "parameters-and-tokens": "training-tokens",
  "context-length-over-time": "context-length",
  "accelerator-hours-over-time": "accelerator-hours",
};

describe("charts of the real cards", () => {
  test.each(Object.entries(AXES))("%s shows every known %s, and no other value", (id, field) => {
    const definition = chartDefinitions.find((one) => one.id === id);
    if (!definition) throw new Error(`No chart ${id}.`);
    const chart = buildChart(definition, models);
    for (const point of chart.points) {
      const claim = files.get(point.name)?.[field]?.find(isKnown);
      const ends = [claim?.value].flat().map(Number);
      expect({ name: point.name, ends: [point.y.low, point.y.high].filter((end) => end !== undefined) }).toEqual({
        name: point.name,
        ends: point.y.low !== undefined && point.y.high !== undefined ? [ends[0], ends.at(-1)] : ends,
      });
    }
    for (const { name, reason } of chart.omitted) {
      if (files.get(name)?.[field]?.some((claim) => isKnown(claim) && claim.value !== undefined))
        expect(reason).not.toContain(definition.y.label.toLowerCase());
    }
    expect(chart.points.length).toBeGreaterThan(20);
  });

  test("every model is drawn or listed as left out, but the planned ones", () => {
    const planned = models.filter((model) => model.card.stage === "planned").length;
    for (const definition of chartDefinitions) {
      const { total, omittedTotal } = buildChart(definition, models);
      expect(total + omittedTotal).toBe(models.length - planned);
    }
  });
});

test("disclosure scores of the real cards can be counted by hand", () => {
  const required = requiredModelFields.map((field) => field.id);
  const counted = disclosureByMaker(models).flatMap((maker) =>
    maker.cards.map(({ model, score }) => ({ model: model.label, disclosed: score.disclosed, total: score.total })),
  );
  const byHand = counted.map(({ model }) => {
    const applicable = required.map((field) => files.get(model)?.[field] ?? []).filter((claims) => claims[0]?.status !== "not-applicable");
    const disclosed = applicable.filter((claims) => claims.some((claim) => (claim.status ?? "reported") === "reported" && isKnown(claim)));
    return { model, disclosed: disclosed.length, total: applicable.length };
  });
  expect(counted).toEqual(byHand);
});
