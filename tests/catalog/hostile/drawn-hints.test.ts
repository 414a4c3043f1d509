import { expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { card, contentOf, SURROUNDINGS } from "../../content-files.ts";

const MODEL = "models/example-3b.mdx";
const top = (find: string, put: string) => ({ [MODEL]: card().replace(find, () => put) });

/** Hints that, followed to the letter, led astray. */
test.each<[string, Record<string, string>, string]>([
  ["what a merge left", { "models/example-3b.mdx.orig": card() }, "Delete it: it is a copy that some program left."],
  ["a settings file of another ending", { "site.yml": "name: Otters\n" }, "Rename it to site.yaml."],
  ["a settings file in capitals", { "Site.yaml": "name: Otters\n" }, "Rename it to site.yaml."],
  ["a stage in a list", top("stage: released", "stage: [Released]"), "Write released."],
  [
    "dashes without a space",
    top("family: example", "family: example\naliases:\n  -Ex 3B\n  -E3"),
    "Write a space behind each dash: - Ex 3B.",
  ],
  ["a card without facts", { [MODEL]: card().replace(/facts:\n( {2}.*\n)+/, "") }, "Write facts: and what belongs to it."],
  ["a spread attribute", { [MODEL]: card({ body: "By <Fact {...x} />.\n" }) }, 'Write it in quotes: field="…".'],
  ["a backtick in front", top("summary: A model for tests.", "summary: `code` for tests."), "Put the text in double quotes."],
  [
    "an item on the line of its key",
    top("family: example", "family: example\naliases: - Ex 3B"),
    "Write each item on a line of its own below the key, with - before it; or [a, b].",
  ],
  [
    "a mail address",
    { [MODEL]: card({ body: "Write to us@example.org.\n" }) },
    "Link to a page that says how to write to them, or put the address in backticks: `name@example.org`.",
  ],
  [
    "a number in quotes",
    { "fields.yaml": 'fields:\n  x-acme-risk: { label: Risk, description: How risky., type: number, minimum: "5" }\n' },
    "Write 5.",
  ],
  [
    "an interval that is one number",
    {
      [MODEL]: card({
        facts: { "training-mfu": "{ value: [0.4, 0.4], qualifier: between, source: maker-card, locator: section 1, checked: 2026-11-01 }" },
      }),
    },
    "Write value: 0.4, without a qualifier.",
  ],
  [
    "two makers in one text",
    {
      [MODEL]: card({ facts: { developer: '{ value: ["Maker, Rival"], source: maker-card, locator: section 1, checked: 2026-11-01 }' } }),
      "organizations/rival.md": (SURROUNDINGS["organizations/maker.md"] ?? "").replace("name: Maker", "name: Rival"),
    },
    "Write maker, rival: each is an item of its own.",
  ],
  [
    "a result that was not disclosed",
    {
      [MODEL]: card({
        more: "evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: by its maker, value: 63, status: not-disclosed, source: maker-card, locator: section 1, checked: 2026-11-01 }\n",
      }),
    },
    "Delete the status if the maker says so, write third-party if somebody else does; or delete the result.",
  ],
])("%s", (_kind, files, hint) => {
  const { problems } = checkContent(contentOf({ ...SURROUNDINGS, [MODEL]: card(), ...files }), { today: "2026-11-29" });
  expect(problems.map((problem) => problem.hint)).toEqual([hint]);
});
