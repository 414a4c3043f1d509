import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { contentWith, SURROUNDINGS, type CardParts } from "../../content-files.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";

function figures(parts: CardParts, others: Record<string, string> = {}) {
  const { figures: all, problems } = checkContent(contentWith(parts, others));
  // That a figure does not go with the name of the example is a warning, and another test.
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return Object.fromEntries((all.get("example-3b") ?? []).map((figure) => [figure.id, figure]));
}

describe("deriveFigures", () => {
  test("an upper bound of the tokens makes compute and utilization upper bounds", () => {
    const { "derived-training-flop": flop, "derived-mfu": mfu } = figures({});
    expect(flop).toMatchObject({ value: 6 * 3.21e9 * 9e12, qualifier: "at-most", interval: { high: 6 * 3.21e9 * 9e12 } });
    expect(mfu).toMatchObject({ qualifier: "at-most", display: "at most 10.6%" });
    expect(mfu?.assumptions.join(" ")).toContain("precision of the arithmetic is not known");
  });

  test("hours of which only a lower bound is known keep the utilization an upper bound", () => {
    const { "derived-mfu": mfu } = figures({ facts: { "accelerator-hours": `{ value: 460000, qualifier: at-least, ${CITED} }` } });
    expect(mfu).toMatchObject({ qualifier: "at-most" });
  });

  test("upper bounds on both sides of a quotient give no figure, and the reason is said", () => {
    const { "derived-mfu": mfu } = figures({ facts: { "accelerator-hours": `{ value: 460000, qualifier: at-most, ${CITED} }` } });
    expect(mfu?.value).toBeUndefined();
    expect(mfu?.reason).toContain("Only upper bounds");
  });

  test("exact tokens over at most so many hours is a lower bound", () => {
    const { "derived-mfu": mfu } = figures({
      facts: { "training-tokens": `{ value: 9e12, ${CITED} }`, "accelerator-hours": `{ value: 460000, qualifier: at-most, ${CITED} }` },
    });
    expect(mfu).toMatchObject({ qualifier: "at-least" });
  });

  test("nothing is derived from a size that was read from a name", () => {
    const read = `{ status: estimated, value: 3e9, inputs: [name], method: "Read from the name.", by: cardfile, ${CITED} }`;
    const {
      "derived-training-flop": flop,
      "tokens-per-parameter": share,
      "weight-memory": memory,
    } = figures({ facts: { "parameters-total": read } });
    for (const figure of [flop, share, memory]) {
      expect(figure?.value).toBeUndefined();
      expect(figure?.missing).toEqual(["parameters-total"]);
    }
  });

  test("an interval of tokens gives intervals", () => {
    const { "derived-training-flop": flop } = figures({
      facts: { "training-tokens": `{ value: [1e12, 2e12], qualifier: between, ${CITED} }` },
    });
    expect(flop).toMatchObject({ qualifier: "between", value: [6 * 3.21e9 * 1e12, 6 * 3.21e9 * 2e12] });
  });

  test("a mixture of experts counts the active parameters, and all of them for memory", () => {
    const { "derived-training-flop": flop, "weight-memory": memory } = figures({
      facts: {
        architecture: `{ value: [decoder-only, mixture-of-experts], ${CITED} }`,
        "parameters-total": `{ value: 46.7e9, ${CITED} }`,
        "parameters-active": `{ value: 12.9e9, ${CITED} }`,
        "training-tokens": `{ value: 1e12, ${CITED} }`,
      },
    });
    expect(flop).toMatchObject({ value: 6 * 12.9e9 * 1e12, qualifier: "exact" });
    expect(memory).toMatchObject({ value: 93.4e9 });
  });

  test("mixed FP8 spans the two peaks", () => {
    const { "derived-mfu": mfu } = figures({
      facts: { "training-tokens": `{ value: 9e12, ${CITED} }`, "training-precision": `{ value: [fp8, bf16], ${CITED} }` },
    });
    const flop = 6 * 3.21e9 * 9e12;
    const seconds = 460_000 * 3600;
    expect(mfu?.qualifier).toBe("between");
    expect(mfu?.interval?.low).toBeCloseTo(flop / seconds / 1979e12, 12);
    expect(mfu?.interval?.high).toBeCloseTo(flop / seconds / 989e12, 12);
  });

  test("devices times wall-clock hours stand in for device hours", () => {
    const { "derived-mfu": mfu } = figures({
      facts: {
        "training-tokens": `{ value: 9e12, ${CITED} }`,
        "accelerator-hours": `{ status: not-disclosed, ${CITED} }`,
        "accelerator-count": `{ value: 1000, ${CITED} }`,
        "training-duration": `{ value: 460, ${CITED} }`,
      },
    });
    expect(mfu?.value).toBeCloseTo(0.10584, 4);
  });

  test("hours of another phase are not set against the tokens of pre-training", () => {
    const { "derived-mfu": mfu } = figures({ facts: { "accelerator-hours": `{ value: 460000, phase: post-training, ${CITED} }` } });
    expect(mfu?.missing).toEqual(["accelerator-hours"]);
  });

  test("several kinds of device give no utilization", () => {
    const { "derived-mfu": mfu } = figures(
      { facts: { "training-hardware": `{ value: [h100-sxm, h100-new], ${CITED} }` } },
      { "accelerators/h100-new.md": (SURROUNDINGS["accelerators/h100-sxm.md"] ?? "").replace("H100 SXM", "H100 New") },
    );
    expect(mfu?.reason).toContain("Several kinds of device");
  });

  test("an encoder–decoder needs both stacks, and then counts three operations", () => {
    const architecture = `{ value: [encoder-decoder], ${CITED} }`;
    expect(figures({ facts: { architecture } })["derived-training-flop"]?.missing).toEqual(["layers", "encoder-layers"]);
    const stacks = { layers: `{ value: 24, ${CITED} }`, "encoder-layers": `{ value: 24, ${CITED} }` };
    const { "derived-training-flop": flop } = figures({
      facts: { architecture, ...stacks, "training-tokens": `{ value: 1e12, ${CITED} }`, "parameters-total": `{ value: 11e9, ${CITED} }` },
    });
    expect(flop).toMatchObject({ value: 3.3e22 });
  });

  test("the KV cache names what is missing, and is not derived for windows", () => {
    expect(figures({})["kv-cache-memory"]?.missing).toEqual(["attention", "layers", "kv-heads", "head-dimension"]);
    const windowed = figures({ facts: { attention: `{ value: [full, sliding-window], ${CITED} }` } });
    expect(windowed["kv-cache-memory"]?.reason).toContain("Not every layer");
  });

  test("a codec has no training compute of this kind", () => {
    expect(figures({ facts: { architecture: `{ value: [codec], ${CITED} }` } })["derived-training-flop"]?.reason).toContain(
      "another kind of network",
    );
  });
});
