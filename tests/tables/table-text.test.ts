import { stringify } from "csv-stringify/sync";
import { parse } from "csv-parse/sync";
import { markdownToMdast } from "satteri";
import { describe, expect, test } from "vitest";
import { escapeLatex, formatCsv, formatLatex, formatMarkdown } from "../../src/tables/table-text.ts";

const AWKWARD = [
  "plain",
  "a|b",
  "*not* _emphasis_",
  "<script>alert(1)</script>",
  "[x](https://example.org)",
  "back\\slash",
  "`code`",
  "see https://example.org/a_b and www.example.org",
  "me@example.org",
  "50% of #1 & ~2 {x} $y^2$",
  "~~gone~~",
  "&amp;",
  "≤ 3.8 × 10²⁵ FLOP",
];

/** The words of a Markdown table's cells, as a parser of GitHub's Markdown reads them. */
function cellsOf(markdown: string): string[][] {
  const words = (node: { type: string; value?: string; children?: unknown[] }): string =>
    node.type === "text" ? (node.value ?? "") : (node.children ?? []).map((child) => words(child as typeof node)).join("");
  const [table, ...others] = (markdownToMdast(markdown) as { children: { type: string; children: { children: { type: string }[] }[] }[] })
    .children;
  expect(others).toEqual([]);
  expect(table?.type).toBe("table");
  return (table?.children ?? []).map((row) => row.children.map(words));
}

describe("formatMarkdown", () => {
  test("a parser reads every cell back as it was", () => {
    const markdown = formatMarkdown({ header: ["", "Awkward"], rows: AWKWARD.map((text) => [{ text: "row" }, { text }]) });
    expect(
      cellsOf(markdown)
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(AWKWARD);
  });

  test("a cell with an address links to it", () => {
    expect(
      formatMarkdown({
        header: ["", "Phi-2"],
        rows: [[{ text: "Parameters" }, { text: "2.7 billion", url: "https://example.org/models/phi-2/#parameters-total" }]],
      }),
    ).toBe("|  | Phi-2 |\n| --- | --- |\n| Parameters | [2.7 billion](<https://example.org/models/phi-2/#parameters-total>) |\n");
  });

  test("a line break does not end the row", () => {
    expect(formatMarkdown({ header: ["a"], rows: [[{ text: "one\n| two" }]] })).toBe("| a |\n| --- |\n| one \\| two |\n");
  });
});

describe("formatCsv", () => {
  const rows = [
    ["id", "said"],
    ...[...AWKWARD, 'a "quoted" word', "two\nlines", "=1+1", "+1", "-1", "@cmd", "\tx", "a,b"].map((text, index) => [`row-${index}`, text]),
  ];

  test("is what the library of the catalogue's CSV files writes", () => {
    expect(formatCsv(rows).replaceAll("\r\n", "\n")).toBe(stringify(rows, { escape_formulas: true }));
  });

  test("a parser reads it back, formulas with an apostrophe before them", () => {
    const read: string[][] = parse(formatCsv(rows));
    expect(read.length).toBe(rows.length);
    expect(read.find(([, text]) => text?.includes("1+1"))).toEqual(["row-15", "'=1+1"]);
  });

  test("numbers stay numbers, negative ones too", () => {
    expect(formatCsv([["n"], [9e12], [-1]])).toBe("n\r\n9000000000000\r\n-1\r\n");
  });
});

describe("escapeLatex", () => {
  test.each([
    ["50% of #1 & ~2 {x} $y_2", "50\\% of \\#1 \\& \\textasciitilde{}2 \\{x\\} \\$y\\_2"],
    ["C:\\x^2", "C:\\textbackslash{}x\\textasciicircum{}2"],
    ["≤ 3.8 × 10²⁵ FLOP", "$\\le$ 3.8 $\\times$ 10$^{25}$ FLOP"],
    ["10⁻³", "10$^{-3}$"],
    ["“so” – 5 t CO₂e", "``so'' -- 5 t CO$_2$e"],
    ["\\input{/etc/passwd}", "\\textbackslash{}input\\{/etc/passwd\\}"],
  ])("“%s”", (text, latex) => {
    expect(escapeLatex(text)).toBe(latex);
  });
});

describe("formatLatex", () => {
  test("a row a line, links with their hash escaped", () => {
    const latex = formatLatex({
      header: ["", "Phi-2"],
      rows: [[{ text: "MFU, published" }, { text: "not disclosed", url: "https://example.org/models/phi-2/#training-mfu" }]],
    });
    expect(latex).toContain("MFU, published & \\href{https://example.org/models/phi-2/\\#training-mfu}{not disclosed} \\\\\n");
    expect(latex.match(/\\begin\{tabular\}/g)?.length).toBe(1);
    expect(latex).toContain("\\end{tabular}");
  });
});
