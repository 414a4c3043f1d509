import { describe, expect, test } from "vitest";
import { receipt } from "../../src/values/receipt.ts";
import { receiptOfFigure, receiptOfResult } from "../../src/values/receipt-figure.ts";
import { toHtml, type Markup } from "../../src/values/markup.ts";
import { nameSources, type ShownFact } from "../../src/values/shown.ts";

const words = (tree: Markup) =>
  toHtml(tree)
    .replace(/<\/?(?:a|b|q|span)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, "\n")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim());

const citation = { source: "example-report", locator: "section 2.1", checked: "2026-11-20" };
const fact: ShownFact = {
  url: "/models/example-3b/#training-tokens",
  disputed: true,
  because: "The report was corrected later.",
  claims: [
    {
      status: "reported",
      value: 9e12,
      qualifier: "at-most",
      display: "up to 9 trillion tokens",
      citations: [citation],
      note: "Without repeats.",
    },
    {
      status: "estimated",
      value: 8e12,
      phase: "all",
      display: "8 trillion tokens",
      method: "Hours times speed.",
      by: "cardfile",
      inputs: ["accelerator-hours"],
      citations: [],
    },
  ],
};
const named = nameSources(fact, (source) => ({
  title: source === "example-report" ? "Example report" : source,
  by: "Example Lab",
  href: "https://example.org/report",
  url: "/sources/example-report/",
  number: 3,
}));

describe("receipt", () => {
  test("gives every reading with its sources, and why the first is preferred", () => {
    expect(words(receipt(named, { label: () => "accelerator-hours (h)" }))).toEqual([
      "up to 9 trillion tokens reported",
      "Example Lab, Example report · section 2.1 · checked 20 November 2026 · source 3",
      "Without repeats.",
      "8 trillion tokens △ estimated · all phases",
      "Method: Hours times speed. Estimated by this catalogue. Rests on accelerator-hours (h).",
      "Why the first is preferred: The report was corrected later.",
    ]);
  });

  test("links the document and the page about it", () => {
    const html = toHtml(receipt(named));
    expect(html).toContain('<a href="https://example.org/report">Example report</a>');
    expect(html).toContain('<a href="/sources/example-report/">source 3</a>');
  });

  test("says what was searched, and whose value answers instead", () => {
    const own: ShownFact = {
      url: "/models/b/#training-tokens",
      disputed: false,
      claims: [{ status: "not-applicable", display: "does not apply", reason: "No pre-training of its own." }],
      inherited: { from: { label: "Example 3B", url: "/models/example-3b/" }, fact },
    };
    expect(words(receipt(own))).toEqual([
      "Does not apply",
      "No pre-training of its own.",
      "Of Example 3B, which it was made from: up to 9 trillion tokens",
    ]);
    const silent: ShownFact = { ...own, inherited: undefined, claims: [{ status: "not-disclosed", display: "", citations: [citation] }] };
    expect(words(receipt(silent))[0]).toBe("Searched, and not found not disclosed");
  });

  test("names what nobody could open", () => {
    const closed: ShownFact = { url: "", disputed: false, claims: [{ status: "not-researched", display: "", unread: ["example-report"] }] };
    expect(words(receipt(closed))).toEqual([
      "Nobody has looked yet not researched",
      "Nobody could open these yet, and one of them may say it: example report.",
    ]);
  });

  test("does not repeat a statement that stands above", () => {
    const text: ShownFact = { url: "", disputed: false, claims: [{ status: "reported", text: "Web pages.", display: "Web pages." }] };
    expect(words(receipt(text, { wordsAbove: true }))).toEqual(["The statement above reported"]);
    expect(words(receipt(text))).toEqual(["Web pages. reported"]);
  });
});

test("receiptOfFigure shows formula and terms, or what is missing", () => {
  const terms = [{ symbol: "N", label: "parameters", display: "3.21 billion parameters", url: "#parameters-total" }];
  const known = receiptOfFigure(
    { value: 1, formula: "C = 6 · N · D", substitution: "= 6 · 2 · 3", terms, assumptions: ["One pass."] },
    "/methods/#x",
  );
  expect(words(known)).toEqual([
    "C = 6 · N · D",
    "= 6 · 2 · 3",
    "N parameters: 3.21 billion parameters",
    "One pass.",
    "Method and its source",
  ]);
  const unknown = receiptOfFigure({ missing: ["accelerator-hours", "accelerators/h100-sxm#peak-bf16"] }, "/methods/#x");
  expect(words(unknown)[0]).toBe("Not derived, because these are not known: accelerator hours, h100 sxm peak bf16.");
});

test.each([
  ["to **120.6B total parameters**", "to 120.6B total parameters"],
  ["Precision** | BF16 mixed", "Precision | BF16 mixed"],
  ["context = 2**17 tokens", "context = 2**17 tokens"],
])("a quotation is shown as its page shows it: %s", (quote, shown) => {
  const claim = { ...fact.claims[0], citations: [{ ...citation, quote }] } as (typeof fact.claims)[0];
  expect(toHtml(receipt(nameSources({ ...fact, claims: [claim] }, () => ({ title: "Example report" }))))).toContain(`<q>${shown}</q>`);
});

test("receiptOfResult says how it was measured and by whom", () => {
  const result = {
    value: 58,
    display: "58%",
    url: "#evaluation-mmlu",
    metric: "acc",
    setup: "few",
    citations: named.claims[0].citations ?? [],
  };
  expect(words(receiptOfResult(result, "acc, 5-shot; few"))).toEqual([
    "58% reported",
    "acc, 5-shot; few",
    "Example Lab, Example report · section 2.1 · checked 20 November 2026 · source 3",
  ]);
});
