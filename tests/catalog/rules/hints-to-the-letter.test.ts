import { expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { card, contentOf, SURROUNDINGS } from "../../content-files.ts";

type Files = Record<string, string | undefined>;

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const MODEL = "models/example-3b.mdx";
const fact = (field: string, yaml: string): Files => ({ [MODEL]: card({ facts: { [field]: yaml } }) });
const owner = (rest: string) => fact("owner", `{ value: [maker], ${rest} }`);
const more = (yaml: string): Files => ({ [MODEL]: card({ more: yaml }) });
const entry = (path: string, find: string | RegExp, put: string): Files => ({ [path]: (SURROUNDINGS[path] ?? card()).replace(find, put) });
const model = (find: string | RegExp, put: string) => entry(MODEL, find, put);
const paper = (put: string) => entry("sources/maker-card.yaml", /$/, put);
const source = (find: string | RegExp, put: string) => entry("sources/maker-card.yaml", find, put);
const measured = (keys: string) =>
  more(`evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: by the maker, ${keys}, ${CITED} }\n`);
const FIELD = "{ label: Score, description: A score of ours., type: number }";
const ARXIV: Files = {
  "sources/herd-paper.yaml":
    "type: article\nkind: paper\ntitle: The Herd\nissued: 2024-07-31\nURL: https://arxiv.org/abs/2407.21783\npinned: https://arxiv.org/abs/2407.21783v3\naccessed: 2026-11-01\n",
};

/** What an author writes, the hint, and what stands there when it was followed to the letter. */
const slips: readonly (readonly [written: Files, hint: string, followed: Files])[] = [
  [
    fact("training-tokens", `{ value: ~9e12, ${CITED} }`),
    "Write value: 9000000000000 and qualifier: approximately.",
    fact("training-tokens", `{ value: 9000000000000, qualifier: approximately, ${CITED} }`),
  ],
  [
    fact("training-tokens", `{ value: 9T+, ${CITED} }`),
    "Write value: 9e12 and qualifier: at-least.",
    fact("training-tokens", `{ value: 9e12, qualifier: at-least, ${CITED} }`),
  ],
  [
    fact("training-tokens", `{ value: "<9e12", ${CITED} }`),
    "Write value: 9000000000000 and qualifier: at-most.",
    fact("training-tokens", `{ value: 9000000000000, qualifier: at-most, ${CITED} }`),
  ],
  [
    fact("training-tokens", `{ value: up to 9T, qualifier: at-most, ${CITED} }`),
    "Write 9e12.",
    fact("training-tokens", `{ value: 9e12, qualifier: at-most, ${CITED} }`),
  ],
  [
    fact("training-tokens", `{ value: 8-9 trillion, ${CITED} }`),
    "Write value: [8e12, 9e12] and qualifier: between.",
    fact("training-tokens", `{ value: [8e12, 9e12], qualifier: between, ${CITED} }`),
  ],
  [measured("value: ~63.7"), "Write value: 63.7 and qualifier: approximately.", measured("value: 63.7, qualifier: approximately")],
  [owner("source: maker-card.yaml, locator: section 1, checked: 2026-11-01"), "Write maker-card.", owner(CITED)],
  [owner("source: sources/maker-card, locator: section 1, checked: 2026-11-01"), "Write maker-card.", owner(CITED)],
  [owner('source: "https://example.org/card/", locator: section 1, checked: 2026-11-01'), "Write maker-card.", owner(CITED)],
  [
    { ...ARXIV, ...owner("source: arXiv:2407.21783, locator: section 1, checked: 2026-11-01") },
    "Write herd-paper.",
    { ...ARXIV, ...owner("source: herd-paper, locator: section 1, checked: 2026-11-01") },
  ],
  [owner("source: The model card, locator: section 1, checked: 2026-11-01"), "Write the id of its entry in sources/", owner(CITED)],
  [
    owner("source: maker-card, locator: [section 1, Table 3], checked: 2026-11-01"),
    'Write "section 1, Table 3".',
    owner('source: maker-card, locator: "section 1, Table 3", checked: 2026-11-01'),
  ],
  [
    owner('source: maker-card, locator: section 1, page: "p. 7", checked: 2026-11-01'),
    "Write page: 7.",
    owner("source: maker-card, locator: section 1, page: 7, checked: 2026-11-01"),
  ],
  [
    owner("source: maker-card, locator: section 1, pointer: model.n_layers, checked: 2026-11-01"),
    "Write pointer: /model/n_layers.",
    owner("source: maker-card, locator: section 1, pointer: /model/n_layers, checked: 2026-11-01"),
  ],
  [
    owner("source: maker-card, locator: section 1, cell: { table: Table 1, row: 3B }, checked: 2026-11-01"),
    "Write column: with its words.",
    owner("source: maker-card, locator: section 1, cell: { table: Table 1, row: 3B, column: Owner }, checked: 2026-11-01"),
  ],
  [
    owner('source: maker-card, locator: section 1, excerpt: "made by the maker", checked: 2026-11-01'),
    "Did you mean quote?",
    owner('source: maker-card, locator: section 1, quote: "made by the maker", checked: 2026-11-01'),
  ],
  [more('draft: "false"\n'), "Write false.", more("draft: false\n")],
  [more("aliases: Ex-3B, Ex3\n"), 'Write ["Ex-3B, Ex3"] for one, or [Ex-3B, Ex3] for several.', more("aliases: [Ex-3B, Ex3]\n")],
  [
    more("variants:\n  chat:\n    name: Example Chat\n"),
    "Write each as an item of a list: - and id: chat in the place of chat:",
    more("variants:\n  - id: chat\n    name: Example Chat\n"),
  ],
  [
    more(`lineage:\n  - { relation: derived-from, external: { name: Other }, ${CITED} }\n`),
    "Values are pretrained-from, finetuned-from",
    more(`lineage:\n  - { relation: finetuned-from, external: { name: Other }, ${CITED} }\n`),
  ],
  [model("family: example", "family: families/example.md"), "Write example.", {}],
  [model("name: Example 3B", "name: “Example 3B”"), 'Write "Example 3B".', model("name: Example 3B", 'name: "Example 3B"')],
  [model("  owner: {", "  owner:{"), "Write a space behind the colon: owner: …", {}],
  [model("  developer:", "  - developer:"), "Write developer: without the dash.", {}],
  [
    model("summary: A model for tests.", "summary: 'The maker's model.'"),
    "Put the text in double quotes.",
    model("summary: A model for tests.", 'summary: "The maker\'s model."'),
  ],
  [
    model("summary: A model for tests.", 'summary: "A model.'),
    'Write " where the text ends',
    model("summary: A model for tests.", 'summary: "A model."'),
  ],
  [
    model("summary: A model for tests.", "summary: %A model."),
    "Put the text in double quotes.",
    model("summary: A model for tests.", 'summary: "%A model."'),
  ],
  [model(/\n---\n$/, "\n----\n"), "Write --- alone.", {}],
  [model(/\n---\n$/, "\n"), "Write a line --- below its last key.", {}],
  [model(/^/, "\n"), "Delete them.", {}],
  [
    source("author: [{ literal: Maker }]", "author: [{ first: Jane, last: Doe }]"),
    'Write { family: "Doe", given: "Jane" }.',
    source("{ literal: Maker }", '{ family: "Doe", given: "Jane" }'),
  ],
  [source("{ literal: Maker }", "{ name: Maker }"), 'Write { literal: "Maker" }.', source("{ literal: Maker }", '{ literal: "Maker" }')],
  [paper("year: 2024\n"), "Did you mean issued?", paper('issued: "2024"\n')],
  [
    paper("archived: { url: https://web.archive.org/web/20260101000000/https://example.org/card }\n"),
    "Write date: and the day, YYYY-MM-DD.",
    paper("archived: { url: https://web.archive.org/web/20260101000000/https://example.org/card, date: 2026-01-01 }\n"),
  ],
  [paper("held-by: Maker\nidentifier: M-1\n"), "Write maker.", paper("held-by: maker\nidentifier: M-1\n")],
  [
    { "families/other.md": "---\nname: Other\norganizations: [maker]\nparent: EXAMPLE\nsummary: A family for tests.\n---\n" },
    "Write example.",
    { "families/other.md": "---\nname: Other\norganizations: [maker]\nparent: example\nsummary: A family for tests.\n---\n" },
  ],
  [entry("licenses/mit.md", "spdx: MIT", "spdx: MIT License"), "Write an id of spdx.org/licenses", {}],
  [entry("licenses/mit.md", "class: permissive\n", ""), "Write class: and one of permissive, copyleft, ", {}],
  [
    entry("organizations/maker.md", "kind: company", "kind: company\nwebsite: https://example.org/"),
    "Did you mean url?",
    entry("organizations/maker.md", "kind: company", "kind: company\nurl: https://example.org/"),
  ],
  [
    entry(
      "benchmarks/mmlu.md",
      "metrics: [{ id: acc, name: accuracy, unit: percent }]",
      "metrics: { id: acc, name: accuracy, unit: percent }",
    ),
    "Write it as an item of a list: - before its first key, or [ ] around its { }.",
    {},
  ],
  [
    { "fields.yaml": `x-acme-score: ${FIELD}\n` },
    "Write fields: on a line above it, and move it below, two spaces further in.",
    { "fields.yaml": `fields:\n  x-acme-score: ${FIELD}\n` },
  ],
  [
    { "fields.yaml": "fields:\n  - { id: x-acme-score }\n" },
    'Write { <id>: { label: "…", description: "…", type: number } }.',
    { "fields.yaml": `fields:\n  x-acme-score: ${FIELD}\n` },
  ],
];

const sound = { ...SURROUNDINGS, [MODEL]: card() };

function problemsOf(files: Files) {
  const content: Record<string, string> = {};
  for (const [path, text] of Object.entries<string | undefined>({ ...sound, ...files })) if (text !== undefined) content[path] = text;
  return checkContent(contentOf(content)).problems;
}

test.each(slips.map(([written, hint, followed]) => ({ written, hint, followed })))(
  "one fault, one hint that ends it: $hint",
  ({ written, hint, followed }) => {
    const problems = problemsOf(written);
    expect(problems.map((problem) => problem.hint)).toEqual([expect.stringContaining(hint)]);
    expect(problemsOf(followed)).toEqual([]);
  },
);

test("a mark in place of --- is named with its line", () => {
  const [problem] = problemsOf(model(/\n---\n$/, "\n...\n"));
  expect(problem).toMatchObject({ message: '"..." does not end the front matter.', line: card().split("\n").length - 1 });
});
