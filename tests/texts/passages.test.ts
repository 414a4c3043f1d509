import { describe, expect, test } from "vitest";
import { checked, isExpected, passages } from "./passages.ts";

const all = passages();
const results = await Promise.all(all.map(async (passage) => ({ passage, findings: (await checked(passage)).findings })));

/** What the check is held to on these passages. */
const LEAST_PRECISION = 0.95;
const LEAST_RECALL = 0.9;

describe("the passages", () => {
  test("are at least 120, half of them without any fault, each under a name of its own", () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(all.filter(({ findings }) => findings.length === 0).length * 2).toBeGreaterThanOrEqual(all.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test.each(results)("$passage.id", ({ passage, findings }) => {
    const left = [...passage.findings];
    const more = findings.filter((finding) => {
      const index = left.findIndex((line) => isExpected(line, finding));
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
    expect({ missed: left, false: more.map(({ rule, model, field, stated }) => `${rule} | ${model} | ${field} | ${stated}`) }).toEqual({
      missed: [],
      false: [],
    });
  });

  test("are read with the precision and the recall that are promised", () => {
    const expected = all.reduce((sum, { findings }) => sum + findings.length, 0);
    const found = results.reduce((sum, { findings }) => sum + findings.length, 0);
    const right = results.reduce(
      (sum, { passage, findings }) => sum + findings.filter((finding) => passage.findings.some((line) => isExpected(line, finding))).length,
      0,
    );
    expect(right / found).toBeGreaterThanOrEqual(LEAST_PRECISION);
    expect(right / expected).toBeGreaterThanOrEqual(LEAST_RECALL);
  });
});

describe("places", () => {
  const sources = results.flatMap(({ passage, findings }) => {
    const text = passage.text;
    return text === undefined || passage.paragraphs
      ? []
      : findings.map((finding) => ({ finding, line: text.split("\n")[finding.line - 1] ?? "" }));
  });

  test.each(sources.filter(({ finding }) => finding.rule.startsWith("figure") || finding.rule === "model/unknown"))(
    "of $finding.stated, line $finding.line, column $finding.column",
    ({ finding, line }) => {
      const [first = ""] = /[\p{L}\d]+/u.exec(finding.stated ?? "") ?? [];
      const there = line.slice(finding.column - 1);
      // A macro of the author's, or a quantity of siunitx, stands where it is called.
      expect(
        there.startsWith("\\") ||
          there.startsWith("~") ||
          there.startsWith("$") ||
          there.replace(/^[*`_]+/, "").startsWith(first.slice(0, 2)),
      ).toBe(true);
    },
  );
});
