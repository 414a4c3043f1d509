import { card, SURROUNDINGS } from "../../content-files.ts";
import type { BadCard } from "./bad-cards.ts";

const MODEL = "models/example-3b.mdx";
const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const fact = (field: string, yaml: string) => ({ [MODEL]: card({ facts: { [field]: yaml } }) });
const result = (value: string) => ({
  [MODEL]: card({ more: `evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: measured by its maker, ${value}, ${CITED} }\n` }),
});
const top = (find: string, put: string) => ({ [MODEL]: card().replace(find, put) });
const other = (path: string, find: string, put: string) => ({ [path]: (SURROUNDINGS[path] ?? "").replace(find, put) });
const body = (text: string) => ({ [MODEL]: card({ body: text }) });
const inquiry = (asked: string) => ({
  "inquiries/why.yaml": `title: How many?\nmodel: example-3b\nfields: [training-compute]\nasked: ${asked}\nchannel: a public issue\noutcome: open\n`,
});
const fields = (lines: string) => ({
  "fields.yaml": `fields:\n  x-acme-risk:\n    label: Risk of it\n    description: How risky it is.\n${lines}`,
});

/** Parts of the wrong shape, and keys in the wrong place: each one problem, told once. */
export const shapedCards: readonly BadCard[] = [
  ["a result of two numbers without between", "quantity/interval", result("value: [60, 70]")],
  ["a result of one number with between", "quantity/interval", result("value: 60, qualifier: between")],
  ["a result whose ends have changed places", "plausible/result", result("value: [70, 60]")],
  ["a result of infinity", "quantity/number", result("value: .inf")],
  ["an interval without an end", "quantity/number", result("value: [60, .inf], qualifier: between")],
  ["a link whose words nobody can see", "text/unseen", body("See [\u00ad](https://example.org/x).\n")],
  ["a result with a decimal comma", "schema/unknown-key", result("value: 73,7")],
  [
    "a pin of data",
    "url/scheme",
    {
      "sources/maker-card.yaml": `${(SURROUNDINGS["sources/maker-card.yaml"] ?? "").replace("https://example.org/card", "https://github.com/maker/model/blob/main/CARD.md")}pinned: "data:text/plain,x"\n`,
      "sources/pinned.yaml": `${(SURROUNDINGS["sources/maker-card.yaml"] ?? "").replace("https://example.org/card", "https://github.com/maker/model/blob/main/CARD.md")}pinned: https://github.com/maker/model/blob/${"0123456789".repeat(4)}/CARD.md\n`,
    },
  ],
  ["a redirect from the entry itself", "redirect/collision", { [MODEL]: card({ more: "redirect-from: [example-3b]\n" }) }],
  ["a page of a number", "schema/type", { "sources/maker-card.yaml": `${SURROUNDINGS["sources/maker-card.yaml"] ?? ""}page: 12\n` }],
  [
    "a family that cites",
    "schema/unknown-key",
    other("families/example.md", "summary:", "source: maker-card\nlocator: section 1\nchecked: 2026-11-01\nsummary:"),
  ],
  [
    "two metrics of one id",
    "value/twice",
    other(
      "benchmarks/mmlu.md",
      "{ id: acc, name: accuracy, unit: percent }",
      "{ id: acc, name: accuracy, unit: percent }, { id: acc, name: another, unit: percent }",
    ),
  ],
  [
    "a required field of a data set, misspelt",
    "schema/unknown-key",
    {
      "datasets/pages.md": `---\nname: Pages\nsummary: Pages for tests.\nfacts:\n  creater: { value: [maker], ${CITED} }\n  license: { value: [mit], ${CITED} }\n  contents: { text: "Pages.", ${CITED} }\n---\n`,
    },
  ],
  [
    "a correction of nothing",
    "rejected/nothing",
    {
      "proposals/plan.md": `---\ntitle: The plan\nsummary: One model.\nmodels:\n  - { model: example-3b, relation: cited, role: "Cited." }\ncorrections:\n  - { model: example-3b, field: layers, reason: "It is wrong.", ${CITED} }\n${CITED.replaceAll(", ", "\n")}\n---\n`,
    },
  ],
  ["a question asked in American", "date/calendar", inquiry("03/14/2025")],
  ["no words to choose from", "schema/size", fields("    type: choice\n    words: []\n")],
  ["an anchor before a key", "yaml/alias", top("name: Example 3B", "&a name: Example 3B")],
  ["an anchor before a key within", "yaml/alias", top("summary: A model for tests.", "&b summary: A model for tests.")],
  ["a blank of a template", "yaml/syntax", top("summary: A model for tests.", "summary: {{ summary }}")],
  ["a value without a space behind its colon", "schema/unknown-key", fact("layers", `{ value:28, ${CITED} }`)],
  ["front matter without a key", "yaml/syntax", { "models/other.md": "---\n# nothing yet\n---\n" }],
  ["elements of HTML in one another", "body/component", body("<details><summary>More</summary>Words.</details>\n")],
];
