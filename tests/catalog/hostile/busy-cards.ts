import { card, SURROUNDINGS } from "../../content-files.ts";
import type { BadCard } from "./bad-cards.ts";

const MODEL = "models/example-3b.mdx";
const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const more = (yaml: string) => ({ [MODEL]: card({ more: yaml }) });
const fact = (field: string, yaml: string) => ({ [MODEL]: card({ facts: { [field]: yaml } }) });
const mdx = (body: string) => ({ [MODEL]: card({ body: `${body}\n` }) });
const md = (body: string) => ({ [MODEL]: undefined, "models/example-3b.md": card({ body: `${body}\n` }) });
const list = (count: number, one: (index: number) => string, between = "") =>
  Array.from({ length: count }, (_, index) => one(index)).join(between);
/** As often as it fits below the limits of front matter, and of a body. */
const full = (unit: string) => unit.repeat(92_000 / unit.length);
const filled = (unit: string) => unit.repeat(49_000 / unit.length);
const quoted = (unit: string) => JSON.stringify(full(unit));
const source = (title: string) => ({
  "sources/maker-card.yaml": SURROUNDINGS["sources/maker-card.yaml"]?.replace("The model card", title),
});

/** Made to keep a parser, a regular expression or a loop busy. Each is refused for one reason, and soon. */
export const busyCards: readonly BadCard[] = [
  // Front matter: many of a kind.
  ["ten thousand items of a list", "yaml/size", more(`aliases: [${list(10_000, (index) => `a${index}`, ", ")}]\n`)],
  ["ten thousand items, one a line", "yaml/size", more(`aliases:\n${list(10_000, () => "- a\n")}`)],
  ["thousands of keys that nobody knows", "schema/unknown-key", more(list(7000, (index) => `key-${index}: x\n`))],
  [
    "thousands of claims",
    "schema/size",
    fact("training-tokens", `[${list(1200, (index) => `{ value: ${index + 1}e9, ${CITED} }`, ", ")}]`),
  ],
  ["thousands of empty claims", "yaml/size", fact("training-tokens", `[${list(20_000, () => "{}", ", ")}]`)],
  [
    "thousands of citations",
    "provenance/citation",
    fact(
      "training-tokens",
      `{ value: 9e12, citations: [${list(1200, (index) => `{ source: s-${index}, locator: section 1, checked: 2026-11-01 }`, ", ")}] }`,
    ),
  ],
  [
    "thousands of results",
    "schema/size",
    more(
      `evaluations:\n${list(700, (index) => `  - { id: a${index}, benchmark: mmlu, metric: acc, setup: measured, value: 7, ${CITED} }\n`)}`,
    ),
  ],
  ["thousands of anchors", "yaml/alias", more(`a: &a x\nb: [${list(7000, () => "*a", ", ")}]\n`)],
  ["thousands of merge keys", "yaml/duplicate-key", more(list(5000, () => "<<: { a: 1 }\n"))],
  [
    "one key thousands of times, in braces",
    "yaml/duplicate-key",
    fact("training-tokens", `{ ${list(3000, () => "value: 9e12", ", ")}, ${CITED} }`),
  ],
  [
    "thousands of numbers with commas, in braces",
    "yaml/duplicate-key",
    fact("context-length", `{ ${list(4000, () => "1,000,000", ", ")}, ${CITED} }`),
  ],
  ["one number of endless commas, in braces", "yaml/duplicate-key", fact("context-length", `{ value: 1${",000".repeat(9000)}, ${CITED} }`)],
  // Keys, ids and values without an end.
  ["an endless key", "schema/unknown-key", more(`${"k".repeat(80_000)}: x\n`)],
  ["an endless key of short words", "schema/unknown-key", more(`${"k-".repeat(40_000)}: x\n`)],
  ["an endless id", "value/id", fact("developer", `{ value: [${"a-".repeat(40_000)}], ${CITED} }`)],
  [
    "many ids that are nearly one",
    "value/id",
    fact("developer", `{ value: [${list(90, (index) => `Maker${"r".repeat(index)}`, ", ")}], ${CITED} }`),
  ],
  ["a number of endless digits", "quantity/number", fact("layers", `{ value: ${"9".repeat(80_000)}, ${CITED} }`)],
  ["a number of endless words", "quantity/number", fact("training-energy", `{ value: ${JSON.stringify("1 MWh ".repeat(600))}, ${CITED} }`)],
  ["a date of endless years", "date/calendar", fact("released", `{ value: ${JSON.stringify("2024-".repeat(900))}, ${CITED} }`)],
  [
    "a sum without an end",
    "receipt/number",
    fact(
      "layers",
      `{ value: 28, computed: ${JSON.stringify(`${"1 + ".repeat(900)}1`)}, source: maker-card, locator: section 1, quote: "a model of 28 layers", checked: 2026-11-01 }`,
    ),
  ],
  ["endless blanks in front of a colon", "schema/unknown-key", { [MODEL]: card().replace("family:", `famly${" ".repeat(80_000)}:`) }],
  [
    "thousands of old anchors, each leading to the next",
    "redirect/anchor",
    more(`renamed: { ${list(1500, (index) => `a${index}: a${index + 1}`, ", ")} }\n`),
  ],
  // Front matter: long, deep, open.
  ["braces that nothing closes", "yaml/syntax", more(`x: { ${list(5000, (index) => `a${index}: 1`, ", ")}\n`)],
  ["brackets that nothing closes", "yaml/depth", more(`x: ${"[".repeat(40_000)}\n`)],
  ["hyphens in one line", "yaml/depth", more(`x:\n  ${"- ".repeat(40_000)}\n`)],
  ["keys deeper and deeper", "yaml/depth", more(`${list(400, (level) => `${" ".repeat(level)}a:`, "\n")}\n`)],
  ["quotes that nothing closes", "yaml/syntax", more(list(4000, (index) => `x${index}: "a\n`))],
  ["tabs for spaces", "yaml/syntax", more(list(4000, (index) => `\tx${index}: 1\n`))],
  ["thousands of tags", "yaml/syntax", more(list(4000, (index) => `x${index}: !t a\n`))],
  ["thousands of escapes that are none", "yaml/syntax", more(list(4000, (index) => `x${index}: "\\q"\n`))],
  ["thousands of lines that end an open text", "yaml/syntax", more(list(4000, (index) => `x${index}: a: b\n`))],
  ["a number of 90,000 digits", "quantity/number", fact("training-tokens", `{ value: ${"9".repeat(90_000)}, ${CITED} }`)],
  [
    "a number of 90,000 digits with separators",
    "quantity/number",
    fact("training-tokens", `{ value: "${"9,".repeat(45_000)}9", ${CITED} }`),
  ],
  ["a date of 90,000 digits", "date/calendar", fact("released", `{ value: "${"9".repeat(90_000)}", ${CITED} }`)],
  ...["[", "(", " #", "a ", "0 ", ". ", "a-", "é"].flatMap((unit): BadCard[] => [
    [
      `a locator of ${unit}`,
      "text/length",
      fact("owner", `{ value: [maker], source: maker-card, locator: ${quoted(unit)}, checked: 2026-11-01 }`),
    ],
    [
      `a quote of ${unit}`,
      "provenance/quote",
      fact("owner", `{ value: [maker], source: maker-card, locator: section 1, quote: ${quoted(unit)}, checked: 2026-11-01 }`),
    ],
    [`a title of ${unit}`, "text/length", source(quoted(unit))],
  ]),
  ...["a.", "@", "a-", "%41"].map((unit): BadCard => [
    `a host of ${unit}`,
    unit === "%41" ? "url/scheme" : "url/host",
    fact("origin", `{ text: "Here.", url: "https://${full(unit)}.org/", ${CITED} }`),
  ]),
  // Bodies.
  ["a fence of thousands of marks", "body/syntax", mdx(filled("`"))],
  ["a fence of thousands of tildes", "body/syntax", mdx(filled("~"))],
  ...["<", "</", "<?", "<a", "<a ", "<Fact", "<!--", '<Fact a="'].map((unit): BadCard => [
    `a body of ${unit}`,
    "body/length",
    mdx(filled(unit)),
  ]),
  ["a body of quotations that are nearly too deep", "body/length", md(`${"> ".repeat(39)}a\n${filled("> a\n")}${filled("> a\n")}`)],
  ["two thousand components that are not closed", "body/depth", mdx("<Model>".repeat(1900))],
  ["rows that do not fit their head", "body/table", md(`|${" a |".repeat(90)}\n|${" - |".repeat(90)}\n${"|a|\n".repeat(95)}`)],
  ["links that lead nowhere", "body/link", md(filled("[x](#a) "))],
  ["footnotes", "body/reference", md(list(90, (index) => `a[^${index}]\n\n`))],
];

/** Long and odd, and nothing wrong with it: what parsers know to be hard, as text. */
export const busyBodies: readonly string[] = [
  "[",
  "]",
  "![",
  "*",
  "_",
  "*a ",
  "**a",
  "_a*b",
  "~~a",
  "``a`",
  "&amp;",
  "\\",
  "a*",
  "* * ",
  "|",
  "> a\n",
  "- a\n",
  "a\n===\n\n",
].map(filled);
