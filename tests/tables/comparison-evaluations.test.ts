import { describe, expect, test } from "vitest";
import { compareModel, type ComparedModel } from "../../src/tables/comparison.ts";
import { mostShared, sharedResults, unlikeResults } from "../../src/tables/comparison-evaluations.ts";
import type { ComparableModel } from "../../src/tables/comparison-shapes.ts";
import { comparisonCsv, comparisonText } from "../../src/tables/comparison-text.ts";
import { resultsByBenchmark } from "../../src/tables/results-by-benchmark.ts";
import { resultsSection } from "../../src/tables/results-table.ts";
import { toHtml } from "../../src/values/markup.ts";

const labels = { benchmarks: { mmlu: "MMLU", arc: "ARC" }, licenses: {} };
const CITATION = { source: "card", locator: "table 1", checked: "2026-11-02" };

function model(id: string, ...evaluations: Partial<ComparableModel["evaluations"][number]>[]): ComparedModel {
  const full = evaluations.map((one, index) => ({
    benchmark: "mmlu",
    metric: "macro_avg/acc",
    shots: 5,
    setup: "in-house",
    value: 60 + index,
    display: `${60 + index}%`,
    url: `/cards/models/${id}/#evaluation-${index}`,
    citations: [CITATION],
    ...one,
  }));
  const variants = [{ id: "instruct", name: `${id} Instruct` }];
  const url = `/cards/models/${id}/`;
  return compareModel({ id, name: id, url, stage: "released", facts: {}, derived: {}, variants, evaluations: full }, [], labels, "/cards");
}
const texts = (models: ComparedModel[]) =>
  sharedResults(models).map(({ cells }) => cells.map((results) => results.map(({ text }) => text)));

describe("sharedResults", () => {
  test("puts results side by side where benchmark, metric, shots and setup agree", () => {
    expect(texts([model("a", {}), model("b", { display: "61.5%" }), model("c")])).toEqual([[["60%"], ["61.5%"], []]]);
  });

  test("spelling does not set a metric or a setup apart", () => {
    expect(texts([model("a", { metric: "Macro_avg/acc" }), model("b", { setup: "In-house" })])).toHaveLength(1);
  });

  test.each([
    ["metric", { metric: "macro_avg/acc_char" }],
    ["number of shots", { shots: 0 }],
    ["setup", { setup: "LM evaluation harness" }],
    ["benchmark", { benchmark: "arc" }],
  ])("never where the %s differs", (_, other) => {
    expect(sharedResults([model("a", {}), model("b", other)])).toEqual([]);
  });

  test("shots that nobody states agree within one source only", () => {
    const elsewhere = [{ ...CITATION, source: "paper" }];
    expect(texts([model("a", { shots: undefined }), model("b", { shots: undefined })])).toHaveLength(1);
    expect(sharedResults([model("a", { shots: undefined }), model("b", { shots: undefined, citations: elsewhere })])).toEqual([]);
    const worded = { shots: undefined, setup: "in-house, three to five shots" };
    expect(texts([model("a", worded), model("b", { ...worded, citations: elsewhere })])).toHaveLength(1);
  });
});

describe("unlikeResults", () => {
  test("MMLU by acc_char against MMLU by acc, both with five shots: says what sets them apart", () => {
    const [mmlu, ...more] = unlikeResults([model("a", { metric: "macro_avg/acc_char" }), model("b", {})]);
    expect(more).toEqual([]);
    expect(mmlu?.benchmark).toEqual({ label: "MMLU", url: "/cards/benchmarks/mmlu/" });
    expect(mmlu?.results.map(({ model: { id }, apart }) => [id, apart])).toEqual([
      ["a", []],
      ["b", ["the metric (macro_avg/acc instead of macro_avg/acc_char)"]],
    ]);
  });

  test("the one that differs is told from those that stand side by side", () => {
    const [mmlu] = unlikeResults([model("a", {}), model("b", {}), model("c", { shots: 0, setup: "other" })]);
    expect(mmlu?.results.map(({ model: { id }, apart }) => [id, apart])).toEqual([["c", ["the shots (0 instead of 5)", "the setup"]]]);
  });

  test("is silent where all share a way of measuring, and where one model alone has results", () => {
    expect(unlikeResults([model("a", {}, { shots: 0 }), model("b", {})])).toEqual([]);
    expect(unlikeResults([model("a", {}, { shots: 0 }), model("b")])).toEqual([]);
  });
});

describe("mostShared", () => {
  const models = [model("a", { shots: 0 }, { shots: 1 }, {}), model("b", { shots: 1 }, { shots: 0 }, {}), model("c", { shots: 1 }, {})];
  const rows = sharedResults(models);
  const shots = (some: readonly { conditions: { shots?: number | undefined } }[]) => some.map(({ conditions }) => conditions.shots);

  test("keeps the rows of most models, and among equals the first, in their order", () => {
    expect(shots(rows)).toEqual([1, 5, 0]);
    const { most, others } = mostShared(rows.toReversed(), 2);
    expect([shots(most), shots(others)]).toEqual([[5, 1], [0]]);
    expect(mostShared(rows, 3)).toEqual({ most: rows, others: [] });
  });
});

describe("what is shown", () => {
  const models = [model("a", { variant: "instruct" }), model("b", {}), model("c", { metric: "<acc>" })];
  const shared = sharedResults(models);

  const html = resultsSection(models, shared, unlikeResults(models)).map(toHtml).join("");

  test("a row under its way of measuring, the variant named, the gap in words", () => {
    expect(html).toContain('scope="rowgroup">macro_avg/acc, 5-shot; in-house</th>');
    expect(html).toContain('<th scope="row"><a href="/cards/benchmarks/mmlu/">MMLU</a></th>');
    expect(html).toContain('<a class="v" href="/cards/models/a/#evaluation-0">60%</a><small> a Instruct</small>');
    expect(html).toContain('<td data-label="c"><span class="v none">no result of this setup</span></td>');
  });

  test("unlike results in a table of their own, with the words of the sources as text", () => {
    expect(html).toContain("not to be put side by side: MMLU</summary>");
    expect(html).toContain("<td>the metric (&lt;acc&gt; instead of macro_avg/acc)</td>");
    expect(resultsSection(models, [], [])).toEqual([]);
  });

  test("of many models, a benchmark folded over its ways of measuring", () => {
    const [mmlu, ...more] = resultsByBenchmark(models, shared).map(toHtml);
    expect(more).toEqual([]);
    expect(mmlu).toMatch(/^<details class="ways"><summary><b>MMLU<\/b> one way of measuring, 2 models<\/summary>/);
    expect(mmlu).toContain('<li>b <a class="v" href="/cards/models/b/#evaluation-0">60%</a></li>');
  });

  test("of two models with many results, eight ways of measuring, and the others folded with their names", () => {
    const many = ["a", "b"].map((id) =>
      model(id, ...Array.from({ length: 13 }, (_, shots) => ({ shots, benchmark: shots > 7 ? "arc" : "mmlu" }))),
    );
    const [, , section] = resultsSection(many, sharedResults(many), []).map(toHtml);
    expect(section).toContain("<summary>5 more ways of measuring, shared by as many of the models or fewer: ARC</summary>");
    expect(section?.split("<details")[2]?.match(/-shot; in-house/g)).toHaveLength(5);
    const fewer = many.map((one) => ({ ...one, evaluations: one.evaluations.slice(0, 12) }));
    expect(resultsSection(fewer, sharedResults(fewer), []).map(toHtml).join("")).not.toContain("more ways");
  });

  test("copies carry the setup", () => {
    const absolute = (url: string) => `https://example.org${url}`;
    expect(comparisonText(models, [], shared, absolute).rows).toEqual([
      [
        { text: "MMLU (macro_avg/acc, 5-shot; in-house)" },
        { text: "60% (a Instruct) (reported)", url: "https://example.org/cards/models/a/#evaluation-0" },
        { text: "60% (reported)", url: "https://example.org/cards/models/b/#evaluation-0" },
        { text: "no result of this setup" },
      ],
    ]);
    expect(comparisonCsv(models, [], shared, absolute).split("\r\n")[1]).toBe(
      'evaluation,"MMLU (macro_avg/acc, 5-shot; in-house)",60% (a Instruct),reported,https://example.org/cards/models/a/#evaluation-0,60%,reported,https://example.org/cards/models/b/#evaluation-0,no result of this setup,,',
    );
  });
});
