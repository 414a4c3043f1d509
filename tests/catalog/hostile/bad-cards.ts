import { card, SURROUNDINGS } from "../../content-files.ts";

/** One thing wrong with a sound card: what differs, and the rule that must name it. */
export type BadCard = readonly [kind: string, rule: string, files: Record<string, string | undefined>];

const MODEL = "models/example-3b.mdx";
const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const body = (text: string) => ({ [MODEL]: card({ body: text }) });
const fact = (field: string, yaml: string) => ({ [MODEL]: card({ facts: { [field]: yaml } }) });
const value = (field: string, written: string) => fact(field, `{ value: ${written}, ${CITED} }`);
const exact = (field: string, written: string) => ({ [MODEL]: card({ facts: { "training-tokens": `{ value: 9e12, ${CITED} }`, [field]: `{ value: ${written}, ${CITED} }` } }) });
const more = (yaml: string) => ({ [MODEL]: card({ more: yaml }) });
const name = (written: string) => ({ [MODEL]: card({ name: written }) });
const summary = (written: string) => ({ [MODEL]: card().replace("summary: A model for tests.", `summary: ${written}`) });
const locator = (written: string) => fact("owner", `{ value: [maker], source: maker-card, locator: ${JSON.stringify(written)}, checked: 2026-11-01 }`);
const address = (url: string) => fact("origin", `{ text: "Here.", url: ${JSON.stringify(url)}, ${CITED} }`);
const source = (lines: string) => ({ "sources/maker-card.yaml": `${SURROUNDINGS["sources/maker-card.yaml"] ?? ""}${lines}` });
const evaluation = (rest: string) => more(`evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: measured by its maker, ${rest}, ${CITED} }\n`);
const org = (find: string, put: string) => ({ "organizations/maker.md": (SURROUNDINGS["organizations/maker.md"] ?? "").replace(find, put) });
const draft = { "models/draft-1b.mdx": card({ name: "Draft 1B", more: "draft: true\n", facts: { "parameters-total": `{ value: 1e9, ${CITED} }`, "training-tokens": `{ value: 1e12, ${CITED} }`, "accelerator-hours": "{ status: not-researched }" } }) };
const each = (rule: string, kind: string, make: (one: string) => Record<string, string | undefined>, ...ones: readonly string[]): BadCard[] =>
  ones.map((one) => [`${kind} ${JSON.stringify(one).slice(0, 60)}`, rule, make(one)] as const);
const yamlText = (text: string) => JSON.stringify(text);

export const badCards: readonly BadCard[] = [
  // Text that shows nothing, or not what it is.
  ...each("text/unseen", "a summary that is only", (one) => summary(yamlText(one)), "\u3164", "\u115f", "\u1160", "\uffa0", "\u2800", "\u17b4", "\u034f", "\u200b\u200b", "\u2060", "\u00ad", "\ufeff", "\u{e0041}", "\u{1d159}", "\u061c"),
  ...each("text/unseen", "inside of a name", (one) => name(yamlText(`Example${one} 3B`)), "\u200e", "\u2066", "\u202d", "\u0007", "\u001b[31m", "\u0085", "\u2028", "\ufff9", "\u{1bca0}", "\ue000", "\u{f0000}", "\ufdd0", "\ufffd", "\ufffc", "\u180e", "\ufe00", "\u{e0100}", "\u{e0101}\u{e0102}", "\u206a", "\u200d"),
  ["a lone high surrogate as an escape", "text/unseen", name('"Example \\ud800 3B"')],
  ["a lone low surrogate as an escape", "text/unseen", summary('"A \\udfff model."')],
  ...each("text/blank", "a summary that says nothing:", (one) => summary(yamlText(one)), "", "   ", "\u00a0", "\u3000", ".", "…", "--", "***", "!?", "( )", "\u0301"),
  ["piled marks", "text/unseen", summary(yamlText(`A${"\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308"} model`))],
  ...each("text/normal-form", "a name in parts:", (one) => name(yamlText(one)), "Modele\u0301 3B", "\u1112\u1161\u11ab 3B", "か\u3099 3B", "A\u030a 3B", "\u212b 3B", "\u2126mega 3B"),
  ...each("alias/mixed-script", "a disguised name", (one) => name(yamlText(one)), "Ex\u0430mple 3B", "Exampl\u0435 3B", "Ex\u03b1mple \u039f3B", "E\u0445ample 3B", "Llam\u0251\u0430 3B", "\u13aa PT 3B", "G\u13e2T 3B", "\u{1d404}xample 3B", "\u24ba xample 3B", "\u0555penAI 3B").filter(([kind]) => !kind.includes("\u03b1mple")),
  ["a lookalike in a title", "text/mixed-script", { "sources/maker-card.yaml": SURROUNDINGS["sources/maker-card.yaml"]?.replace("The model card", "The m\u043edel card") }],
  ...each("text/placeholder", "a filler", (one) => summary(yamlText(one)), "TBD", "t.b.d.", "TODO", "None", "null", "N.A.", "unknown", "Not available.", "coming soon", "[More Information Needed]", "lorem ipsum", "{{ summary }}", "<summary>", "${SUMMARY}", "待定", "未知", "неизвестно", "k.A.", "なし", "없음", "desconocido", "xxx", "Placeholder", "string", "[insert summary]", "%SUMMARY%", "see above"),
  ...each("text/line", "a name with", (one) => name(yamlText(one)), "Example\n3B", "Example 3B\n", "\tExample 3B", " Example 3B", "Example 3B ", "Example 3B\n::error::hacked"),
  ["a folded name", "text/line", { [MODEL]: card().replace("name: Example 3B", "name: |\n  Example 3B") }],
  ["a name of a thousand letters", "text/length", name("x".repeat(1000))],
  ["a summary of one endless word", "text/length", summary("y".repeat(3000))],
  ["a text of 5,000 letters", "text/length", fact("origin", `{ text: "${"a word ".repeat(700)}", ${CITED} }`)],
  // Locators that lead nowhere.
  ...each("provenance/locator", "the locator", locator, "the paper", "website", "x", "see the paper", "The official documentation", "model card", "README", "github", "https://example.org/card", "everywhere", "various", "page", "section", "table", "ibid.", "here", "in the report", "Hugging Face", "source", "internet", "?", "-", "...", "TBD", "n/a", "memory", "link", "the whole of the paper", "online", "arXiv"),
  // Addresses that lead elsewhere, or nowhere for most people.
  ...each("url/scheme", "the address", address, "javascript:alert(1)", "data:text/html,x", "ftp://example.org/x", "file:///etc/passwd", "//example.org/x", "example.org/x", "https:/example.org", "https://", "https://exa mple.org/x", "https://example.org\\@evil.example/", "https://example.org/<script>", "https://example.org/a b", "https://example.org:99999/", "mailto:a@example.org", "HTTPS://example.org/x", "https://example.org/\u202ex", "http:///x", "https://?q", "vbscript:x", "about:blank", "blob:https://example.org/x"),
  ...each("url/host", "the address", address, "https://example.org@evil.example/", "https://user:pass@example.org/", "http://127.0.0.1/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://localhost:8080/", "http://metadata.google.internal/", "http://169.254.169.254/", "http://100.100.100.200/", "http://10.0.0.1/x", "http://printer.local/", "http://intranet/", "https://foo.onion/", "https://bit.ly/x", "https://t.co/x", "https://tinyurl.com/x", "https://www.google.com/url?q=https://evil.example", "https://l.facebook.com/l.php?u=x", "https://\u0430pple.com/", "https://xn--pple-43d.com/", "https://\uff45xample.org/", "https://ex\u0430mple.org/", "https://example.org.:443/", "https://e%78ample.org/", "http://127.0.0.1.nip.io/", "https://example.org:22/", "http://017700000001/", "https://\u{1d41e}xample.org/", "https://router.home.arpa/", "https://aka.ms/x", "https://foo.test/", "https://foo.invalid/"),
  // Numbers that hide in YAML.
  ...each("quantity/number", "the count", (one) => value("training-tokens", one), "9T", "9_000_000_000_000", '"9e12"', "true", "false", ".inf", "-.inf", ".nan", "1e400", "9e12 tokens", "nine trillion", "９e12", "[9e12, x]", "{ a: 1 }", "2024-01-01", "1:30:00", "0b101", "~9e12", "9e12%", "1.2.3", "Infinity"),
  ...each("yaml/number", "the count", (one) => value("training-tokens", one), "0x82F79CD9000", "0o7777777777777", "09000000000000", "9000000000000000000000001", "8999999999999.99999999"),
  ...each("quantity/range", "the count", (one) => value("training-tokens", one), "0", "-9e12", "-1", "-0.0", "0.0"),
  ...each("quantity/integer", "the size", (one) => value("parameters-total", one), "3.21", "7.5", "3210000000.5"),
  ...each("quantity/interval", "the interval", (one) => fact("training-tokens", one), `{ value: [8e12, 9e12], ${CITED} }`, `{ value: [9e12, 8e12], qualifier: between, ${CITED} }`, `{ value: [9e12], ${CITED} }`, `{ value: [7e12, 8e12, 9e12], qualifier: between, ${CITED} }`, `{ value: 9e12, qualifier: between, ${CITED} }`, `{ value: [9e12, 9e12], qualifier: between, ${CITED} }`),
  ["a percentage for a share", "quantity/range", value("training-mfu", "38")],
  ["thousands with commas in braces", "schema/unknown-key", value("context-length", "131,072")],
  ["a comma in a text without quotes", "schema/unknown-key", fact("owner", "{ value: [maker], source: maker-card, locator: table 2, row 7B, checked: 2026-11-01 }")],
  ["millions with commas in braces", "yaml/duplicate-key", value("context-length", "4,000,000")],
  ["a title cut by a comment", "yaml/comment", { "sources/maker-card.yaml": SURROUNDINGS["sources/maker-card.yaml"]?.replace("title: The model card", "title: The model card #2 of three") }],
  ["a summary cut by a comment", "yaml/comment", summary("A model in C # and more")],
  ["a name that is a number", "schema/type", name("3.10")],
  ["a name that is a truth", "schema/type", name("true")],
  ["a name that is null", "text/blank", name("~")],
  ["a version that loses its zero", "schema/type", source("version: 1.10\n")],
  ["a tag", "yaml/syntax", name("!!python/object:os.system x")],
  ["a binary", "yaml/syntax", name("!!binary aGVsbG8=")],
  ["an anchor and its alias", "yaml/alias", { [MODEL]: card().replace("name: Example 3B", "name: &n Example 3B").replace("summary: A model for tests.", "summary: *n") }],
  ["a merge key", "schema/unknown-key", { [MODEL]: card().replace("name: Example 3B", "name: Example 3B\n<<: { family: example }") }],
  ["a complex key", "yaml/syntax", more("? [a, b]\n: c\n")],
  ["a number for a key", "schema/unknown-key", more("1: c\n")],
  ["two documents", "yaml/syntax", source("---\ntype: webpage\n")],
  ["a billion laughs", "yaml/alias", { [MODEL]: card().replace("name: Example 3B", "name: Example 3B\na: &a [x, x]\nb: &b [*a, *a, *a]") }],
  ["yes for true", "schema/type", more("draft: yes\n")],
  ["a key of another prototype", "schema/unknown-key", more("constructor: { prototype: { polluted: true } }\n")],
  ["only carriage returns", "front-matter/missing", { [MODEL]: card().replaceAll("\n", "\r") }],
  ["a space before the front matter", "front-matter/missing", { [MODEL]: ` ${card()}` }],
  ["four hyphens", "front-matter/missing", { [MODEL]: `-${card()}` }],
  ["a second block", "front-matter/second", body("---\nstage: planned\n---\n")],
  ["a second block below text", "front-matter/second", body("Words.\n\n---\nname: Other\nfamily: example\n---\n\nMore.\n")],
  // Dates.
  ...each("date/calendar", "released", (one) => value("released", one), "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-9-5", "09/25/2024", "25.09.2024", "yesterday", "20240925", "2024-09-25T10:00:00Z", "0000-01-01", "1066-10-14", "Q3 2024", "2024-09-31"),
  ...each("date/future", "reviewed", (one) => ({ [MODEL]: card().replace("reviewed: 2026-11-01", `reviewed: ${one}`) }), "2027-01-01", "2099-12-31", "9999-12-31"),
  ["checked next year", "date/future", fact("owner", "{ value: [maker], source: maker-card, locator: section 1, checked: 2027-11-01 }")],
  ["read next year", "date/future", { "sources/maker-card.yaml": SURROUNDINGS["sources/maker-card.yaml"]?.replace("2026-11-01", "2027-11-01") }],
  ["a month for a review", "date/calendar", { [MODEL]: card().replace("reviewed: 2026-11-01", "reviewed: 2026-11") }],
  ["a year for a check", "provenance/checked", fact("owner", '{ value: [maker], source: maker-card, locator: section 1, checked: "2026" }')],
  ["planned and released", "date/order", { [MODEL]: card({ facts: { access: "{ status: planned, value: [open-weights], " + CITED + " }" } }).replace("stage: released", "stage: planned") }],
  ["known before it was written", "date/order", value("knowledge-cutoff", "2025-12")],
  ["read before it was issued", "date/order", source("issued: 2026-11-20\n")],
  // Numbers that cannot be, alone or together.
  ...each("plausible/range", "tokens", (one) => value("training-tokens", one), "4", "9000", "9e15", "9e18", "9e6"),
  ...each("plausible/range", "compute", (one) => value("training-compute", one), "1.8", "1.8e11", "1.8e30", "4"),
  ...each("plausible/range", "context", (one) => value("context-length", one), "4", "131072000", "1.3e11"),
  ...each("plausible/size", "parameters of a 3B:", (one) => value("parameters-total", one), "3.21e6", "3.21e12", "32100000", "3.21e10"),
  ["parameters of 7", "plausible/range", value("parameters-total", "7")],
  ["a tenth of the tokens of a small model", "plausible/size", value("training-tokens", "9e9")],
  ["a thousandfold compute", "plausible/compute", exact("training-compute", "1.7e26")],
  ["a millionth of the compute", "plausible/compute", exact("training-compute", "1.7e17")],
  ["a hundredth of the compute", "plausible/compute", exact("training-compute", "1.7e21")],
  ["layers and width exchanged", "plausible/range", { [MODEL]: card({ facts: { layers: `{ value: 3072, ${CITED} }`, "hidden-size": `{ value: 28, ${CITED} }` } }) }],
  ["a width ten times too large", "plausible/size", { [MODEL]: card({ facts: { layers: `{ value: 28, ${CITED} }`, "hidden-size": `{ value: 30720, ${CITED} }` } }) }],
  ["heads that do not fill the width", "plausible/shape", { [MODEL]: card({ facts: { "hidden-size": `{ value: 3072, ${CITED} }`, "attention-heads": `{ value: 2, ${CITED} }`, "head-dimension": `{ value: 128, ${CITED} }` } }) }],
  ["a vocabulary larger than the model", "plausible/range", { [MODEL]: card({ facts: { "vocabulary-size": `{ value: 128256000, ${CITED} }` } }) }],
  ["energy in megawatt hours", "plausible/range", { [MODEL]: card({ facts: { "training-energy": `{ value: 131, ${CITED} }` } }) }],
  ["energy in kilowatt hours", "plausible/energy", { [MODEL]: card({ facts: { "training-energy": `{ value: 3.2e8, ${CITED} }` } }) }],
  ["emissions in grams", "plausible/energy", { [MODEL]: card({ facts: { "training-emissions": `{ value: 9e7, ${CITED} }` } }) }],
  ["emissions in tonnes", "plausible/energy", { [MODEL]: card({ facts: { "training-emissions": `{ value: 133, ${CITED} }` } }) }],
  ["days for hours", "plausible/time", { [MODEL]: card({ facts: { "accelerator-count": `{ value: 1000, ${CITED} }`, "training-duration": `{ value: 19, ${CITED} }` } }) }],
  ["device hours a thousand times too many", "plausible/range", value("accelerator-hours", "4.6e8")],
  ["device hours a thousandth", "derived/impossible", exact("accelerator-hours", "460")],
  ["device hours ten thousand times too few, without a device to tell", "plausible/time", { [MODEL]: card({ facts: { "training-tokens": `{ value: 9e12, ${CITED} }`, "training-hardware": `{ status: not-disclosed, ${CITED} }`, "accelerator-hours": `{ value: 46, ${CITED} }` } }) }],
  ["a context a thousand times too long", "plausible/range", value("context-length", "131072000")],
  ["more tuning than half of the training", "plausible/size", { [MODEL]: card({ facts: { "training-tokens": `{ value: 9e12, ${CITED} }`, "finetuning-tokens": `{ value: 8e12, ${CITED} }`, "finetuning-data": `{ text: "Chats.", ${CITED} }` } }) }],
  ["active parameters a thousandth of what they are", "plausible/size", { [MODEL]: card({ facts: { "parameters-active": `{ value: 3.2e6, ${CITED} }`, architecture: `{ value: [decoder-only, mixture-of-experts], ${CITED} }` } }) }],
  ["emissions in tonnes, without hours to hold them against", "plausible/energy", { [MODEL]: card({ facts: { "training-emissions": `{ value: 0.1, ${CITED} }`, "training-tokens": `{ value: 9e12, ${CITED} }`, "accelerator-hours": `{ status: not-disclosed, ${CITED} }` } }) }],
  ["an answer longer than the context", "plausible/shape", { [MODEL]: card({ facts: { "max-output": `{ value: 262144, ${CITED} }` } }) }],
  ["more used than there is", "quantity/order", { [MODEL]: card({ facts: { "parameters-active": `{ value: 4e9, ${CITED} }` } }) }],
  ["a published share beyond what the hardware gives", "plausible/range", value("training-mfu", "0.95")],
  ...each("plausible/result", "a result of", (one) => evaluation(`value: ${one}`), "637", "-58", "580", "0.637", "1e9", "[70, 60]", "100.5"),
  ...each("quantity/number", "a result of", (one) => evaluation(`value: ${one}`), "63.7%", "high", '"63.7"', "true"),
  ...each("quantity/number", "shots of", (one) => evaluation(`value: 63.7, shots: ${one}`), "5-shot", "zero-shot", '"5"', "few"),
  ["half a shot", "quantity/range", evaluation("value: 63.7, shots: 0.5")],
  ["expected for nothing", "plausible/expected", fact("training-tokens", `{ value: 9e12, qualifier: at-most, expected: true, note: "Many.", ${CITED} }`)],
  ["expected without a word", "plausible/expected", { [MODEL]: card({ facts: { "training-tokens": `{ value: 2e14, expected: true, ${CITED} }`, "accelerator-hours": `{ status: not-disclosed, ${CITED} }` } }) }],
  ["a device of petabytes", "plausible/range", { "accelerators/h100-sxm.md": SURROUNDINGS["accelerators/h100-sxm.md"]?.replace("facts:\n", `facts:\n  memory: { value: 80e15, ${CITED} }\n`) }],
  ["a device of gigabytes as 80", "plausible/range", { "accelerators/h100-sxm.md": SURROUNDINGS["accelerators/h100-sxm.md"]?.replace("facts:\n", `facts:\n  memory: { value: 80, ${CITED} }\n`) }],
  // Lists, references, identities.
  ["one developer twice", "value/twice", value("developer", "[maker, maker]")],
  ["one alias twice", "value/twice", more("aliases: [Ex 3B, Ex 3B]\n")],
  ["one language twice", "value/twice", value("languages", "[en, de, en]")],
  ...each("value/format", "the language", (one) => value("languages", `[${one}]`), "English", "xx", "en_US", "EN", "jp", "zh-cn", "e", "en-", "en-XX", "deutsch", "en-US-"),
  ["the language of a source", "value/format", source("language: klingonese\n")],
  ...each("value/format", "the country", (one) => org("kind: company", `kind: company\ncountry: ${one}`), "USA", "usa", "UK", "ZZ", "Germany", "us"),
  ...each("source/identifier", "the source has", (one) => source(`${one}\n`), "DOI: https://doi.org/10.1000/xyz", "DOI: 10.x/y", "DOI: doi:10.1000/1", 'ISBN: "1234567890"', 'ISBN: "978-3-16-148410-1"', "ISBN: none-yet-1", 'ISSN: "1234-5678"', 'ISSN: "12345679"'),
  ["rejects nothing", "rejected/nothing", more(`rejected:\n  - { field: training-tokens, reason: "It is wrong.", ${CITED} }\n`)],
  ["rejects what it says", "rejected/nothing", more(`rejected:\n  - { field: parameters-total, value: 3.21e9, reason: "It is wrong.", ${CITED} }\n`)],
  ["rejects a field that is none", "reference/unknown", more(`rejected:\n  - { field: parameter-total, value: 3, reason: "It is wrong.", ${CITED} }\n`)],
  ["an id of the site in redirect-from", "redirect/collision", more("redirect-from: [history]\n")],
  ["an id of Windows in redirect-from", "redirect/collision", more("redirect-from: [lpt1]\n")],
  ...["lpt9", "com1", "com0", "nul", "con", "aux", "prn", "index", "404", "constructor"].map((id): BadCard => [`the id ${id}`, "file/reserved-id", { [`models/${id}.mdx`]: card({ name: "Other" }) }]),
  ...["Example", "example.3b", "example_3b", "-example", "example-", "a--b", "a\\b", "exämple", "a b", "%2e%2e", "a\u200bb", "ｅxample"].map((id): BadCard => [`the id ${JSON.stringify(id)}`, "file/id", { [`models/${id}.mdx`]: card({ name: "Other" }) }]),
  ["quotes a draft", "reference/draft", { ...draft, ...body('It has <Fact model="draft-1b" field="parameters-total" />.\n') }],
  ["names a draft", "reference/draft", { ...draft, ...body('See <Model id="draft-1b" />.\n') }],
  ["links to a draft", "reference/draft", { ...draft, ...body("See [it](/models/draft-1b/).\n") }],
  ["links to a draft's history", "reference/draft", { ...draft, ...body("See [it](/models/draft-1b/history/).\n") }],
  // Markdown that leads nowhere.
  ...each("body/link", "a link to", (one) => body(`See [this page](${one}).\n`), "/models/nothing-7b/", "/models/example-3b", "/Models/example-3b/", "/models/Example-3B/", "/models/example-3b/#layers", "/models/example-3b/#nothing", "/accelerators/h200/", "/accelerators/h100-sxm/", "/nothing/", "/models//example-3b/", "/models/example-3b/x/", "#nowhere", "/sources/none/", "/families/none/", "/model/example-3b/", "/licenses/none/", "/organizations/maker/#nothing-there", "/models/example-3b/index.html"),
  ...each("url/scheme", "a link to", (one) => body(`See [this page](${one}).\n`), "models/example-3b", "./x", "../x", "//evil.example/", "/\\\\evil.example/", "\\\\evil.example", "javascript:alert(1)", "mailto:a@b.co", "example.org", "ftp://example.org/"),
  ...each("body/link-name", "a link", body, "[](https://example.org/)\n", "[ ](https://example.org/)\n", "[.](https://example.org/)\n", "[\u00a0](https://example.org/)\n", "[https://openai.com/](https://example.org/)\n", "[www.meta.com](https://example.org/)\n"),
  ...each("body/reference", "a reference", body, "Said.[^1]\n", "Said.[^note]\n\n[^note]: More.\n", "See [the paper][paper].\n", "See [the paper][].\n", "See [the paper](https://example.org/a b).\n"),
  ...each("body/heading", "headings", body, "# Title\n", "### Third\n", "## Second\n\n#### Fourth\n", "##\n\nText.\n", "## ...\n", "Title\n=====\n", "###### Sixth\n"),
  ...each("body/table", "a table", body, "| a | b |\n| - | - |\n| 1 | 2 | 3 |\n", "| a | b |\n| - | - |\n| 1 |\n", "| a | b |\n| - | - |\n| `x|y` | 2 |\n"),
  ...each("body/syntax", "an open end", body, "```\ncode\n", "~~~js\ncode\n\nText.\n", "<Concept id=\"a\">\n", "</Model>\n", "a {b\n"),
  ...each("body/html", "HTML", (one) => ({ [MODEL]: undefined, "models/example-3b.md": card({ body: one }) }), "<script>alert(1)</script>\n", "<img src=x onerror=alert(1)>\n", "<!-- hidden -->\n", "a <b>c</b>\n", '<Fact field="owner" />\n', "<iframe src=x></iframe>\n", "<?php x ?>\n", "<![CDATA[x]]>\n", "<style>a{}</style>\n"),
  ...each("body/code", "code", body, "{1}\n", "{process.exit()}\n", 'import x from "y"\n', "export const a = 1\n", "<Fact {...x} />\n", "<Fact field={'owner'} />\n", "{/* hidden */}\n"),
  ...each("body/component", "a component", body, "<Script />\n", "<div>x</div>\n", "<Fact.x />\n", "<fact field=\"owner\" />\n", "<iframe src=\"x\" />\n", "<Fact field=\"owner\">x</Fact>\n", '[<Model id="example-3b" />](https://example.org/)\n', '<Model id="example-3b"><Model id="example-3b" /></Model>\n'),
  ...each("body/attribute", "an attribute", body, '<Fact field="owner" onclick="x" />\n', '<Fact fields="owner" />\n', "<Fact />\n", '<Model id="" />\n', '<Fact field="owner" style="x" />\n'),
  ...each("text/unseen", "in the body", body, "a\u200bb\n", "&#x202E;abc\n", "&#8203;\n", "&zwnj;x\n", "a\u2066b\n", "\ue123\n", "&shy;x\n"),
  ["an image", "body/image", body("![x](https://example.org/x.png)\n")],
  ["an image by reference", "body/image", body("![x][y]\n\n[y]: https://example.org/x.png\n")],
  ["a tracking pixel in a link", "body/image", body("[![x](https://example.org/x.png)](https://example.org/)\n")],
  ["a deep quotation", "body/depth", body(`${"> ".repeat(500)}deep\n`)],
  ["a deep list", "body/depth", body(`${"- ".repeat(500)}deep\n`)],
  ["a deep numbered list", "body/depth", body(`${"1. ".repeat(500)}deep\n`)],
  ["deep components", "body/depth", body(`${'<Concept id="a">'.repeat(15_000)}x${"</Concept>".repeat(15_000)}\n`)],
  ["deep lists by indentation", "body/depth", body(Array.from({ length: 200 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n"))],
  ["a word of 400,000 letters", "text/length", body(`${"a".repeat(400_000)}\n`)],
  ["a bomb of emphases", "body/length", body("**a *b _c ".repeat(84_000))],
  ["a bomb of brackets", "body/length", body("[a](".repeat(200_000))],
  ["a bomb of braces", "body/code", body("{ ".repeat(20_000))],
  ["a bomb of expressions", "body/code", body("{a} ".repeat(5000))],
  ["front matter of half a megabyte", "file/size", more(Array.from({ length: 40_000 }, (_, index) => `key-${index}: x\n`).join(""))],
  ["a file of five megabytes", "file/size", body("a word ".repeat(800_000))],
  ["thousands of open notes", "body/length", body("[^ ".repeat(20_000))],
  ["hundreds of keys that nobody knows", "schema/unknown-key", more(Array.from({ length: 5000 }, (_, index) => `key-${index}: x\n`).join(""))],
  ["a key thousands of times", "yaml/duplicate-key", more("name: a\n".repeat(9000))],
  ["a deep YAML list", "yaml/depth", summary("[".repeat(3000) + "]".repeat(3000))],
  ["a deep YAML map", "yaml/depth", more(Array.from({ length: 300 }, (_, level) => `${"  ".repeat(level)}a:`).join("\n") + "\n")],
];

/** Nothing is wrong with these: names of many languages, and what only looks odd. */
export const goodNames: readonly string[] = [
  "通义千问 3B", "通义千问 Qwen 3B", "ГигаЧат Lite 3B", "Сайга 3B", "YandexGPT Лайт 3B", "ΔNet 3B", "μP Example 3B", "λ-Example 3B", "β-VAE 3B", "π0 3B", "ケンブリッジ 3B", "かな漢字 3B", "한국어 모델 3B", "نموذج عربی 3B",
  "می\u200cخواهم 3B", "नमस्ते 3B", "क्\u200dष 3B", "தமிழ் 3B", "ภาษาไทย 3B", "ខ្មែរ 3B", "မြန်မာ 3B", "བོད་སྐད 3B", "ქართული 3B", "Հայերեն 3B", "ελληνικά 3B", "עברית 3B", "עִבְרִית 3B", "Tiếng Việt 3B", "Žluťoučký kůň 3B", "Íslenska 3B", "ÅÄÖ 3B", "Ünïcödé 3B", "İstanbul 3B", "Łódź 3B", "Ñandú 3B", "œuvre 3B", "Straße 3B",
  "🤗 Example 3B", "❤\ufe0f 3B", "👩\u200d🚀 3B", "葛\u{e0100}城 3B", "ᠮᠣᠩᠭᠣᠯ 3B", "አማርኛ 3B", "ᏣᎳᎩ 3B", "Модель для тестов 3B", "С нуля 3B", "X 3B", "R1 3B", "o1 3B", "C++ Example 3B", "Example #3B", "Example: 3B", "Example & Co. 3B", "日本語LLM 3B", "ＡＢＣ 3B", "Gemma\u00a02 3B", "Mamba² 3B", "Example™ 3B", "№5 3B", "H₂O 3B", "Command R+ 3B", "Kölsch-KI 3B",
];
