import { describe, expect, test } from "vitest";
import { emptyState, formatLedger, parseLedger, type LedgerVocabulary } from "../../src/tables/ledger-state.ts";

const vocabulary: LedgerVocabulary = {
  facets: new Map([
    ["organization", new Set(["meta", "openai"])],
    ["year", new Set(["2024"])],
  ]),
  ranges: ["parameters-total", "training-tokens"],
  columns: new Set(["parameters-total", "training-tokens", "released"]),
};
const read = (search: string) => parseLedger(search, vocabulary);

describe("parseLedger", () => {
  test("reads every part", () => {
    expect(
      read(
        "?q=llama+3&organization=meta&parameters-total=1e9..4e9&known=training-tokens&columns=released,parameters-total&planned=1&sort=-parameters-total",
      ),
    ).toEqual({
      state: {
        text: "llama 3",
        facets: { organization: "meta" },
        ranges: { "parameters-total": { low: 1e9, high: 4e9 } },
        known: ["training-tokens"],
        columns: ["released", "parameters-total"],
        planned: true,
        sort: { column: "parameters-total", descending: true },
      },
      ignored: [],
    });
  });

  test("what cannot be followed is named and changes nothing", () => {
    const { state, ignored } = read("?organization=acme&parameters-total=5..1&sort=__proto__&columns=constructor&known=released");
    expect(state).toEqual(emptyState());
    expect(ignored).toEqual(["organization=acme", "parameters-total=5..1", "known=released", "columns=constructor", "sort=__proto__"]);
  });

  test.each(["", "?", "?a=b", "?__proto__=x&constructor=y", "?%E0%A4%A"])("“%s” asks for nothing", (search) => {
    expect(read(search)).toEqual({ state: emptyState(), ignored: [] });
  });
});

describe("formatLedger", () => {
  test.each([
    "",
    "?q=llama+3",
    "?q=100%25+%26+%3Cb%3E",
    "?organization=meta&year=2024",
    "?parameters-total=1e9..4e9&training-tokens=..1500000000000",
    "?known=parameters-total,training-tokens",
    "?columns=released,parameters-total&sort=-parameters-total",
    "?planned=1",
    "?sort=released",
    "?sort=name",
    "?sort=-name",
  ])("“%s” is read and written as it was", (search) => {
    expect(formatLedger(read(search).state)).toBe(search.replace("1500000000000", "1.5e12"));
  });

  test("text that is no well-formed Unicode does not stop it", () => {
    expect(formatLedger({ ...emptyState(), text: "\ud800" })).toBe("?q=%EF%BF%BD");
  });
});
