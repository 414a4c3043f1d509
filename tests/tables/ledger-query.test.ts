import { describe, expect, test } from "vitest";
import type { LedgerCell, LedgerColumn } from "../../src/tables/ledger-column.ts";
import { countFacets, queryLedger, type LedgerSource } from "../../src/tables/ledger-query.ts";
import { describeOrder, describeSorting } from "../../src/tables/ledger-row.ts";
import { emptyState, type LedgerState } from "../../src/tables/ledger-state.ts";

const known = (value: LedgerCell["value"], more: Partial<LedgerCell> = {}): LedgerCell => ({ text: String(value), value, ...more });
const unknown: LedgerCell = { text: "not disclosed", kind: "none", status: "not-disclosed" };
const ids = ["delta", "alpha", "gamma", "beta", "epsilon", "omega"];
/** In the order of release, newest first; the last is planned. */
const source: LedgerSource = {
  total: 6,
  made: 5,
  nameRanks: [2, 0, 4, 1, 3, 5],
  texts: ["delta", "alpha\norgalpha\na small model", "gamma", "beta7b\nbeta", "epsilon", "omega"],
  facets: [
    { organization: ["openai"], access: ["open"] },
    { organization: ["meta"], access: ["open"] },
    {},
    { organization: ["meta", "openai"], access: ["closed"] },
    {},
    { organization: ["meta"], access: ["open"] },
  ],
  columns: new Map([
    [
      "tokens",
      [
        known([1e12, 3e12], { qualifier: "between" }),
        known(9e12, { qualifier: "at-most" }),
        known(2e12),
        unknown,
        known(5e12, { status: "planned" }),
        known(1e13, { status: "planned" }),
      ],
    ],
    ["updated", [known("2023-12"), known("2024"), unknown, known("2023-12-01"), unknown, unknown]],
    ["license", [{ text: "apache 10" }, known("MIT License"), unknown, known("Apache 2.0"), unknown, undefined]],
  ]),
};
const columns = new Map<string, LedgerColumn>([
  ["tokens", { id: "tokens", label: "Training tokens", kind: "number" }],
  ["updated", { id: "updated", label: "Updated", kind: "date" }],
  ["license", { id: "license", label: "Licence", kind: "text" }],
]);
const find = (part: Partial<LedgerState>) => queryLedger(source, columns, { ...emptyState(), ...part });
const ask = (part: Partial<LedgerState>) => find(part).indexes.map((index) => ids[index]);
const sort = (column: string, descending: boolean) => ask({ sort: { column, descending } });

describe("queryLedger", () => {
  test("stands newest first, without models that are planned, and says how many these are", () => {
    expect(ask({})).toEqual(["delta", "alpha", "gamma", "beta", "epsilon"]);
    expect(find({}).plannedLeftOut).toBe(1);
    expect(ask({ planned: true })).toEqual(ids);
    expect(find({ facets: { access: "closed" } }).plannedLeftOut).toBe(0);
  });

  test("bounds sort by their number, ranges by their upper end, unknown values last in both directions", () => {
    expect(sort("tokens", false)).toEqual(["gamma", "delta", "epsilon", "alpha", "beta"]);
    expect(sort("tokens", true)).toEqual(["alpha", "epsilon", "delta", "gamma", "beta"]);
  });

  test("dates sort by the calendar, a less precise one before those within it", () => {
    expect(sort("updated", false)).toEqual(["delta", "beta", "alpha", "gamma", "epsilon"]);
    expect(sort("updated", true)).toEqual(["alpha", "beta", "delta", "gamma", "epsilon"]);
  });

  test("words sort without regard to case, numbers in them by size", () => {
    expect(sort("license", false)).toEqual(["beta", "delta", "alpha", "gamma", "epsilon"]);
  });

  test("names sort both ways; a column that is not there changes nothing", () => {
    expect(sort("name", false)).toEqual(["alpha", "beta", "delta", "epsilon", "gamma"]);
    expect(sort("name", true)).toEqual(["gamma", "epsilon", "delta", "beta", "alpha"]);
    expect(sort("__proto__", false)).toEqual(["delta", "alpha", "gamma", "beta", "epsilon"]);
  });

  test("a range holds both its ends, and neither what is unknown nor what is planned", () => {
    expect(ask({ ranges: { tokens: { low: 2e12, high: 9e12 } } })).toEqual(["delta", "alpha", "gamma"]);
    expect(ask({ ranges: { tokens: { high: 2e12 } } })).toEqual(["gamma"]);
  });

  test("known only", () => {
    expect(ask({ known: ["tokens"] })).toEqual(["delta", "alpha", "gamma"]);
    expect(ask({ known: ["tokens", "updated"] })).toEqual(["delta", "alpha"]);
  });

  test("filters join, and text is found in any spelling", () => {
    expect(ask({ facets: { organization: "meta" } })).toEqual(["alpha", "beta"]);
    expect(ask({ facets: { organization: "openai" }, text: "Beta-7B" })).toEqual(["beta"]);
    expect(ask({ text: "small  alpha" })).toEqual(["alpha"]);
    expect(ask({ text: "zzz" })).toEqual([]);
  });
});

describe("countFacets", () => {
  const counts = (part: Partial<LedgerState>) =>
    Object.fromEntries([...countFacets(source, { ...emptyState(), ...part })].map(([facet, of]) => [facet, Object.fromEntries(of)]));

  test("without filters, every model that is made", () => {
    expect(counts({})).toEqual({ organization: { openai: 2, meta: 2 }, access: { open: 2, closed: 1 } });
    expect(counts({ planned: true })).toEqual({ organization: { openai: 2, meta: 3 }, access: { open: 3, closed: 1 } });
  });

  test("a filter narrows the others, and itself keeps all of its values", () => {
    expect(counts({ facets: { organization: "meta" } })).toEqual({ organization: { openai: 2, meta: 2 }, access: { open: 1, closed: 1 } });
    expect(counts({ facets: { organization: "meta" }, text: "alpha" })).toEqual({ organization: { meta: 1 }, access: { open: 1 } });
  });
});

describe("describeOrder", () => {
  test("names the column and the end with which it begins", () => {
    expect(describeOrder("Tokens", "number", { column: "tokens", descending: true })).toBe("by tokens, largest first");
    expect(describeOrder("Released", "date", { column: "released", descending: true })).toBe("newest first");
    expect(describeOrder("Released", "date", { column: "released", descending: false })).toBe("by released, oldest first");
  });

  test("says how bounds are sorted where there are any", () => {
    expect(describeSorting(source.columns.get("tokens") ?? [])).toBe(
      "“≤”, “≥” and “≈” are sorted by the number beside them, ranges by their upper end. Unknown values stand last.",
    );
    expect(describeSorting(source.columns.get("updated") ?? [])).toBe("Unknown values stand last.");
  });
});
