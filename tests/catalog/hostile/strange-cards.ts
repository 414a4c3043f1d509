import { card, SURROUNDINGS } from "../../content-files.ts";
import type { BadCard } from "./bad-cards.ts";

const MODEL = "models/example-3b.mdx";
const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const RESULT = `id: a, benchmark: mmlu, metric: acc, shots: 5, setup: measured by its maker, value: 63, ${CITED}`;
const fact = (field: string, yaml: string | undefined) => ({ [MODEL]: card({ facts: { [field]: yaml } }) });
const value = (field: string, written: string) => fact(field, `{ value: ${written}, ${CITED} }`);
const cited = (citation: string) => fact("owner", `{ value: [maker], ${citation} }`);
const more = (yaml: string) => ({ [MODEL]: card({ more: yaml }) });
const body = (text: string) => ({ [MODEL]: card({ body: text }) });
const result = (yaml: string) => more(`evaluations:\n  - { ${yaml} }\n`);
const top = (find: string, put: string) => ({ [MODEL]: replaced(card(), find, put) });
const other = (path: string, find: string, put: string) => ({ [path]: replaced(SURROUNDINGS[path] ?? "", find, put) });
const source = (find: string, put: string) => other("sources/maker-card.yaml", find, put);
const license = (yaml: string) => other("licenses/mit.md", "class: permissive", `class: permissive\n${yaml}`);
const org = (yaml: string) => other("organizations/maker.md", "kind: company", `kind: company\n${yaml}`);
const variant = (yaml: string) => more(`variants:\n  - { ${yaml} }\n`);
const edge = (yaml: string) => more(`lineage:\n  - { ${yaml} }\n`);
const EXTERNAL = 'external: { name: Foreign 3B, url: "https://example.org/x" }';

function replaced(text: string, find: string, put: string): string {
  if (!text.includes(find)) throw new Error(`The sound text does not hold ${find}.`);
  return text.replace(find, put);
}

/** Kinds of faults that stand in no list of what was found: each is one problem, of its own rule. */
export const strangeCards: readonly BadCard[] = [
  // The shape of the file.
  ["a tab before a key", "yaml/syntax", top("family: example", "\tfamily: example")],
  ["a tab for the indentation of a fact", "yaml/syntax", { [MODEL]: card().replace("  owner:", "\towner:") }],
  [
    "a fact one level too high",
    "schema/unknown-key",
    {
      [MODEL]: card()
        .replace(/ {2}owner: (.*)\n/, "")
        .replace("facts:\n", `owner: { value: [maker], ${CITED} }\nfacts:\n`),
    },
  ],
  ["a fact inside another", "schema/unknown-key", fact("layers", `{ value: 28, ${CITED}, hidden-size: { value: 3072, ${CITED} } }`)],
  [
    "facts inside facts",
    "schema/unknown-key",
    { [MODEL]: card().replace("facts:\n", `facts:\n  facts: { layers: { value: 28, ${CITED} } }\n`) },
  ],
  [
    "an unindented fact list",
    "yaml/syntax",
    { [MODEL]: card().replace(/ {2}owner: (.*)\n/, "owner:\n    value: [maker]\n   source: maker-card\n") },
  ],
  ["a key without a colon", "yaml/syntax", top("family: example", "family example")],
  ["a key without a space", "yaml/syntax", top("family: example", "family:example")],
  ["an equals sign", "yaml/syntax", top("family: example", "family = example")],
  ["a comma at the end of a line", "value/id", top("family: example", "family: example,")],
  ["a semicolon for a comma", "value/unknown", value("modalities-input", "[text; image]")],
  ["an open quote", "yaml/syntax", top("summary: A model for tests.", 'summary: "A model for tests.')],
  ["a quote closed too early", "yaml/syntax", top("summary: A model for tests.", 'summary: "A model" for tests.')],
  ["a colon in a summary", "yaml/syntax", top("summary: A model for tests.", "summary: A model: for tests.")],
  ["an at sign in front", "yaml/syntax", top("summary: A model for tests.", "summary: @maker's model for tests.")],
  ["a per cent sign in front", "yaml/syntax", top("summary: A model for tests.", "summary: %5 of tests.")],
  ["a star in front", "yaml/alias", top("summary: A model for tests.", "summary: *tests")],
  ["a mapping for a name", "schema/type", top("name: Example 3B", "name: { en: Example 3B }")],
  ["a list for a summary", "schema/type", top("summary: A model for tests.", "summary: [A model, for tests.]")],
  ["the same key in other letters", "schema/unknown-key", top("family: example", "family: example\nFamily: example")],
  ["the same fact twice", "yaml/duplicate-key", { [MODEL]: card().replace("  owner:", `  license: { value: [mit], ${CITED} }\n  owner:`) }],
  ["the same key of a claim twice", "yaml/duplicate-key", fact("layers", `{ value: 28, value: 29, ${CITED} }`)],
  ["front matter closed by dots", "front-matter/missing", { [MODEL]: card().replace(/\n---\n/, "\n...\n") }],
  ["front matter in TOML", "front-matter/missing", { [MODEL]: '+++\nname = "Example 3B"\n+++\n' }],
  ["front matter in JSON", "front-matter/missing", { [MODEL]: '{ "name": "Example 3B" }\n' }],
  ["an empty file", "front-matter/missing", { [MODEL]: "" }],
  ["only front-matter lines", "yaml/syntax", { [MODEL]: "---\n---\n" }],
  ["a list for front matter", "schema/type", { [MODEL]: "---\n- name: Example 3B\n---\n" }],
  ["a text for front matter", "schema/type", { [MODEL]: "---\nExample 3B\n---\n" }],
  ["a source with front matter", "yaml/syntax", { "sources/maker-card.yaml": `---\n${SURROUNDINGS["sources/maker-card.yaml"]}---\n` }],
  [
    "a source that is a list",
    "schema/type",
    { "sources/maker-card.yaml": `- ${(SURROUNDINGS["sources/maker-card.yaml"] ?? "").trimEnd().replaceAll("\n", "\n  ")}\n` },
  ],
  ["conflict markers", "yaml/syntax", top("family: example\n", "<<<<<<< HEAD\nfamily: example\n=======\nfamily: other\n>>>>>>> branch\n")],
  ["a comment that cuts a locator", "yaml/syntax", cited("source: maker-card, locator: table 1 #2, checked: 2026-11-01")],
  // Letters.
  ["a no-break space in an id", "value/id", value("developer", "[\u00a0maker]")],
  ["a no-break space for an indentation", "yaml/syntax", { [MODEL]: card().replace("  owner:", "\u00a0\u00a0owner:") }],
  ["a no-break space behind a colon", "yaml/syntax", top("family: example", "family:\u00a0example")],
  ["full-width digits", "quantity/number", value("layers", "２８")],
  ["Arabic digits", "quantity/number", value("layers", "٢٨")],
  ["a minus of typesetters", "quantity/number", value("layers", "−28")],
  ["a thin space in a number", "quantity/number", value("context-length", "131\u2009072")],
  ["an apostrophe in a number", "quantity/number", value("context-length", "131'072")],
  ["a fraction", "quantity/number", value("training-mfu", "2/5")],
  ["a superscript", "quantity/number", value("training-tokens", "9·10¹²")],
  ["a power with a caret", "quantity/number", value("training-tokens", "9*10^12")],
  ["a letter O for a zero", "quantity/number", value("layers", "2O")],
  ["unit words", "quantity/number", value("context-length", "128 tokens")],
  ["a number with its bound", "quantity/number", value("training-tokens", "<9e12")],
  ["a number with a tilde", "quantity/number", value("training-tokens", '"~9e12"')],
  ["a range in words", "quantity/number", value("training-tokens", "8e12-9e12")],
  ["a number and a remark", "quantity/number", value("layers", "28 (decoder)")],
  ["a decimal comma", "quantity/number", value("training-mfu", '"0,41"')],
  ["hours with a unit", "quantity/number", value("accelerator-hours", "460k GPU hours")],
  ["a soft hyphen in a name", "text/unseen", top("name: Example 3B", "name: Exam\u00adple 3B")],
  ["a byte-order mark within", "text/unseen", top("name: Example 3B", "name: Example\ufeff 3B")],
  ["a line separator", "text/unseen", top("summary: A model for tests.", "summary: A model\u2028for tests.")],
  ["a bell", "text/unseen", top("summary: A model for tests.", 'summary: "A model\\afor tests."')],
  ["a replacement character", "text/unseen", top("summary: A model for tests.", "summary: A model\ufffd for tests.")],
  ["HTML in a summary", "text/markup", top("summary: A model for tests.", "summary: A <b>model</b> for tests.")],
  ["an entity in a summary", "text/markup", top("summary: A model for tests.", "summary: A model &amp; tests.")],
  [
    "a Markdown link in a summary",
    "text/markup",
    top("summary: A model for tests.", 'summary: "A [model](https://example.org/) for tests."'),
  ],
  ["Markdown stars in a summary", "text/markup", top("summary: A model for tests.", 'summary: "A **model** for tests."')],
  ["HTML in a note", "text/markup", fact("layers", `{ value: 28, note: "It has <br> many.", ${CITED} }`)],
  ["a script in a name", "text/markup", top("name: Example 3B", 'name: "<script>alert(1)</script>"')],
  ["a component in a summary", "text/markup", top("summary: A model for tests.", "summary: \"It has <Fact field='layers' />.\"")],
  ["an address for a name", "text/markup", top("name: Example 3B", 'name: "https://example.org/model"')],
  // Dates.
  ["a date with a time", "date/calendar", value("released", "2024-09-25T10:00:00")],
  ["a date with a zone", "date/calendar", value("released", '"2024-09-25 10:00 +02:00"')],
  ["a quarter", "date/calendar", value("released", "2024-Q3")],
  ["a week", "date/calendar", value("released", "2024-W39")],
  ["a date with slashes", "date/calendar", value("released", "2024/09/25")],
  ["a date with dots", "date/calendar", value("knowledge-cutoff", "12.2023")],
  ["a year of two digits", "date/calendar", value("knowledge-cutoff", '"23-12"')],
  ["a month in words", "date/calendar", value("knowledge-cutoff", "December 2023")],
  ["an open date", "date/calendar", value("knowledge-cutoff", "2023-12-??")],
  ["a day of eleven months", "date/calendar", cited("source: maker-card, locator: section 1, checked: 2026-11-31")],
  ["a list of dates", "date/calendar", value("knowledge-cutoff", "[2023-12]")],
  ["checked today in words", "date/calendar", cited("source: maker-card, locator: section 1, checked: today")],
  ["checked a list", "date/calendar", cited("source: maker-card, locator: section 1, checked: [2026-11-01]")],
  ["checked before there were cards", "date/order", cited("source: maker-card, locator: section 1, checked: 2006-11-01")],
  ["reviewed in another century", "date/order", top("reviewed: 2026-11-01", "reviewed: 1926-11-01")],
  ["read before there were cards", "date/order", source("accessed: 2026-11-01", "accessed: 2006-11-01")],
  ["a model card of 1925", "date/order", source("accessed: 2026-11-01", "accessed: 2026-11-01\nissued: 1925-07-08")],
  [
    "released before computers",
    "plausible/date",
    {
      [MODEL]: card({ facts: { released: `{ value: 1924-09-25, ${CITED} }`, "knowledge-cutoff": `{ status: not-disclosed, ${CITED} }` } }),
    },
  ],
  [
    "released in the time of punched cards",
    "plausible/date",
    {
      [MODEL]: card({ facts: { released: `{ value: 1964-09-25, ${CITED} }`, "knowledge-cutoff": `{ status: not-disclosed, ${CITED} }` } }),
    },
  ],
  ["a cutoff ten years before", "plausible/date", value("knowledge-cutoff", "2013-12")],
  // Statuses with keys of another.
  [
    "not applicable with a source",
    "schema/unknown-key",
    fact("finetuning-data", `{ status: not-applicable, reason: "A base model.", ${CITED} }`),
  ],
  ["not applicable with a value", "schema/unknown-key", fact("layers", `{ status: not-applicable, reason: "It has none.", value: 28 }`)],
  [
    "not disclosed with a qualifier",
    "schema/unknown-key",
    fact("training-compute", `{ status: not-disclosed, qualifier: at-most, ${CITED} }`),
  ],
  ["reported with a method", "schema/unknown-key", fact("layers", `{ value: 28, method: "Counted in the figure.", ${CITED} }`)],
  ["reported with a reason", "schema/unknown-key", fact("layers", `{ value: 28, reason: "They say so.", ${CITED} }`)],
  ["reported by someone", "schema/unknown-key", fact("layers", `{ value: 28, by: cardfile, ${CITED} }`)],
  ["derived by hand", "derived/written-by-hand", fact("layers", `{ status: derived, value: 28, ${CITED} }`)],
  ["a derived field", "derived/written-by-hand", fact("derived-mfu", `{ value: 0.4, ${CITED} }`)],
  ["not researched in a published card", "required/not-researched", fact("training-compute", "{ status: not-researched }")],
  ["not researched with a value", "schema/unknown-key", fact("layers", "{ status: not-researched, value: 28 }")],
  ["a status in capitals", "claim/status", fact("training-compute", `{ status: Not-Disclosed, ${CITED} }`)],
  ["a status with a space", "claim/status", fact("training-compute", `{ status: not disclosed, ${CITED} }`)],
  ["a status that is a list", "claim/status", fact("training-compute", `{ status: [not-disclosed], ${CITED} }`)],
  ["a status in place of a claim", "claim/value", fact("training-compute", "not-disclosed")],
  ["unread in a reported claim", "schema/unknown-key", fact("layers", `{ value: 28, unread: [maker-card], ${CITED} }`)],
  ["a value of null", "text/blank", value("layers", "~")],
  ["a value of an empty list", "schema/size", value("developer", "[]")],
  ["a reason that is empty", "text/blank", fact("finetuning-data", '{ status: not-applicable, reason: "" }')],
  ["a reason that is a form's", "text/placeholder", fact("finetuning-data", "{ status: not-applicable, reason: N/A }")],
  [
    "because on a second claim",
    "claim/because",
    fact(
      "layers",
      `[{ value: 28, ${CITED} }, { value: 28, because: "It is finer.", source: maker-card, locator: section 2, checked: 2026-11-01 }]`,
    ),
  ],
  [
    "two claims that disagree",
    "disputed/because",
    fact("layers", `[{ value: 28, ${CITED} }, { value: 32, source: maker-card, locator: section 2, checked: 2026-11-01 }]`),
  ],
  ["empty facts", "text/blank", { [MODEL]: card().replace(/facts:\n(  .*\n)+/, "facts:\n") }],
  ["facts of an empty map", "required/field", { [MODEL]: card().replace(/facts:\n(  .*\n)+/, "facts: {}\n") }],
  ["no facts at all", "schema/missing-key", { [MODEL]: card().replace(/facts:\n(  .*\n)+/, "") }],
  ["facts as a list of maps", "schema/type", { [MODEL]: card().replace(/ {2}(\S+): (.*)\n/g, "  - $1: $2\n") }],
  // Citations.
  [
    "a citation to a licence text for a size",
    "provenance/source",
    {
      "sources/mit-text.yaml": (SURROUNDINGS["sources/maker-card.yaml"] ?? "").replace("kind: model-card", "kind: license-text"),
      ...fact("parameters-total", "{ value: 3.21e9, source: mit-text, locator: section 1, checked: 2026-11-01 }"),
    },
  ],
  ["a citation to a model", "reference/unknown", cited("source: example-3b, locator: section 1, checked: 2026-11-01")],
  ["a citation with the folder", "value/id", cited("source: sources/maker-card, locator: section 1, checked: 2026-11-01")],
  ["a citation with the ending", "value/id", cited("source: maker-card.yaml, locator: section 1, checked: 2026-11-01")],
  ["a citation in capitals", "value/id", cited("source: Maker-Card, locator: section 1, checked: 2026-11-01")],
  ["sources for source", "schema/unknown-key", cited("sources: maker-card, locator: section 1, checked: 2026-11-01")],
  ["location for locator", "schema/unknown-key", cited("source: maker-card, location: section 1, checked: 2026-11-01")],
  ["date for checked", "schema/unknown-key", cited("source: maker-card, locator: section 1, date: 2026-11-01")],
  ["citations as a map", "provenance/citation", cited(`citations: { ${CITED} }`)],
  ["citations of ids", "schema/type", cited("citations: [maker-card]")],
  ["no citations", "provenance/citation", cited("citations: []")],
  [
    "a locator that is an address",
    "provenance/locator",
    cited('source: maker-card, locator: "https://example.org/card", checked: 2026-11-01'),
  ],
  ["a locator that says see above", "provenance/locator", cited("source: maker-card, locator: see above, checked: 2026-11-01")],
  ["a locator that says various", "provenance/locator", cited("source: maker-card, locator: various pages, checked: 2026-11-01")],
  ["a locator beside the facts", "schema/unknown-key", top("reviewed: 2026-11-01", "reviewed: 2026-11-01\nlocator: section 1")],
  ["a citation one level too high", "schema/unknown-key", top("reviewed: 2026-11-01", "reviewed: 2026-11-01\nsource: maker-card")],
  ["a page that is negative", "provenance/place", cited("source: maker-card, locator: section 1, page: -3, checked: 2026-11-01")],
  ["a page with a p", "provenance/place", cited("source: maker-card, locator: section 1, page: p. 3, checked: 2026-11-01")],
  [
    "a quote of a list",
    "provenance/quote",
    cited("source: maker-card, locator: section 1, quote: [made by Maker, Inc], checked: 2026-11-01"),
  ],
  [
    "a quote of 300 letters",
    "provenance/quote",
    cited(`source: maker-card, locator: section 1, quote: "Maker ${"made this model ".repeat(20)}", checked: 2026-11-01`),
  ],
  // Lineage and variants.
  ["its own ancestor", "reference/circular", edge(`relation: finetuned-from, model: example-3b, ${CITED}`)],
  ["an ancestor by its name", "value/id", edge(`relation: finetuned-from, model: Example 3B, ${CITED}`)],
  [
    "an ancestor in two ways",
    "lineage/target",
    {
      "models/other-1b.mdx": card({ name: "Other 1B", facts: { "parameters-total": `{ value: 1.2e9, ${CITED} }` } }),
      ...edge(`relation: finetuned-from, model: other-1b, ${EXTERNAL}, ${CITED}`),
    },
  ],
  ["an outside ancestor by its name alone", "schema/type", edge(`relation: finetuned-from, external: Foreign 3B, ${CITED}`)],
  [
    "an outside ancestor without a name",
    "schema/missing-key",
    edge(`relation: finetuned-from, external: { url: "https://example.org/x" }, ${CITED}`),
  ],
  ["lineage as a map", "schema/type", more(`lineage: { relation: finetuned-from, ${EXTERNAL}, ${CITED} }\n`)],
  ["lineage as a text", "schema/type", more("lineage: finetuned-from foreign-3b\n")],
  [
    "the same edge twice",
    "value/twice",
    more(`lineage:\n  - { relation: finetuned-from, ${EXTERNAL}, ${CITED} }\n  - { relation: finetuned-from, ${EXTERNAL}, ${CITED} }\n`),
  ],
  ["a relation with a space", "value/unknown", edge(`relation: finetuned from, ${EXTERNAL}, ${CITED}`)],
  [
    "a variant with its card's id",
    "variant/duplicate-id",
    variant(`id: example-3b, name: Example 3B Chat, facts: { layers: { value: 3, ${CITED} } }`),
  ],
  ["a variant with its card's name", "alias/duplicate", variant(`id: chat, name: Example 3B, facts: { layers: { value: 3, ${CITED} } }`)],
  [
    "two variants of one id",
    "variant/duplicate-id",
    more(
      `variants:\n  - { id: chat, name: Example 3B Chat, facts: { layers: { value: 3, ${CITED} } } }\n  - { id: chat, name: Example 3B Talk, facts: { layers: { value: 3, ${CITED} } } }\n`,
    ),
  ],
  [
    "two variants of one name",
    "alias/duplicate",
    more(
      `variants:\n  - { id: chat, name: Example 3B Chat, facts: { layers: { value: 3, ${CITED} } } }\n  - { id: talk, name: Example 3B Chat, facts: { layers: { value: 4, ${CITED} } } }\n`,
    ),
  ],
  ["a variant with an id in capitals", "value/id", variant(`id: Chat, name: Example 3B Chat, facts: { layers: { value: 3, ${CITED} } }`)],
  ["a variant within a variant", "schema/unknown-key", variant("id: chat, name: Example 3B Chat, variants: []")],
  ["variants as a map", "schema/type", more(`variants:\n  chat: { name: Example 3B Chat, facts: { layers: { value: 3, ${CITED} } } }\n`)],
  [
    "a variant of a broken fact that results name",
    "quantity/range",
    {
      [MODEL]: card({
        more: `variants:\n  - { id: chat, name: Example 3B Chat, facts: { max-output: { value: 0, ${CITED} } } }\nevaluations:\n  - { ${RESULT}, variant: chat }\n`,
        body: 'It answers <Fact variant="chat" field="max-output" />.\n',
      }),
    },
  ],
  [
    "a variant without a name that results name",
    "schema/missing-key",
    {
      [MODEL]: card({
        more: `variants:\n  - { id: chat, facts: { max-output: { value: 4096, ${CITED} } } }\nevaluations:\n  - { ${RESULT}, variant: chat }\n`,
      }),
    },
  ],
  ["an alias equal to the name", "alias/duplicate", more("aliases: [Example 3B]\n")],
  [
    "an alias of another model",
    "alias/duplicate",
    {
      "models/other-1b.mdx": card({
        name: "Other 1B",
        facts: { "parameters-total": `{ value: 1.2e9, ${CITED} }` },
        more: "aliases: [Example 3B]\n",
      }),
    },
  ],
  ["a name of its own organization's alias", "alias/duplicate", org("aliases: [Maker]")],
  ["aliases as a map", "schema/type", more("aliases: { short: Ex 3B }\n")],
  // Results.
  ["a metric that its benchmark does not have", "evaluation/metric", result(RESULT.replace("metric: acc", "metric: bleu"))],
  ["a result without its setup", "schema/missing-key", result(RESULT.replace("setup: measured by its maker, ", ""))],
  ["a result that is a map", "quantity/number", result(RESULT.replace("value: 63", "value: { mean: 63 }"))],
  ["a result with its error", "quantity/number", result(RESULT.replace("value: 63", "value: 63 ± 2"))],
  ["a result with a unit", "quantity/number", result(RESULT.replace("value: 63", "value: 63 points"))],
  ["a result of three numbers", "quantity/number", result(RESULT.replace("value: 63", "qualifier: between, value: [61, 63, 65]"))],
  ["shots that are negative", "quantity/range", result(RESULT.replace("shots: 5", "shots: -5"))],
  ["shots in words", "quantity/number", result(RESULT.replace("shots: 5", "shots: five"))],
  ["thousands of shots", "plausible/result", result(RESULT.replace("shots: 5", "shots: 5000"))],
  ["a benchmark by its name", "value/id", result(RESULT.replace("benchmark: mmlu", "benchmark: MMLU"))],
  ["benchmarks as a list", "schema/type", result(RESULT.replace("benchmark: mmlu", "benchmark: [mmlu]"))],
  ["a result under the facts", "schema/unknown-key", fact("mmlu", `{ value: 63, ${CITED} }`)],
  ["a score for a value", "schema/unknown-key", result(RESULT.replace("value: 63", "score: 63"))],
  ["a result with a capital id", "value/id", result(RESULT.replace("id: a", "id: MMLU"))],
  // Bodies.
  ["a component in small letters", "body/component", body('It has <fact field="layers" />.\n')],
  ["a component that is misspelt", "body/component", body('It has <Facts field="owner" />.\n')],
  ["a component without its end", "body/syntax", body('It has <Fact field="owner">.\n')],
  ["an end without its component", "body/syntax", body("It has </Fact>.\n")],
  ["an attribute that is misspelt", "body/attribute", body('It has <Fact fields="owner" />.\n')],
  ["an attribute without a value", "body/code", body("It has <Fact field />.\n")],
  ["an attribute without quotes", "body/syntax", body("It has <Fact field=owner />.\n")],
  ["an attribute in curly quotes", "body/syntax", body("It has <Fact field=“owner” />.\n")],
  ["a field in capitals", "reference/unknown", body('It has <Fact field="Owner" />.\n')],
  ["a field that the card leaves out", "reference/unknown", body('It has <Fact field="kv-heads" />.\n')],
  ["an open brace", "body/syntax", body("The set {1, 2.\n")],
  ["a less-than sign", "body/syntax", body("Loss <2 after a day.\n")],
  ["an HTML comment", "body/syntax", body("Words. <!-- a note -->\n")],
  ["a template's blank", "body/code", body("It has {{ layers }} layers.\n")],
  ["LaTeX", "body/code", body("It takes $O(n^{2})$ time.\n")],
  ["a footnote", "body/reference", body("Said.[^1]\n\n[^1]: There.\n")],
  ["an image by reference", "body/image", body("![A figure][f]\n\n[f]: https://example.org/f.png\n")],
  ["a link to a file of the content", "url/scheme", body("See [the other](other-1b.mdx).\n")],
  ["a link to the machine itself", "url/host", body("See [it](http://localhost:4321/models/).\n")],
  ["a numbered heading of level one", "body/heading", body("# 1. Title\n\nWords.\n")],
  ["a heading made of a line below", "body/heading", body("Title\n---\n\nWords.\n\nOther\n===\n")],
  ["an unclosed code block", "body/syntax", body("```\nwords\n")],
  // Other kinds of entries.
  ["a source of two URLs", "url/scheme", source("URL: https://example.org/card", "URL: [https://example.org/card, https://example.org/b]")],
  ["a source whose URL holds a space", "url/scheme", source("URL: https://example.org/card", "URL: https://example.org/the card")],
  ["a source whose URL has no scheme", "url/scheme", source("URL: https://example.org/card", "URL: example.org/card")],
  ["a source whose URL is a file", "url/scheme", source("URL: https://example.org/card", "URL: file:///home/me/card.pdf")],
  ["a source in angle brackets", "url/scheme", source("URL: https://example.org/card", 'URL: "<https://example.org/card>"')],
  ["a source read a month long", "date/calendar", source("accessed: 2026-11-01", "accessed: 2026-11")],
  ["a source with authors in one text", "schema/type", source("author: [{ literal: Maker }]", 'author: "Doe, J. and Roe, R."')],
  ["a source with an author of half a name", "schema/type", source("{ literal: Maker }", "{ given: Jane }")],
  ["a source that is its own original", "reference/circular", source("kind: model-card", "kind: model-card\nderived-from: [maker-card]")],
  ["a source that is the same as itself", "reference/circular", source("kind: model-card", "kind: model-card\nsame-as: [maker-card]")],
  [
    "a DOI for a URL",
    "source/identifier",
    source("URL: https://example.org/card", "URL: https://example.org/card\nDOI: https://doi.org/10.1000/182"),
  ],
  ["a licence that permits a text", "schema/type", license("permits: Everything")],
  ["a licence whose term has no clause", "schema/missing-key", license('permits: [{ text: "Use." }]')],
  ["an organization that is its own parent", "reference/circular", org("parent: maker")],
  [
    "a family that is its own parent",
    "reference/circular",
    other("families/example.md", "organizations: [maker]", "organizations: [maker]\nparent: example"),
  ],
  [
    "a metric twice",
    "value/twice",
    other(
      "benchmarks/mmlu.md",
      "metrics: [{ id: acc, name: accuracy, unit: percent }]",
      "metrics: [{ id: acc, name: accuracy, unit: percent }, { id: acc, name: accuracy, unit: percent }]",
    ),
  ],
  [
    "an accelerator without a fact",
    "required/field",
    { "accelerators/h100-sxm.md": (SURROUNDINGS["accelerators/h100-sxm.md"] ?? "").replace(/facts:\n(  .*\n)+/, "facts: {}\n") },
  ],
  [
    "a peak of another scale",
    "plausible/size",
    { "accelerators/h100-sxm.md": (SURROUNDINGS["accelerators/h100-sxm.md"] ?? "").replace("value: 1979e12", "value: 1979e9") },
  ],
];
