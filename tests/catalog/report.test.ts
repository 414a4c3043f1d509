import { expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { escapeControls } from "../../src/catalog/problems.ts";
import { reportFormats } from "../../src/catalog/report.ts";
import { contentWith } from "../content-files.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const { problems } = checkContent(
  contentWith({
    facts: {
      "training-tokens": `{ value: 9T, ${CITED} }`,
      "parameters-total": `{ value: 3.21e9, source: maker-card, checked: 2026-11-01 }`,
    },
  }),
);
const context = { fileCount: 7, repositoryPrefix: "team cards/" };

test("text says place, rule, what is wrong, and what to write", () => {
  expect(reportFormats.text(problems, context)).toBe(
    [
      "content/models/example-3b.mdx:15:3  parameters-total  provenance/locator",
      "  This citation does not say where in the source.",
      "  Write locator: with the section, table, page, or file and key.",
      "",
      "content/models/example-3b.mdx:20:29  training-tokens  quantity/number",
      '  "9T" is text; a token count is a plain number.',
      "  Write 9e12.",
      "",
      "7 files checked: 2 errors, 0 warnings.",
      "",
    ].join("\n"),
  );
});

test("json has the contract's keys, and nothing else", () => {
  const parsed: unknown = JSON.parse(reportFormats.json(problems));
  expect(parsed).toEqual([
    expect.objectContaining({
      file: "content/models/example-3b.mdx",
      line: 15,
      column: 3,
      field: "parameters-total",
      rule: "provenance/locator",
      severity: "error",
    }),
    expect.objectContaining({ line: 20, column: 29, field: "training-tokens", rule: "quantity/number" }),
  ]);
  expect(Object.keys((parsed as object[])[0] ?? {})).toEqual(["file", "line", "column", "field", "rule", "severity", "message", "hint"]);
});

test("github writes workflow commands with paths from the top of the repository", () => {
  expect(reportFormats.github(problems, context).split("\n")[0]).toBe(
    "::error file=team cards/content/models/example-3b.mdx,line=15,col=3,title=provenance/locator::This citation does not say where in the source.%0AWrite locator: with the section, table, page, or file and key.",
  );
});

test("sarif points at the same places", () => {
  const log = JSON.parse(reportFormats.sarif(problems, context)) as { version: string; runs: { results: { locations: unknown[] }[] }[] };
  expect(log.version).toBe("2.1.0");
  expect(log.runs[0]?.results[0]?.locations[0]).toEqual({
    physicalLocation: {
      artifactLocation: { uri: "team%20cards/content/models/example-3b.mdx" },
      region: { startLine: 15, startColumn: 3 },
    },
  });
});

test("junit counts failures, and passes when there is nothing to say", () => {
  expect(reportFormats.junit(problems, context)).toContain('tests="2" failures="2"');
  expect(reportFormats.junit([], context)).toContain('tests="1" failures="0"');
});

test("a card cannot drive a terminal or a CI log", () => {
  const [problem] = checkContent(contentWith({ facts: { access: `{ value: ["\\e[31m::error::x"], ${CITED} }` } })).problems;
  expect(problem?.message).not.toMatch(/\p{Cc}|::/u);
  expect(escapeControls("a\u001b[31mb\n")).toBe("a\\u{1b}[31mb\\u{a}");
});
