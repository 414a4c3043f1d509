import { card, SURROUNDINGS } from "../../content-files.ts";
import type { BadCard } from "./bad-cards.ts";

const MODEL = "models/example-3b.mdx";
const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const fact = (field: string, yaml: string) => ({ [MODEL]: card({ facts: { [field]: yaml } }) });
const value = (field: string, written: string) => fact(field, `{ value: ${written}, ${CITED} }`);
const body = (text: string) => ({ [MODEL]: card({ body: text }) });
const more = (yaml: string) => ({ [MODEL]: card({ more: yaml }) });
const top = (find: string, put: string) => ({ [MODEL]: card().replace(find, () => put) });
const summary = (words: string) => top("A model for tests.", JSON.stringify(words));
const locator = (words: string) =>
  fact("owner", `{ value: [maker], source: maker-card, locator: ${JSON.stringify(words)}, checked: 2026-11-01 }`);
const address = (url: string) => fact("origin", `{ text: "Here.", url: ${JSON.stringify(url)}, ${CITED} }`);
const source = (lines: string) => ({ "sources/maker-card.yaml": `${SURROUNDINGS["sources/maker-card.yaml"] ?? ""}${lines}` });
const each = (rule: string, kind: string, make: (one: string) => Record<string, string>, ...ones: readonly string[]): BadCard[] =>
  ones.map((one) => [`${kind} ${JSON.stringify(one)}`, rule, make(one)] as const);
const paper = (issued = "2022-05") => ({
  "sources/maker-paper.yaml": `type: article\nkind: paper\ntitle: A paper\nauthor: [{ literal: Maker }]\nissued: ${issued}\nURL: https://example.org/paper\naccessed: 2026-11-01\n`,
});
const PAPER = "source: maker-paper, locator: section 1, checked: 2026-11-01";
const other = { "models/other-7b.mdx": card({ name: "Other 7B", facts: { "parameters-total": `{ value: 7e9, ${CITED} }` } }) };
const proposal = (rest: string) => ({
  "proposals/nest.md": `---\ntitle: A proposal\nsummary: One model cited.\nmodels:\n  - { model: example-3b, relation: cited, role: "Cited." }\n${rest}source: maker-card\nlocator: section 1\nchecked: 2026-11-01\n---\n`,
});
const RESULT = `evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: measured by its maker, value: "63", ${CITED} }\n`;

/** What passed, or was told twice or as something else. */
export const toldCards: readonly BadCard[] = [
  ["a tag that is read", "yaml/syntax", top("A model for tests.", "!!str A model for tests.")],
  ["a whole tag", "yaml/syntax", top("A model for tests.", "!<tag:yaml.org,2002:str> A model for tests.")],
  ["a tag of a list", "yaml/syntax", top("family: example", "family: example\naliases: !!seq [Ex-3B]")],
  // Texts that only ask for a text.
  ...each(
    "text/placeholder",
    "a summary of",
    summary,
    "[object Object]",
    "%s",
    "Summary",
    "Description.",
    "Insert summary here.",
    "Description goes here.",
    "A description of the model.",
    "lorem ipsum dolor",
    "Please write one sentence here.",
  ),
  ...each(
    "provenance/locator",
    "a locator of",
    locator,
    "page XX",
    "section X.Y",
    "Table ??",
    "pp. –",
    "[1]",
    "op. cit.",
    "Ctrl+F",
    "somewhere in the paper",
    "search for it",
    "link above",
    "see the paper for details",
    "as far as I remember",
  ),
  ...each("url/scheme", "an address of", address, "https://example.org/%zz", "https://example.org/100%"),
  ...each(
    "url/host",
    "an address of",
    address,
    "https://example..org/x",
    "https://-example.org/x",
    "https://example-.org/x",
    "https://your-domain.com/card",
    "https://www.yoursite.org/",
  ),
  ["an entity of a letter in a name", "text/markup", source('editor: [{ family: "M&uuml;ller" }]\n')],
  ["a region that is no code", "value/format", value("languages", "[en-UK]")],
  // Bodies that print their marks.
  ...each(
    "body/syntax",
    "open marks of",
    body,
    "It is **bold and never ends.\n",
    "It is bold** here.\n",
    "(*so it begins)\n",
    "A `code that never ends.\n",
  ),
  ...each(
    "body/reference",
    "a link of",
    body,
    "[words] (https://example.org/x)\n",
    "(words)[https://example.org/x]\n",
    "See [[example-3b]].\n",
  ),
  ...each("body/syntax", "nothing in", body, "- a\n-\n- b\n", "Words.\n\n>\n", "```\n```\n"),
  ["a table of a head alone", "body/table", body("| a | b |\n| - | - |\n")],
  ["an empty attribute", "body/attribute", body('<Fact field="owner" variant="" />\n')],
  ["a heading without a space", "body/heading", body("##Limits\n\nWords.\n")],
  ["a heading of the seventh level", "body/heading", body("####### Limits\n\nWords.\n")],
  ["a table without its rule", "body/table", body("| a | b |\n| 1 | 2 |\n")],
  ["a table whose rule is too short", "body/table", body("| a | b |\n| --- |\n| 1 | 2 |\n")],
  ["a list of tasks", "text/placeholder", body("- [ ] find the hours\n")],
  ...each(
    "text/placeholder",
    "a note to oneself of",
    body,
    "It is small.[citation needed]\n",
    "It is small [TODO: how small?].\n",
    "It is small. FIXME: how small?\n",
    "It has [?] layers.\n",
  ),
  ["a character that nobody knows", "text/markup", body("Words &nosuch; here.\n")],
  ["a lookalike in a body", "text/mixed-script", body("A m\u043edel.\n")],
  ["a lookalike in a heading", "text/mixed-script", body("## Lim\u0456ts\n\nWords.\n")],
  ["a link to the top of its page", "body/link", body("The [first part](#) says it.\n")],
  ["a link by the name of another model", "body/link-name", { ...body("See [Other 7B](/models/example-3b/).\n"), ...other }],
  ["a component by the name of another model", "body/link-name", { ...body('See <Model id="example-3b">other-7b</Model>.\n'), ...other }],
  ["a size in words", "prose/contradiction", body("It has seventy billion parameters.\n")],
  ["a size in the summary", "prose/contradiction", summary("A small model of 70 billion parameters.")],
  ["a release in the prose", "prose/contradiction", body("It was released in March 2019.\n")],
  ["a day in the prose", "prose/contradiction", body("The model was released on 26 September 2024.\n")],
  // Claims against one another.
  [
    "no meaning, and reported",
    "claim/status",
    fact("layers", `[{ status: not-applicable, reason: "It has none." }, { value: 28, ${CITED} }]`),
  ],
  [
    "two licences of one part",
    "disputed/because",
    {
      ...fact("license", `[{ value: [mit], ${CITED} }, { value: [ours], covers: weights, ${CITED} }]`),
      "licenses/ours.md": (SURROUNDINGS["licenses/mit.md"] ?? "")
        .replace("MIT License", "Our licence")
        .replace("spdx: MIT", "spdx: LicenseRef-Ours"),
    },
  ],
  [
    "a rejected date for a number",
    "claim/value",
    more(`rejected:\n  - { field: parameters-total, value: 2024-02-15, reason: "A slip.", ${CITED} }\n`),
  ],
  ["a rejected number for a date", "claim/value", more(`rejected:\n  - { field: released, value: 2023, reason: "A slip.", ${CITED} }\n`)],
  [
    "a correction that is no number",
    "claim/value",
    proposal(`corrections:\n  - { model: example-3b, field: layers, value: [en], reason: "A slip.", ${CITED} }\n`),
  ],
  ["a result that was not disclosed", "claim/status", more(RESULT.replace('"63"', "63, status: not-disclosed"))],
  [
    "a broken result to which an old anchor leads",
    "quantity/number",
    { [MODEL]: card({ more: RESULT }).replace("stage:", "renamed: { evaluation-mmlu: evaluation-a }\nstage:") },
  ],
  [
    "a question years before its model",
    "date/order",
    {
      "inquiries/why.yaml":
        "title: How many operations did it take?\nmodel: example-3b\nfields: [training-compute]\nasked: 2020-10-02\nchannel: an issue\noutcome: open\n",
    },
  ],
  [
    "one of two own fields without a label",
    "schema/missing-key",
    {
      "fields.yaml":
        "fields:\n  x-acme-a: { description: One., type: text }\n  x-acme-b: { label: B, description: Another., type: text }\n",
      ...fact("x-acme-b", `{ text: "Words.", ${CITED} }`),
    },
  ],
  ["a proposal of next year", "date/future", proposal("date: 2027-10-01\n")],
  ["pages that run backwards", "source/identifier", source("page: 118-101\n")],
  [
    "a pointer into a paper",
    "provenance/place",
    { ...paper(), ...fact("layers", "{ value: 28, source: maker-paper, locator: section 1, pointer: /layers, checked: 2026-11-01 }") },
  ],
  [
    "an end of what was only announced",
    "life-cycle/stage",
    {
      [MODEL]: card({
        facts: {
          released: `{ status: not-disclosed, ${CITED} }`,
          access: `{ value: [not-released], ${CITED} }`,
          "retired-on": `{ value: 2026-10-01, covers: api, ${CITED} }`,
        },
      }).replace("stage: released", "stage: announced"),
    },
  ],
  [
    "a repository behind an interface alone",
    "life-cycle/stage",
    {
      [MODEL]: card({
        facts: { access: `{ value: [api-only], ${CITED} }`, "weights-repository": `{ value: [maker/example-3b], ${CITED} }` },
      }),
    },
  ],
  // Numbers and dates against others of the card.
  ["an alias of another size", "plausible/size", top("family: example", "family: example\naliases: [Example-70B]")],
  ["a repository of another size", "plausible/size", value("weights-repository", "[maker/example-33b]")],
  ["layers of an encoder in a decoder", "plausible/shape", value("encoder-layers", "12")],
  ["experts of a dense model", "plausible/shape", value("experts-total", "8")],
  // 6 · 3.21e9 · 9e12 / (460000 h · 3600 s · 989e12 FLOP/s) = 0.106 of the peak.
  [
    "a utilisation that is not the one of its hours",
    "plausible/compute",
    { [MODEL]: card({ facts: { "training-tokens": `{ value: 9e12, ${CITED} }`, "training-mfu": `{ value: 0.5, ${CITED} }` } }) },
  ],
  [
    "a variant years before its model",
    "plausible/date",
    more(`variants:\n  - { id: chat, name: Example 3B Chat, facts: { released: { value: 2021-04-01, ${CITED} } } }\n`),
  ],
  [
    "a release two years after the paper that tells of it",
    "plausible/date",
    { ...paper(), ...fact("released", `{ value: 2024-09-25, ${PAPER} }`) },
  ],
  ["a source ten years older than its models", "date/order", { ...paper("2014-05"), ...fact("layers", `{ value: 28, ${PAPER} }`) }],
];

/** Nothing is wrong with these: marks that are meant, and words that only look alike. */
export const untoldCards: readonly (readonly [kind: string, files: Record<string, string>])[] = [
  ["escaped marks", body("It is \\*\\*not\\*\\* bold, nor \\`code\\`, and A* and 2 * 3 are what they are.\n")],
  ["a number and an address in brackets", body("It is so [sic] ([here](https://example.org/x)).\n")],
  ["marks in code", body("Write `**x**` and `&nosuch;` and `- [ ]`.\n")],
  ["a number sign", body("#1 of its size. See issue #7.\n")],
  ["an ampersand that is one", body("R&D; and a &amp;nosuch; that was escaped.\n")],
  ["a place whose number is Roman", locator("Table X")],
  ["a heading that is called summary", locator("Summary")],
  ["an address with a coded sign", address("https://example.org/a%20b?c=100%25")],
  [
    "two licences, each with its note",
    {
      ...fact("license", `[{ value: [mit], note: "From May.", ${CITED} }, { value: [ours], note: "Up to May.", ${CITED} }]`),
      "licenses/ours.md": (SURROUNDINGS["licenses/mit.md"] ?? "")
        .replace("MIT License", "Our licence")
        .replace("spdx: MIT", "spdx: LicenseRef-Ours"),
    },
  ],
  [
    "an alias by what is active",
    {
      [MODEL]: card({
        name: "Example 3B",
        facts: { architecture: `{ value: [decoder-only, mixture-of-experts], ${CITED} }`, "parameters-active": `{ value: 3e8, ${CITED} }` },
      }).replace("family: example", "family: example\naliases: [Example-A300M]"),
    },
  ],
  ["a size of another model in a summary", summary("Made from one of 70 billion parameters.")],
  ["a release that the card has", body("It was released in September 2024.\n")],
  ["a link by another name of the same model", body("See [example-3b](/models/example-3b/) and [this one](/models/example-3b/).\n")],
];
