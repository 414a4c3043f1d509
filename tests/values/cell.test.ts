import { describe, expect, test } from "vitest";
import { cellOfFact, cellOfFigure, cellOfResult, type Cell } from "../../src/values/cell.ts";
import { legend, marksOf } from "../../src/values/marks.ts";
import { toHtml } from "../../src/values/markup.ts";
import { numberText, plainValue, valueCell } from "../../src/values/value-cell.ts";
import type { ShownClaim, ShownFact } from "../../src/values/shown.ts";

const URL = "/models/example-3b/#training-tokens";
const tokens: ShownClaim = { status: "reported", value: 9e12, unit: "token", qualifier: "at-most", display: "up to 9 trillion tokens" };
const silent: ShownClaim = { status: "not-disclosed", display: "not disclosed" };

function fact(claim: ShownClaim, rest: Partial<ShownFact> = {}): ShownFact {
  return { claims: [claim], disputed: false, url: URL, ...rest };
}

describe("cellOfFact", () => {
  const cell = (shown: ShownFact, planned = false) => cellOfFact(shown, "training-tokens", { planned });

  test("is the short form of what the makers say, without a mark", () => {
    expect(cell(fact(tokens))).toEqual({ text: "≤ 9 T", kind: "value", status: "reported", url: URL });
    expect(marksOf(cell(fact(tokens)))).toEqual([]);
  });

  test("says why there is no value, in words", () => {
    expect(cell(fact(silent))).toEqual({ text: "not disclosed", kind: "none", status: "not-disclosed", url: URL });
    expect(cell(fact({ ...silent, status: "not-applicable" })).text).toBe("does not apply");
    expect(cell(fact(silent), true).text).toBe("not yet decided");
  });

  test("keeps all readings of a dispute, and those of other phases", () => {
    const second: ShownClaim = { ...tokens, value: 8.5e12, qualifier: "exact" };
    const disputed = cell(fact(tokens, { claims: [tokens, second], disputed: true }));
    expect(disputed).toMatchObject({ text: "≤ 9 T", disputed: true, others: ["8.5 T"] });
    expect(marksOf(disputed)).toEqual(["disputed"]);
    const later: ShownClaim = { ...second, phase: "post-training" };
    expect(cell(fact(tokens, { claims: [tokens, later] })).others).toEqual(["8.5 T (post-training)"]);
    expect(cell(fact(tokens, { claims: [tokens, second] })).others).toBeUndefined();
  });

  test("takes over the value of the model that it was made from, and says whose it is", () => {
    const from = { label: "Example 3B base", url: "/models/example-3b-base/" };
    const own: ShownClaim = { status: "not-applicable", display: "does not apply", reason: "No pre-training of its own." };
    const base = fact({ ...tokens, status: "third-party" }, { url: "/models/example-3b-base/#training-tokens" });
    const taken = cell(fact(own, { inherited: { from, fact: base } }));
    expect(taken).toEqual({ text: "≤ 9 T", kind: "value", status: "third-party", url: URL, inherited: from });
    expect(marksOf(taken)).toEqual(["inherited", "third-party"]);
    const written = { model: "example-3b-base", name: from.label, ...tokens, status: "third-party", url: base.url } as const;
    expect(cell(fact(own, { inherited: written }))).toEqual(taken);
    expect(cell(fact(own, { inherited: { from, fact: fact(silent) } })).text).toBe("does not apply");
  });
});

test("cellOfResult has the sign of a bound before it and the unit of its long form", () => {
  const result = { metric: "accuracy", setup: "By the makers.", url: URL, citations: [] };
  expect(cellOfResult({ ...result, value: 48, display: "48%" }).text).toBe("48%");
  expect(cellOfResult({ ...result, value: 100, qualifier: "at-least", display: "at least 100%" }).text).toBe("≥ 100%");
  expect(cellOfResult({ ...result, value: [60, 64.5], qualifier: "between", display: "60 to 64.5%" }).text).toBe("60–64.5%");
  expect(cellOfResult({ ...result, value: 40.1, qualifier: "approximately", display: "about 40.1" }).text).toBe("≈ 40.1");
});

test("cellOfFigure is the figure in short, or “not derived”", () => {
  expect(cellOfFigure({ value: 1.7334e23, unit: "FLOP", qualifier: "at-most" }, "derived-training-flop", URL)).toEqual({
    text: "≤ 1.73×10²³",
    kind: "value",
    status: "derived",
    url: URL,
  });
  expect(cellOfFigure({}, "derived-mfu", URL)).toMatchObject({ text: "not derived", kind: "none" });
});

describe("valueCell", () => {
  const cell: Cell = { text: "1.73×10²³", kind: "value", status: "derived", url: URL, disputed: true, others: ["1.6×10²³"] };

  test("links to the fact and names each mark", () => {
    expect(toHtml(valueCell(cell))).toBe(
      `<a class="v" href="${URL}">1.73×10<sup>23</sup></a>` +
        '<span class="g derived" role="img" aria-label="derived here" title="derived here">ƒ</span>' +
        '<span class="g disputed" role="img" aria-label="disputed; also said: 1.6×10²³" title="disputed; also said: 1.6×10²³">≠</span>',
    );
  });

  test("names the model whose value it is", () => {
    const html = toHtml(valueCell({ text: "18 T", kind: "value", status: "reported", url: URL, inherited: { label: "Qwen2.5 7B" } }));
    expect(html).toContain('aria-label="taken over from the model that it was made from, Qwen2.5 7B"');
  });

  test("folds long words in tables, not in the lines of a card", () => {
    const words: Cell = { text: "Web pages, books and code. ".repeat(4), kind: "words", status: "reported", url: URL };
    expect(toHtml(valueCell(words))).toContain(">in words</a>");
    expect(toHtml(plainValue(words))).toBe(`<span class="v words">${words.text}</span>`);
  });
});

test("valueCell shows the first names of a long list and says how many follow", () => {
  const names = "English, German, French, Italian, Portuguese, Hindi, Spanish, Thai";
  const list: Cell = { text: names, kind: "value", status: "reported", url: URL };
  expect(toHtml(valueCell(list))).toBe(`<a class="v" href="${URL}" title="${names}">English, German, French, Italian and 4 more</a>`);
  expect(toHtml(valueCell({ ...list, text: "SFT, rejection sampling, DPO" }))).toContain(">SFT, rejection sampling, DPO</a>");
});

test("numberText puts powers high and leaves everything else alone", () => {
  expect(toHtml(numberText("≈ 1.5×10⁻³ J"))).toBe("≈ 1.5×10<sup>−3</sup> J");
  expect(toHtml(numberText("1×10²¹–1×10²² FLOP"))).toBe("1×10<sup>21</sup>–1×10<sup>22</sup> FLOP");
  expect(toHtml(numberText("240 t CO₂e"))).toBe("240 t CO₂e");
});

test("legend names the marks that occur, in one order, and no others", () => {
  const cell = (status: Cell["status"], rest: Partial<Cell> = {}): Cell => ({ text: "1", kind: "value", status, url: URL, ...rest });
  const html = toHtml(
    legend([cell("derived"), cell("reported", { disputed: true }), cell("third-party"), cell("planned", { kind: "none" })]),
  );
  expect(html.replace(/<[^>]*>/g, "")).toBe(
    "No mark: the makers say so. ◐ third party ƒ derived here ≠ disputed Every value opens its receipt.",
  );
});
