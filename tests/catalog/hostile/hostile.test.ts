import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { card, contentOf, SURROUNDINGS } from "../../content-files.ts";
import { soon } from "../../soon.ts";
import { badCards, goodNames } from "./bad-cards.ts";

const sound = { ...SURROUNDINGS, "models/example-3b.mdx": card() };
const TODAY = "2026-11-29";

function problemsOf(files: Record<string, string | undefined>) {
  const content: Record<string, string> = {};
  for (const [path, text] of Object.entries({ ...sound, ...files })) if (text !== undefined) content[path] = text;
  return checkContent(contentOf(content), { today: TODAY }).problems;
}

describe("a bad card", () => {
  test.each(badCards)("%s is refused as %s", (_kind, rule, files) => {
    const problems = soon(() => problemsOf(files));
    const rules = new Set(problems.map((problem) => problem.rule));
    expect([...rules]).toEqual([rule]);
    expect(problems.every((problem) => problem.line >= 1 && problem.column >= 1 && problem.file.startsWith("content/"))).toBe(true);
  });

  test("never puts a character that nobody sees, or a command of a CI log, into a message", () => {
    const loud = badCards.flatMap(([kind, , files]) =>
      problemsOf(files)
        .filter(({ message, hint, file }) => /\p{Cc}|\p{Cf}|\p{Cs}|::|##\[/u.test(file + message + hint))
        .map(({ message }) => `${kind}: ${message}`),
    );
    expect(loud).toEqual([]);
  });
});

test.each(goodNames)("%s is a name like any other", (name) => {
  expect(problemsOf({ "models/example-3b.mdx": card({ name: JSON.stringify(name) }) })).toEqual([]);
});
