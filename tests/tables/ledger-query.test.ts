import { describe, expect, test } from "vitest";
import type { LedgerCell, LedgerColumn } from "../../src/tables/ledger-cell.ts";
import { queryLedger, type LedgerModel } from "../../src/tables/ledger-query.ts";
import { describeOrder } from "../../src/tables/ledger-row.ts";
import { emptyState, type LedgerState } from "../../src/tables/ledger-state.ts";

const model = (id: string, text: string, facets: Record<string, string[]> = {}): LedgerModel => ({
  id,
  name: id,
  url: `/models/${id}/`,
  text,
  facets,
});
const models = [
  model("alpha", "alpha\norgalpha\na small model", { organization: ["meta"] }),
  model("beta", "beta7b\nbeta", { organization: ["meta", "openai"] }),
  model("gamma", "gamma"),
  model("delta", "delta"),
  model("epsilon", "epsilon"),
];

const known = (value: LedgerCell["value"], more: Partial<LedgerCell> = {}): LedgerCell => ({
  text: String(value),
  value,
  status: "reported",
  ...more,
});
const unknown: LedgerCell = { text: "not disclosed", status: "not-disclosed" };
const cells = new Map([
  [
    "tokens",
    [
      known(9e12, { qualifier: "at-most" }),
      unknown,
      known(2e12),
      known([1e12, 3e12], { qualifier: "between" }),
      known(5e12, { status: "planned" }),
    ],
  ],
  ["released", [known("2024"), known("2023-12-01"), unknown, known("2023-12"), unknown]],
  ["license", [known("MIT License"), known("Apache 2.0"), unknown, known("apache 10"), unknown]],
]);
const columns = new Map<string, LedgerColumn>([
  ["tokens", { id: "tokens", label: "Training tokens", kind: "number" }],
  ["released", { id: "released", label: "Released", kind: "date" }],
  ["license", { id: "license", label: "Licence", kind: "text" }],
]);
const ask = (part: Partial<LedgerState>) =>
  queryLedger(models, cells, columns, { ...emptyState(), ...part }).map((index) => models[index]?.id);
const sort = (column: string, descending: boolean) => ask({ sort: { column, descending } });

describe("queryLedger", () => {
  test("bounds sort by their number, ranges by their upper end, unknown values last in both directions", () => {
    expect(sort("tokens", false)).toEqual(["gamma", "delta", "epsilon", "alpha", "beta"]);
    expect(sort("tokens", true)).toEqual(["alpha", "epsilon", "delta", "gamma", "beta"]);
  });

  test("dates sort by the calendar, a less precise one before those within it", () => {
    expect(sort("released", false)).toEqual(["delta", "beta", "alpha", "gamma", "epsilon"]);
    expect(sort("released", true)).toEqual(["alpha", "beta", "delta", "gamma", "epsilon"]);
  });

  test("words sort without regard to case, numbers in them by size", () => {
    expect(sort("license", false)).toEqual(["beta", "delta", "alpha", "gamma", "epsilon"]);
  });

  test("names turn round; a column that is not there changes nothing", () => {
    expect(sort("name", true)).toEqual(["epsilon", "delta", "gamma", "beta", "alpha"]);
    expect(sort("__proto__", false)).toEqual(["alpha", "beta", "gamma", "delta", "epsilon"]);
  });

  test("a range holds both its ends, and neither what is unknown nor what is planned", () => {
    expect(ask({ ranges: { tokens: { low: 2e12, high: 9e12 } } })).toEqual(["alpha", "gamma", "delta"]);
    expect(ask({ ranges: { tokens: { high: 2e12 } } })).toEqual(["gamma"]);
  });

  test("known only", () => {
    expect(ask({ known: ["tokens"] })).toEqual(["alpha", "gamma", "delta"]);
    expect(ask({ known: ["tokens", "released"] })).toEqual(["alpha", "delta"]);
  });

  test("filters join, and text is found in any spelling", () => {
    expect(ask({ facets: { organization: "meta" } })).toEqual(["alpha", "beta"]);
    expect(ask({ facets: { organization: "openai" }, text: "Beta-7B" })).toEqual(["beta"]);
    expect(ask({ text: "small  alpha" })).toEqual(["alpha"]);
    expect(ask({ text: "zzz" })).toEqual([]);
  });
});

describe("describeOrder", () => {
  test("says how bounds are sorted where there are any", () => {
    expect(describeOrder("Training tokens", "number", true, cells.get("tokens") ?? [])).toBe(
      "Sorted by training tokens, largest first. “≤”, “≥” and “≈” are sorted by the number beside them, ranges by their upper end. Unknown values stand last.",
    );
    expect(describeOrder("Released", "date", false, cells.get("released") ?? [])).toBe(
      "Sorted by released, oldest first. Unknown values stand last.",
    );
  });
});
