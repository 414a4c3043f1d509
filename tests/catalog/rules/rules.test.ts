import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { RULE_IDS } from "../../../src/catalog/rule-ids.ts";
import { card, contentOf, SURROUNDINGS } from "../../content-files.ts";
import { fixtures } from "./fixtures.ts";

const sound = { ...SURROUNDINGS, "models/example-3b.mdx": card() };

type Files = Record<string, string | Uint8Array | undefined>;

/** Problems of sound content with some files replaced, or, where undefined, taken away. */
function problemsOf(files: Files, { staleBefore, today }: { staleBefore?: string; today?: string } = {}) {
  const content: Record<string, string | Uint8Array> = {};
  const all: Files = { ...sound, ...files };
  for (const [path, text] of Object.entries(all)) if (text !== undefined) content[path] = text;
  return checkContent(contentOf(content), { ...(staleBefore ? { staleBefore } : {}), ...(today ? { today } : {}) }).problems;
}

test("sound content has no problems", () => {
  expect(problemsOf({})).toEqual([]);
});

describe.each(RULE_IDS)("%s", (rule) => {
  test.each(fixtures[rule])("finds $title", ({ files, at, field, message, hint, severity, staleBefore, today }) => {
    const problems = problemsOf(files, { staleBefore, today });
    const found = problems.filter((problem) => problem.rule === rule);
    expect(
      problems.map((problem) => problem.rule),
      "no other rule objects",
    ).toEqual(found.map(() => rule));
    const [problem] = found;
    expect(problem && `${problem.file}:${problem.line}:${problem.column}`).toBe(`content/${at}`);
    expect(problem?.message).toContain(message);
    expect(problem?.hint).toContain(hint);
    expect(problem?.severity).toBe(severity ?? "error");
    if (field !== undefined) expect(problem?.field).toBe(field);
  });
});

test("every rule has a heading in the guidelines, and every heading a rule", () => {
  const guidelines = readFileSync("docs/card-guidelines.md", "utf8");
  const headings = [...guidelines.matchAll(/^### `([a-z-]+\/[a-z-]+)`$/gm)].map((match) => match[1]);
  expect(headings.toSorted()).toEqual([...RULE_IDS].toSorted());
});
