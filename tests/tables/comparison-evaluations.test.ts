import { describe, expect, test } from "vitest";
import { compareModel, type ComparableEvaluation, type ComparedModel } from "../../src/tables/comparison.ts";
import { sharedResults, unlikeResults } from "../../src/tables/comparison-evaluations.ts";
import { comparisonLinks } from "../../src/tables/comparison-links.ts";
import { comparisonTable } from "../../src/tables/comparison-table.ts";
import { comparisonCsv, comparisonText } from "../../src/tables/comparison-text.ts";
import { resultsTable, unlikeList } from "../../src/tables/results-lists.ts";
import { toHtml } from "../../src/values/markup.ts";

const links = comparisonLinks({ sources: { card: "Maker, card" }, benchmarks: { mmlu: "MMLU", arc: "ARC" } }, "/cards");
const CITATION = { source: "card", locator: "table 1", checked: "2026-11-02" };

function model(id: string, ...evaluations: Partial<ComparableEvaluation>[]): ComparedModel {
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
  return compareModel({ id, name: id, url: `/cards/models/${id}/`, facts: {}, derived: {}, variants, evaluations: full }, [], links);
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

describe("what is shown", () => {
  const models = [model("a", { variant: "instruct" }), model("b", {}), model("c", { metric: "<acc>" })];
  const shared = sharedResults(models);

  test("a row under its own heading, the variant named, the gap in words", () => {
    const html = toHtml(comparisonTable(models, [], shared, "Three"));
    expect(html).toContain("Evaluations measured in the same way");
    expect(html).toContain('<a href="/cards/benchmarks/mmlu/">MMLU</a><span class="note">macro_avg/acc, 5-shot; in-house</span>');
    expect(html).toContain('60%</span><span class="soft"> (a Instruct)</span>');
    expect(html).toContain('<td><span class="value none">no result of this setup</span></td>');
  });

  test("lists, with the words of the sources as text", () => {
    const unlike = unlikeList(unlikeResults(models)).map(toHtml).join("");
    expect(unlike).toContain("Apart by the metric (&lt;acc&gt; instead of macro_avg/acc).");
    expect(toHtml(resultsTable(models, shared))).toContain('<li><a href="/cards/models/b/#evaluation-0">b</a> 60%</li>');
    expect(unlikeList([])).toEqual([]);
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
