import { card, SURROUNDINGS } from "../../content-files.ts";
import type { BadCard } from "./bad-cards.ts";

const MODEL = "models/example-3b.mdx";
const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const RESULT = `benchmark: mmlu, metric: acc, shots: 5, setup: measured by its maker, ${CITED}`;
const fact = (field: string, yaml: string | undefined) => ({ [MODEL]: card({ facts: { [field]: yaml } }) });
const value = (field: string, written: string) => fact(field, `{ value: ${written}, ${CITED} }`);
const more = (yaml: string) => ({ [MODEL]: card({ more: yaml }) });
const body = (text: string) => ({ [MODEL]: card({ body: text }) });
const top = (find: string, put: string) => ({ [MODEL]: replaced(card(), find, put) });
const other = (path: string, find: string, put: string) => ({ [path]: replaced(SURROUNDINGS[path] ?? "", find, put) });
const source = (lines: string) => ({ "sources/maker-card.yaml": `${SURROUNDINGS["sources/maker-card.yaml"] ?? ""}${lines}` });
const arxiv = (number: string, lines = "") => ({
  "sources/paper.yaml": `type: article\nkind: paper\ntitle: A paper\nURL: https://arxiv.org/abs/${number}\naccessed: 2026-11-01\npinned: https://arxiv.org/abs/${number}v1\n${lines}`,
});
const concept = (lines: string) => ({
  "concepts/window.md": `---\nname: Window\nkind: term\nsummary: What is read at once.\n${lines}${OWN}---\n`,
});
const OWN = "source: maker-card\nlocator: section 1\nchecked: 2026-11-01\n";
const proposal = (models: string, lines = "") => ({
  "proposals/plan.md": `---\ntitle: A plan\nsummary: What is to be done.\nmodels: [${models}]\n${lines}${OWN}---\n`,
});
const inquiry = (lines: string) => ({
  "inquiries/tokens.yaml": `title: How many tokens?\nmodel: example-3b\nfields: [training-tokens]\nchannel: a public issue\n${lines}`,
});
const guide = (order: string) => ({ "guides/first.mdx": `---\ntitle: First\nsummary: How to begin.\norder: ${order}\n---\n` });
const site = (lines: string) => ({ "site.yaml": `name: Otters\n${lines}` });
const CITING = '{ model: example-3b, relation: cited, role: "Cited." }';

function replaced(text: string, find: string, put: string): string {
  if (!text.includes(find)) throw new Error(`The sound text does not hold ${find}.`);
  return text.replace(find, put);
}

/** Kinds of faults that cards drawn at random had with one line changed, and that were not told, or not once, or not for what they are. */
export const drawnCards: readonly BadCard[] = [
  // Text and YAML that reads otherwise than it looks.
  ["an anchor that takes a word of the summary", "yaml/alias", top("summary: A model for tests.", "summary: &co a model")],
  ["an anchor on a fact", "yaml/alias", fact("layers", `&l { value: 28, ${CITED} }`)],
  ["a directive", "yaml/syntax", top("---\nname:", "---\n%YAML 1.1\nname:")],
  ["dots in the front matter", "yaml/syntax", top("facts:\n", "...\nfacts:\n")],
  ["a list for a key", "yaml/syntax", top("family: example", "family: example\n[a]: x")],
  ["characters of another encoding", "text/unseen", top("summary: A model for tests.", "summary: Maker\u00e2\u20ac\u2122s model.")],
  ["characters of another encoding in the body", "text/unseen", body("A caf\u00c3\u00a9.\n")],
  ["a page that was not found for a title", "text/placeholder", other("sources/maker-card.yaml", "The model card", "404 Not Found")],
  ["a page that lets wait for a title", "text/placeholder", other("sources/maker-card.yaml", "The model card", "Just a moment...")],
  ["a title that is none", "text/placeholder", other("sources/maker-card.yaml", "The model card", "Untitled")],
  ["a language of three letters that has two", "value/format", value("languages", "[eng]")],
  // Files that cannot be read are one problem, whoever names them.
  ["an organization with a NUL", "file/nul", { "organizations/maker.md": "---\nname: M\0\n---\n" }],
  // Lists of nothing.
  ...["aliases", "variants", "lineage", "evaluations", "rejected", "redirect-from"].map((key): BadCard => [
    `an empty list of ${key}`,
    "schema/size",
    more(`${key}: []\n`),
  ]),
  // Facts at odds with one another.
  ["a card read through before its release", "date/order", top("reviewed: 2026-11-01", "reviewed: 2019-06-01")],
  ["a model in its own place", "life-cycle/order", value("replaced-by", "[example-3b]")],
  [
    "more active than there is, with layers",
    "quantity/order",
    {
      [MODEL]: card({
        facts: {
          "parameters-active": `{ value: 3.3e9, ${CITED} }`,
          layers: `{ value: 40, ${CITED} }`,
          "hidden-size": `{ value: 8192, ${CITED} }`,
        },
      }),
    },
  ],
  [
    "a peak in teraflops, against its quote",
    "plausible/range",
    other("accelerators/h100-sxm.md", "value: 989e12,", 'value: 989, quote: "989 teraFLOPS in BF16",'),
  ],
  [
    "a release in twenty years, against its quotes",
    "receipt/number",
    fact(
      "released",
      '{ value: 2046-09-25, source: maker-card, locator: section 1, quote: "released on 25 September 2024", checked: 2026-11-01 }',
    ),
  ],
  [
    "a cutoff in a hundred years, against its quote",
    "receipt/number",
    fact(
      "knowledge-cutoff",
      '{ value: 2123-12, source: maker-card, locator: section 1, quote: "knowledge until December 2023", checked: 2026-11-01 }',
    ),
  ],
  [
    "a licence that is none, beside a quote",
    "reference/unknown",
    fact("license", '{ value: [mitt], source: maker-card, locator: section 1, quote: "under the MIT License", checked: 2026-11-01 }'),
  ],
  [
    "a broken licence, beside a quote that names it",
    "schema/type",
    {
      ...fact("license", '{ value: [mit], source: maker-card, locator: section 1, quote: "the Expat terms apply", checked: 2026-11-01 }'),
      ...other("licenses/mit.md", "spdx: MIT", "spdx: [MIT]\naliases: [Expat]"),
    },
  ],
  [
    "a document that nobody has, unread",
    "reference/unknown",
    fact("training-compute", "{ status: not-researched, unread: [no-such-report] }"),
  ],
  [
    "a citation older than its source",
    "date/order",
    {
      ...source("issued: 2026-05-01\n"),
      ...fact("owner", "{ value: [maker], source: maker-card, locator: section 1, checked: 2026-02-01 }"),
    },
  ],
  ["a planned model that can be had", "life-cycle/stage", top("stage: released", "stage: planned")],
  [
    "two results that nothing tells apart",
    "evaluation/duplicate-id",
    more(`evaluations:\n  - { id: a, value: 63, ${RESULT} }\n  - { id: b, value: 61, ${RESULT} }\n`),
  ],
  [
    "an edge twice, read in two places",
    "value/twice",
    {
      "models/other-1b.mdx": card({ name: "Other 1B", facts: { "parameters-total": `{ value: 1.2e9, ${CITED} }` } }),
      ...more(
        `lineage:\n  - { relation: distilled-from, model: other-1b, ${CITED} }\n  - { relation: distilled-from, model: other-1b, source: maker-card, locator: section 9, checked: 2026-11-01 }\n`,
      ),
    },
  ],
  ["an old anchor with its sign", "value/id", more('renamed: { "#old": owner }\n')],
  ["an old address twice", "value/twice", more("redirect-from: [old-name, old-name]\n")],
  [
    "sources of what does not apply",
    "schema/unknown-key",
    fact("finetuning-data", `{ status: not-applicable, reason: "A base model.", ${CITED} }`),
  ],
  // Numbers at odds with one another.
  [
    "tuning on ten times as many tokens as parameters",
    "plausible/size",
    {
      [MODEL]: card({
        facts: {
          "training-tokens": `{ status: not-disclosed, ${CITED} }`,
          "finetuning-tokens": `{ value: 5e10, ${CITED} }`,
          "finetuning-data": `{ text: "Chats.", ${CITED} }`,
        },
      }),
    },
  ],
  ["a bound of a thousandth", "plausible/time", fact("training-tokens", `{ value: 9e9, qualifier: at-least, ${CITED} }`)],
  [
    "continued training on next to nothing",
    "plausible/size",
    {
      [MODEL]: card({
        name: "Example Large",
        facts: {
          "training-tokens": `{ value: 1.1e8, phase: continued, ${CITED} }`,
          "parameters-total": `{ value: 5e9, ${CITED} }`,
          "accelerator-hours": `{ status: not-disclosed, ${CITED} }`,
          "training-hardware": `{ status: not-disclosed, ${CITED} }`,
        },
      }),
    },
  ],
  ["a window in thousands, in 2024", "plausible/shape", value("context-length", "256")],
  [
    "window and vocabulary exchanged",
    "plausible/shape",
    { [MODEL]: card({ facts: { "context-length": `{ value: 151646, ${CITED} }`, "vocabulary-size": `{ value: 32768, ${CITED} }` } }) },
  ],
  [
    "heads and their dimension exchanged",
    "plausible/range",
    { [MODEL]: card({ facts: { "attention-heads": `{ value: 128, ${CITED} }`, "head-dimension": `{ value: 16, ${CITED} }` } }) },
  ],
  [
    "more experts used than usual, and than there are",
    "plausible/range",
    { [MODEL]: card({ facts: { "experts-total": `{ value: 512, ${CITED} }`, "experts-active": `{ value: 10000, ${CITED} }` } }) },
  ],
  [
    "a variant by the name of a later card",
    "alias/duplicate",
    {
      "models/zeta-1b.mdx": card({ name: "Zeta 1B", facts: { "parameters-total": `{ value: 1.2e9, ${CITED} }` } }),
      ...more("variants:\n  - { id: chat, name: Zeta 1B }\n"),
    },
  ],
  // Bodies.
  ["an attribute twice", "body/attribute", body('By <Fact field="owner" field="developer" />.\n')],
  ["a heading of a link without words", "body/link-name", body("## [](https://example.org/)\n")],
  ["another host in plain words", "body/link-name", body("See [arxiv.org/abs/1](https://example.org/abs/1).\n")],
  ["lists too deep by tabs", "body/depth", body(Array.from({ length: 60 }, (_, level) => `${"\t".repeat(level)}- a`).join("\n"))],
  ...[
    "/data/facts.xml",
    "/data/schema/cards.json",
    "/f/example-3b/height.json",
    "/f/nobody/layers.svg",
    "/accelerators/#h900",
    "/compare/?models=example-3b,nobody",
    "/appendix/?models=nobody",
  ].map((url): BadCard => [`a link to ${url}`, "body/link", body(`See [it](${url}).\n`)]),
  // Entries of other collections.
  ["a number of arXiv of month 13", "source/identifier", arxiv("2413.01234")],
  ["the DOI of another paper", "source/identifier", arxiv("2401.04088", "DOI: 10.48550/arXiv.1706.03762\n")],
  ["a DOI that takes in the end of its sentence", "source/identifier", source("DOI: 10.1000/182.\n")],
  ["a copy that is a text", "schema/type", source("archived: https://web.archive.org/web/2026/https://example.org/card\n")],
  [
    "a copy older than the document",
    "date/order",
    source(
      'issued: 2026-05-01\narchived: { url: "https://web.archive.org/web/20250101000000/https://example.org/card", date: 2025-01-01 }\n',
    ),
  ],
  [
    "a copy of another day than its address",
    "date/order",
    source('archived: { url: "https://web.archive.org/web/20260101000000/https://example.org/card", date: 2026-10-01 }\n'),
  ],
  [
    "an organization by the name of another",
    "alias/duplicate",
    { "organizations/rival.md": (SURROUNDINGS["organizations/maker.md"] ?? "").replace("name: Maker", "name: Rival\naliases: [MAKER]") },
  ],
  [
    "a licence with the SPDX id of another",
    "alias/duplicate",
    { "licenses/ours.md": (SURROUNDINGS["licenses/mit.md"] ?? "").replace("name: MIT License", "name: Our licence") },
  ],
  ["a concept related to itself", "reference/circular", concept("related: [window]\n")],
  ["a proposal that names a model twice", "value/twice", proposal(`${CITING}, { model: example-3b, relation: cited, role: "Again." }`)],
  [
    "a proposal that corrects a field that is none",
    "reference/unknown",
    proposal(CITING, `corrections:\n  - { model: example-3b, field: heigth, text: tall, reason: "It is not.", ${CITED} }\n`),
  ],
  ["a question asked next week", "date/future", inquiry("asked: 2026-12-05\noutcome: open\n")],
  ["a question asked before there were cards", "date/order", inquiry("asked: 2016-05-15\noutcome: open\n")],
  ["an answer to an open question", "inquiry/answer", inquiry("asked: 2026-10-05\noutcome: open\nanswer: https://example.org/issues/1\n")],
  ...["1.5", "first", "-1"].map((order): BadCard => [`a guide in place ${order}`, "quantity/integer", guide(order)]),
  // The file about the catalogue.
  [
    "a model twice in a comparison",
    "value/twice",
    site("comparisons: [{ id: a, title: A, lede: All., models: [example-3b, example-3b] }]\n"),
  ],
  [
    "a comparison at the address of a family's",
    "redirect/collision",
    site("comparisons: [{ id: example, title: A, lede: All., models: [example-3b] }]\n"),
  ],
  ["an address with a query", "value/format", site("address: https://cards.example.org/?x=1\n")],
  ["a branch with a blank", "value/format", site("branch: my branch\n")],
  ["an exhibit that its card does not have", "reference/unknown", site("home: { exhibit: { model: example-3b, field: layers } }\n")],
];

/** Nothing is wrong with these, and something was told of them. */
export const soundCards: readonly (readonly [kind: string, files: Record<string, string>])[] = [
  [
    "the flag of Scotland",
    top("summary: A model for tests.", "summary: A model from \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}."),
  ],
  ["a link to a fact's file", body("See [it](/f/example-3b/training-tokens.json) and [its badge](/f/example-3b/owner.svg).\n")],
  [
    "links to data and models",
    body("See [all](/data/catalog.json), [models](/data/schema/models.json) and [both](/compare/?models=example-3b).\n"),
  ],
  ["an ampersand in a text", top("summary: A model for tests.", "summary: A model for R&D & tests.")],
  ["a name with a dot that leads to its page", body("Made with [llama.cpp](https://example.org/).\n")],
];
