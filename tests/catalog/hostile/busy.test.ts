import { expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { parseYaml } from "../../../src/catalog/yaml.ts";
import { card, contentOf, SURROUNDINGS } from "../../content-files.ts";
import { soon } from "../../soon.ts";
import { busyBodies, busyCards } from "./busy-cards.ts";

const sound = { ...SURROUNDINGS, "models/example-3b.mdx": card() };
/** Longer than any sentence that somebody reads. */
const LONGEST_SENTENCE = 5100;

/** What is wrong with the sound content, some files of which are replaced. */
function judge(files: Record<string, string | undefined>) {
  const content: Record<string, string> = {};
  for (const [path, text] of Object.entries({ ...sound, ...files })) if (text !== undefined) content[path] = text;
  return soon(() => checkContent(contentOf(content), { today: "2026-11-29" })).problems;
}

test.each(busyCards)("%s: %s, and soon", (_kind, rule, files) => {
  const problems = judge(files);
  expect([...new Set(problems.map((problem) => problem.rule))].filter((one) => one !== "body/length" || rule === one)).toEqual([rule]);
  expect(problems.filter(({ message, hint }) => Math.max(message.length, hint.length) > LONGEST_SENTENCE)).toEqual([]);
});

test("long bodies of odd text are read soon", () => {
  const rules = busyBodies.flatMap((body) =>
    judge({ "models/example-3b.mdx": undefined, "models/example-3b.md": card({ body: `${body}\n` }) }).map(({ rule }) => rule),
  );
  expect(rules.filter((rule) => !rule.startsWith("body/"))).toEqual([]);
});

test("no more than a hundred surprises of YAML are told", () => {
  const { faults } = parseYaml(`version: [${Array.from({ length: 4000 }, (_, index) => `0x${index}`).join(", ")}]\n`);
  expect(faults).toHaveLength(100);
});
