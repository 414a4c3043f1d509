import { formatReceipts } from "../../../src/catalog/receipt-ledger.ts";
import type { RULE_IDS } from "../../../src/catalog/rule-ids.ts";
import { card, SOUND_FACTS, SURROUNDINGS, UNREADABLE } from "../../content-files.ts";

/** One broken thing: the files that differ from sound content, and the one problem that must be found. */
export interface Fixture {
  title: string;
  files: Record<string, string | Uint8Array | undefined>;
  /** `file:line:column`, relative to `content/`. */
  at: string;
  field?: string;
  message: string;
  hint: string;
  severity?: "warning";
  /** The files after a person has done what the hint says, where a program cannot: it asks for words or a decision. */
  followed?: Record<string, string | Uint8Array | undefined>;
  /** The day of the check. */
  today?: string;
  /** As `check --stale` passes it. */
  staleBefore?: string;
}

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const MODEL = "models/example-3b.mdx";
const FIRST_FACT_LINE = 8;
const lineOf = (field: string) => FIRST_FACT_LINE + Object.keys(SOUND_FACTS).indexOf(field);
const fact = (field: string, yaml: string) => ({ [MODEL]: card({ facts: { [field]: yaml } }) });
const body = (text: string) => ({ [MODEL]: card({ body: text }) });
const more = (yaml: string) => ({ [MODEL]: card({ more: yaml }) });
/** First line after the front matter of a card without extra lines. */
const BODY_LINE = FIRST_FACT_LINE + Object.keys(SOUND_FACTS).length + 1;
const MORE_LINE = BODY_LINE - 1;
/** A sound ledger of the receipts tool. */
const LEDGER = formatReceipts({
  source: "maker-card",
  address: "https://example.org/card",
  date: "2026-11-01",
  state: "read",
  mediaType: "text/html",
  sha256: "a".repeat(64),
  citations: [{ key: "0123456789abcdef", of: ["/models/example-3b/#layers"], state: "drifted" }],
});
/** The first four lines of a source that could be pinned. */
const SOURCE = "type: webpage\nkind: model-card\ntitle: A card\naccessed: 2026-11-01\n";
const bytes = (text: string) => new TextEncoder().encode(text);

export const fixtures: Record<(typeof RULE_IDS)[number], Fixture[]> = {
  "file/place": [
    { title: "a folder that is no collection", files: { "modles/x.md": "" }, at: "modles/x.md:1:1", message: 'There is no collection "modles". Did you mean models?', hint: "Entries live in content/<collection>/<id>.md" },
    { title: "a file too deep", files: { "models/a/b.md": "" }, at: "models/a/b.md:1:1", message: "Entries of models/ lie directly in it", hint: "Entries live in content/<collection>/<id>.md" },
  ],
  "file/ending": [{ title: "a text file among models", files: { "models/x.txt": "" }, at: "models/x.txt:1:1", message: 'A file of models/ ends in .md or .mdx; this one in ".txt".', hint: "Rename it to x.md." }],
  "file/id": [
    { title: "a dot in the id", files: { "models/llama-3.2-3b.md": card() }, at: "models/llama-3.2-3b.md:1:1", message: '"llama-3.2-3b" is not an id', hint: "Rename the file to llama-3-2-3b.md." },
    { title: "a Cyrillic letter that looks Latin", files: { "models/llamа.md": card() }, at: "models/llamа.md:1:1", message: "is not an id", hint: "Rename the file to llam.md." },
  ],
  "file/reserved-id": [{ title: "an id of the site itself", files: { "models/index.md": card() }, at: "models/index.md:1:1", message: 'The id "index" is reserved for the site itself, or by Windows.', hint: "Choose another file name, such as index-1.md." }],
  "file/duplicate-id": [{ title: "both endings for one id", files: { "models/example-3b.md": card() }, at: "models/example-3b.md:1:1", message: '"example-3b" is already the id of content/models/example-3b.mdx.', hint: "Keep one of the two files." }],
  "file/unreadable": [{ title: "a link to nothing", files: { "models/x.md": UNREADABLE }, at: "models/x.md:1:1", message: "This is a link to nothing.", hint: "Put the file itself in its place" }],
  "file/size": [{ title: "five megabytes", files: { [MODEL]: card({ body: "word ".repeat(1_000_000) }) }, at: `${MODEL}:1:1`, message: "The file is larger than 1 MB.", hint: "Cards hold facts and a page of prose" }],
  "file/encoding": [{ title: "a byte that is not UTF-8", files: { [MODEL]: new Uint8Array([...bytes("---\nname: "), 0xff, 0x0a]) }, at: `${MODEL}:2:1`, message: "The file is not UTF-8.", hint: "Save it as UTF-8." }],
  "file/nul": [{ title: "a NUL character", files: { [MODEL]: "---\nname: a\0b\n---\n" }, at: `${MODEL}:2:8`, message: "The file holds a NUL character.", hint: "Delete it." }],
  "front-matter/missing": [{ title: "no front matter", files: { [MODEL]: "# A model\n" }, at: `${MODEL}:1:1`, message: "The file does not begin with front matter.", hint: "Begin with a line ---, then YAML, then a line ---." }],
  "front-matter/second": [{ title: "a second block", files: body("Text.\n\n---\nname: Other\n---\n"), at: `${MODEL}:${BODY_LINE + 3}:1`, field: "body", message: "A second block of front matter", hint: "Move its keys into the first block", followed: body("Text.\n") }],
  "yaml/syntax": [
    { title: "an open bracket", files: fact("layers", "{ value: 28"), at: `${MODEL}:${MORE_LINE}:11`, field: "", message: "This { is not closed.", hint: "Write } where the value ends." },
    { title: "a tab", files: { [MODEL]: "---\nname: A\nfacts:\n\tlayers: 1\n---\n" }, at: `${MODEL}:4:1`, message: "This is not YAML", hint: "Indent with spaces, two for each level." },
  ],
  "yaml/duplicate-key": [{ title: "a key twice", files: { [MODEL]: card().replace("summary:", "name: Other\nsummary:") }, at: `${MODEL}:5:1`, message: 'The key "name" stands here a second time.', hint: "Keep one of the two" }],
  "yaml/alias": [{ title: "an anchor and its alias", files: { [MODEL]: card().replace("name: Example 3B", "name: &a Example 3B").replace("summary: A model for tests.", "summary: *a") }, at: `${MODEL}:5:10`, message: "Aliases (*name) are not read.", hint: "Write the value out where it is used." }],
  "yaml/size": [{ title: "ten thousand aliases", files: { [MODEL]: card({ more: `aliases: [${"a, ".repeat(10_000)}b]\n` }) }, at: `${MODEL}:2:1`, message: "values; 8000 are allowed.", hint: "No entry needs that; keep the facts" }],
  "yaml/depth": [{ title: "five thousand levels", files: { [MODEL]: `---\nname: ${"[".repeat(5000)}${"]".repeat(5000)}\n---\n` }, at: `${MODEL}:2:30`, message: "nested deeper than", hint: "No entry needs that; check the indentation." }],
  "yaml/comment": [{ title: "a title that a comment cuts short", files: { "sources/maker-card.yaml": SURROUNDINGS["sources/maker-card.yaml"]?.replace("The model card", "The model card #2 of three") }, at: "sources/maker-card.yaml:3:8", field: "", message: 'The text ends before "#"', hint: 'Put the text in quotes: "The model card #2 of three"' }],
  "yaml/number": [
    { title: "a number of base sixteen", files: fact("context-length", `{ value: 0x20000, ${CITED} }`), at: `${MODEL}:${lineOf("context-length")}:28`, field: "", message: '"0x20000" is 131072 in another base than ten.', hint: "Write 131072." },
    { title: "a zero in front", files: fact("context-length", `{ value: 0131072, ${CITED} }`), at: `${MODEL}:${lineOf("context-length")}:28`, field: "", message: '"0131072" begins with a zero', hint: "Write 131072." },
  ],
  "schema/unknown-key": [
    { title: "a misspelt field", files: { [MODEL]: card({ facts: { "trainning-tokens": `{ value: 9e12, ${CITED} }` } }) }, at: `${MODEL}:${MORE_LINE}:3`, field: "trainning-tokens", message: 'There is no key "trainning-tokens" here.', hint: "Did you mean training-tokens?" },
    { title: "a prototype key", files: { [MODEL]: card().replace("summary:", "__proto__: x\nsummary:") }, at: `${MODEL}:5:1`, field: "__proto__", message: 'There is no key "__proto__" here.', hint: "Keys are name, family" },
    { title: "a value beside not-disclosed", files: fact("training-compute", `{ status: not-disclosed, value: 1e24, ${CITED} }`), at: `${MODEL}:${lineOf("training-compute")}:46`, field: "training-compute", message: 'There is no key "value" here.', hint: "A claim of status not-disclosed has no value" },
  ],
  "schema/missing-key": [{ title: "no summary", files: { [MODEL]: card().replace("summary: A model for tests.\n", "") }, at: `${MODEL}:2:1`, field: "summary", message: 'The key "summary" is missing.', hint: 'Write summary: "…".' }],
  "schema/type": [{ title: "a number for a name", files: { [MODEL]: card({ name: "3" }) }, at: `${MODEL}:2:7`, field: "name", message: '3 is not the text that "name" needs.', hint: 'Put it in quotes: "3".' }],
  "schema/size": [
    { title: "an empty list", files: fact("developer", `{ value: [], ${CITED} }`), at: `${MODEL}:${lineOf("developer")}:23`, field: "developer", message: '"value" holds too few values.', hint: "Write at least one" },
    { title: "a list that is too long", files: fact("developer", `{ value: [${"maker, ".repeat(200)}maker], ${CITED} }`), at: `${MODEL}:${lineOf("developer")}:23`, field: "developer", message: '"value" holds too many values.', hint: "Write the 200 that matter most" },
  ],
  "text/blank": [
    { title: "a date without value", files: { [MODEL]: card().replace("reviewed: 2026-11-01", "reviewed:") }, at: `${MODEL}:6:1`, field: "reviewed", message: '"reviewed" has no value.', hint: "Write the day, for example 2024-09-25." },
    { title: "spaces only", files: fact("origin", `{ text: "  ", ${CITED} }`), at: `${MODEL}:${lineOf("origin")}:19`, field: "origin", message: '"  " is blank: it holds no letter and no digit.', hint: "status: not-disclosed with each place" },
    { title: "a key without value", files: { [MODEL]: card().replace("summary: A model for tests.", "summary:") }, at: `${MODEL}:5:1`, field: "summary", message: '"summary" has no value.', hint: "Write the summary; it has to be there." },
  ],
  "text/unseen": [
    { title: "a zero-width space", files: fact("origin", `{ text: "a\u200bb", ${CITED} }`), at: `${MODEL}:${lineOf("origin")}:19`, field: "origin", message: "The text holds \"\\u{200b}\"", hint: "Delete it." },
    { title: "a character that turns text around, in the body", files: body("one \u202etwo\n"), at: `${MODEL}:${BODY_LINE}:5`, field: "body", message: "The body holds \"\\u{202e}\"", hint: "Delete it." },
  ],
  "text/length": [{ title: "a novel in a field", files: fact("origin", `{ text: "${"word ".repeat(1000)}", ${CITED} }`), at: `${MODEL}:${lineOf("origin")}:19`, field: "origin", message: "The text is 5000 characters long; 4000 are allowed.", hint: "Shorten it, or move it to the body." }],
  "text/normal-form": [
    { title: "an accent as a character of its own", files: fact("origin", `{ text: "Cafe\u0301 model.", ${CITED} }`), at: `${MODEL}:${lineOf("origin")}:19`, field: "origin", message: "is not in Unicode's composed form (NFC)", hint: 'Write "Caf\u00e9 model.".' },
    { title: "the same in the body", files: body("A Cafe\u0301.\n"), at: `${MODEL}:${BODY_LINE}:6`, field: "body", message: "The body is not in Unicode's composed form", hint: "Let the editor convert it to NFC.", followed: { [MODEL]: card({ body: "A Caf\u00e9.\n" }) } },
  ],
  "text/mixed-script": [{ title: "a Cherokee letter in a word", files: { "sources/maker-card.yaml": SURROUNDINGS["sources/maker-card.yaml"]?.replace("The model card", "The model c\u13aard") }, at: "sources/maker-card.yaml:3:8", field: "title", message: "mixes letters of several scripts that look alike", hint: "Write it in one script.", followed: { "sources/maker-card.yaml": SURROUNDINGS["sources/maker-card.yaml"] } }],
  "text/placeholder": [
    { title: "N/A for a text", files: fact("origin", `{ text: N/A, ${CITED} }`), at: `${MODEL}:${lineOf("origin")}:19`, field: "origin", message: '"N/A" fills a blank and says nothing.', hint: "Write the text; a fact without one says why", followed: {} },
    { title: "n/a for a number", files: fact("training-tokens", `{ value: n/a, ${CITED} }`), at: `${MODEL}:${lineOf("training-tokens")}:29`, field: "training-tokens", message: '"n/a" fills a blank', hint: "status: not-disclosed with each place", followed: fact("training-tokens", `{ status: not-disclosed, ${CITED} }`) },
    { title: "a blank of a form", files: { [MODEL]: card().replace("A model for tests.", '"{{ summary }}"') }, at: `${MODEL}:5:10`, field: "summary", message: "fills a blank and says nothing", hint: "Write the summary; it has to be there.", followed: {} },
  ],
  "text/markup": [
    { title: "an element of HTML", files: { [MODEL]: card().replace("A model for tests.", "A <b>model</b> for tests.") }, at: `${MODEL}:5:10`, field: "summary", message: 'The text holds "<b>", which is printed as it stands.', hint: "Write plain words", followed: {} },
    { title: "a link of Markdown", files: fact("layers", `{ value: 28, note: "See [there](https://example.org/).", ${CITED} }`), at: `${MODEL}:${MORE_LINE}:30`, field: "layers", message: 'The text holds "[there](https://example.org/)"', hint: "Write plain words", followed: fact("layers", `{ value: 28, note: "See there.", ${CITED} }`) },
  ],
  "text/line": [{ title: "a name of two lines", files: { [MODEL]: card({ name: '"Example\\n3B"' }) }, at: `${MODEL}:2:7`, field: "name", message: "has a line break, a tab, or a space at its end", hint: 'Write it in one line: "Example 3B".' }],
  "required/field": [{ title: "no training tokens", files: { [MODEL]: card({ facts: { "training-tokens": undefined } }) }, at: `${MODEL}:7:1`, field: "training-tokens", message: "The required field training-tokens is missing.", hint: "Write training-tokens: with a value and its source" }],
  "required/not-researched": [
    { title: "nobody has looked", files: fact("training-compute", "{ status: not-researched }"), at: `${MODEL}:${lineOf("training-compute")}:31`, field: "training-compute", message: "Nobody has looked for training-compute yet.", hint: "mark the whole card draft: true" },
    { title: "a document that could not be opened", files: fact("training-compute", "{ status: not-researched, unread: [maker-card] }"), at: `${MODEL}:${lineOf("training-compute")}:31`, field: "training-compute", message: "training-compute may be answered in what nobody could open yet: maker-card.", hint: "Open them and write what they say", severity: "warning" },
  ],
  "claim/status": [{ title: "a status that does not exist", files: fact("training-compute", `{ status: not_disclosed, ${CITED} }`), at: `${MODEL}:${lineOf("training-compute")}:31`, field: "training-compute", message: '"not_disclosed" is not a status.', hint: "Write not-disclosed." }],
  "claim/value": [
    { title: "reported, but what", files: fact("training-tokens", `{ ${CITED} }`), at: `${MODEL}:${lineOf("training-tokens")}:3`, field: "training-tokens", message: "A claim of status reported needs a value.", hint: "Write value:, or the status not-disclosed" },
    { title: "planned, but what", files: fact("replaced-by", `{ status: planned, ${CITED} }`), at: `${MODEL}:${MORE_LINE}:3`, field: "replaced-by", message: "it has neither value nor text", hint: "Write value: or text:" },
  ],
  "claim/because": [{ title: "the second claim is preferred, too", files: fact("released", `[{ value: 2024-09-25, ${CITED} }, { value: "2024", ${CITED}, because: "It is rounder." }]`), at: `${MODEL}:${lineOf("released")}:176`, field: "released", message: "Only the first claim, the preferred one, says why it is preferred.", hint: "Move because to the first claim, or write a note." }],
  "provenance/citation": [{ title: "a value without a source", files: fact("parameters-total", "{ value: 3.21e9 }"), at: `${MODEL}:${lineOf("parameters-total")}:3`, field: "parameters-total", message: "This claim has no source.", hint: "Write source, locator and checked beside it" }],
  "provenance/source": [{ title: "a citation without its source", files: fact("parameters-total", "{ value: 3.21e9, locator: section 1, checked: 2026-11-01 }"), at: `${MODEL}:${lineOf("parameters-total")}:3`, field: "parameters-total", message: "This citation names no source.", hint: "Write source: and the id of an entry in sources/." }],
  "provenance/locator": [{ title: "a citation without its place", files: fact("parameters-total", "{ value: 3.21e9, source: maker-card, checked: 2026-11-01 }"), at: `${MODEL}:${lineOf("parameters-total")}:3`, field: "parameters-total", message: "This citation does not say where in the source.", hint: "Write locator:" }],
  "provenance/checked": [
    { title: "a citation without its date", files: fact("parameters-total", "{ value: 3.21e9, source: maker-card, locator: section 1 }"), at: `${MODEL}:${lineOf("parameters-total")}:3`, field: "parameters-total", message: "This citation does not say when someone looked.", hint: "Write checked:" },
    { title: "a check without a day", files: fact("parameters-total", "{ value: 3.21e9, source: maker-card, locator: section 1, checked: 2026-11 }"), at: `${MODEL}:${lineOf("parameters-total")}:87`, field: "parameters-total", message: '"2026-11" is not a day.', hint: "Write the day on which someone looked" },
  ],
  "provenance/quote": [
    { title: "words that stand anywhere", files: fact("origin", '{ text: "Here.", source: maker-card, locator: section 1, quote: "Context Length", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("origin")}:75`, field: "origin", message: '"Context Length" could stand anywhere', hint: "names of columns and headings belong in the locator" },
    { title: "a quote that is too short", files: fact("origin", '{ text: "Here.", source: maker-card, locator: section 1, quote: "9T tokens", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("origin")}:75`, field: "origin", message: "The quote is 9 characters long; it may be 12 to 200.", hint: "a short label belongs in the locator" },
    { title: "a paragraph for a quote", files: fact("origin", `{ text: "Here.", source: maker-card, locator: section 1, quote: "${"word ".repeat(41).trim()}", checked: 2026-11-01 }`), at: `${MODEL}:${lineOf("origin")}:75`, field: "origin", message: "The quote is 204 characters long; it may be 12 to 200.", hint: "Quote the clause that says it" },
    { title: "two sentences made one", files: fact("origin", '{ text: "Here.", source: maker-card, locator: section 1, quote: "It was trained on web text. … No data of users was used", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("origin")}:75`, field: "origin", message: "joins two sentences", hint: "Quote one of them" },
  ],
  "provenance/place": [
    { title: "a line of a file that changes", files: fact("origin", '{ text: "Here.", source: maker-card, locator: section 1, line: 12, checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("origin")}:74`, field: "origin", message: "maker-card is not pinned, so its line 12 can move.", hint: "Write pinned: in content/sources/maker-card.yaml" },
    { title: "a page in words", files: fact("origin", '{ text: "Here.", source: maker-card, locator: section 1, page: four, checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("origin")}:74`, field: "origin", message: '"four" is not a page of a document.', hint: "page: 4" },
    { title: "a pointer without its slash", files: fact("origin", '{ text: "Here.", source: maker-card, locator: section 1, pointer: n_layers, checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("origin")}:77`, field: "origin", message: '"n_layers" is not a pointer of a document.', hint: "Write pointer: /n_layers." },
  ],
  "provenance/stale": [
    { title: "a claim that nobody has looked at for long", files: fact("origin", '{ text: "Trained by its maker.", source: maker-card, locator: section 1, checked: 2025-10-30 }'), staleBefore: "2025-11-01", at: `${MODEL}:${lineOf("origin")}:11`, field: "origin", message: "1 claim was last checked before 1 November 2025; the oldest on 30 October 2025.", hint: "Open the sources again", severity: "warning" },
  ],
  "provenance/unread": [
    { title: "a search of a document that nobody opened", files: fact("training-compute", '{ status: not-disclosed, source: maker-card, locator: "section 3; the appendix could not be read", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("training-compute")}:75`, field: "training-compute", message: '"could not be read": a place that was not read is no receipt.', hint: "write status: not-researched with unread: [maker-card]" },
    { title: "a value from a document read in part", files: fact("origin", '{ text: "Trained by its maker.", source: maker-card, locator: "section 1 as far as copies could be read", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("origin")}:73`, field: "origin", message: "a place that was not read is no receipt.", hint: "cite only what was read" },
    { title: "a search of the head of a card alone", files: fact("training-compute", '{ status: not-disclosed, source: maker-card, locator: "front matter to “Key Features”; no arithmetic", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("training-compute")}:75`, field: "training-compute", message: '"front matter": what stands nowhere is not found in a part of the document.', hint: "write status: not-researched with unread: [maker-card]" },
    { title: "a search of a poster instead of the paper", files: fact("training-compute", '{ status: not-disclosed, source: maker-card, locator: "poster; no arithmetic", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("training-compute")}:75`, field: "training-compute", message: '"poster": what stands nowhere is not found in a part of the document.', hint: "write status: not-researched with unread: [maker-card]" },
    { title: "a search without a document that another claim calls unread", files: { "sources/maker-paper.yaml": SOURCE.replace("model-card", "paper").replace("A card", "A paper") + "URL: https://example.org/paper\n", [MODEL]: card({ facts: { "training-mfu": `{ value: 0.4, ${CITED} }`, "training-precision": "{ status: not-researched, unread: [maker-paper] }" } }) }, at: `${MODEL}:${lineOf("training-compute")}:31`, field: "training-compute", message: "Another claim calls maker-paper unread", hint: "write status: not-researched with unread: [maker-paper]" },
    { title: "a search of an abstract alone", files: fact("training-compute", '{ status: not-disclosed, source: maker-card, locator: "abstract; no arithmetic", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("training-compute")}:75`, field: "training-compute", message: '"abstract": what stands nowhere is not found in a part of the document.', hint: "write status: not-researched with unread: [maker-card]" },
  ],
  "life-cycle/stage": [
    { title: "withdrawn weights that can be downloaded", files: { [MODEL]: card().replace("stage: released", "stage: withdrawn") }, at: `${MODEL}:4:8`, field: "stage", message: 'The stage is withdrawn, and the access "open-weights".', hint: "Write stage: deprecated" },
    { title: "released, and inside its maker's house only", files: fact("access", `{ value: [internal], ${CITED} }`), at: `${MODEL}:4:8`, field: "stage", message: 'The stage is released, and the access "internal".', hint: "Write stage: internal, retired or withdrawn" },
    { title: "released, and planned", files: fact("layers", `{ status: planned, value: 28, ${CITED} }`), at: `${MODEL}:${MORE_LINE}:21`, field: "layers", message: "The stage is released, and layers is planned.", hint: "Write what came of it, with its source and the status reported", followed: fact("layers", `{ value: 28, ${CITED} }`) },
  ],
  "life-cycle/order": [
    { title: "an end before the beginning", files: { [MODEL]: card({ facts: { "retired-on": `{ value: 2024-08-01, covers: api, ${CITED} }` } }).replace("stage: released", "stage: deprecated") }, at: `${MODEL}:${MORE_LINE}:24`, field: "retired-on", message: "The end on 2024-08-01 is before the day on which it began, 2024-09-25.", hint: "Check both dates" },
  ],
  "life-cycle/prose": [
    { title: "a family that calls a released model unreleased", files: { "families/example.md": undefined, "families/example.mdx": '---\nname: Example\norganizations: [maker]\nsummary: A family for tests.\n---\nOne line. <Model id="example-3b" /> was never released.\n' }, at: "families/example.mdx:6:41", field: "body", message: "The text says “never released” of example-3b; its card says released.", hint: "Say what the card says", severity: "warning" },
  ],
  "receipt/number": [
    { title: "words that hold another number", files: fact("training-tokens", '{ value: 9e12, source: maker-card, locator: section 1, quote: "trained on 8 trillion tokens", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("training-tokens")}:29`, field: "training-tokens", message: '9000000000000 does not stand in "trained on 8 trillion tokens".', hint: "say computed: how it follows" },
    { title: "a bound that the claim leaves out", files: fact("training-tokens", '{ value: 9e12, source: maker-card, locator: section 1, quote: "trained on up to 9 trillion tokens", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("training-tokens")}:29`, field: "training-tokens", message: "does not stand in", hint: "with their unit and bound" },
    { title: "another unit", files: fact("training-tokens", '{ value: 9e12, source: maker-card, locator: section 1, quote: "a model of 9 trillion parameters", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("training-tokens")}:29`, field: "training-tokens", message: "does not stand in", hint: "with their unit" },
    { title: "another day", files: fact("released", '{ value: 2024-09-25, source: maker-card, locator: section 1, quote: "released on October 25, 2024", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("released")}:22`, field: "released", message: '"2024-09-25" does not stand in', hint: "Quote the words" },
    { title: "an item that nobody named", files: fact("modalities-input", '{ value: [text, audio], source: maker-card, locator: section 1, quote: "it takes text and images", checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("modalities-input")}:30`, field: "modalities-input", message: "The quoted words do not name audio.", hint: "add a citation for the rest" },
    { title: "arithmetic that does not come out", files: fact("accelerator-hours", '{ value: 460000, computed: "370000 + 80000", source: maker-card, locator: section 1, checked: 2026-11-01 }'), at: `${MODEL}:${lineOf("accelerator-hours")}:31`, field: "accelerator-hours", message: "comes to 450000; the claim says 460000.", hint: "Correct the value" },
  ],
  "receipt/ledger": [
    { title: "a digest written by hand", files: { "receipts/maker-card.json": LEDGER.replace("a".repeat(64), "b".repeat(64)) }, at: "receipts/maker-card.json:1:1", message: "The ledger was changed by hand: its seal does not fit what it holds.", hint: "npm run receipts -- --source maker-card --write" },
    { title: "a state written by hand", files: { "receipts/maker-card.json": LEDGER.replace('"drifted"', '"confirmed"') }, at: "receipts/maker-card.json:1:1", message: "was changed by hand", hint: "npm run receipts" },
    { title: "a ledger without a seal", files: { "receipts/maker-card.json": '{ "source": "maker-card" }' }, at: "receipts/maker-card.json:1:1", message: "The ledger is not as the tool writes it", hint: "npm run receipts" },
    { title: "a ledger that is cut off", files: { "receipts/maker-card.json": LEDGER.slice(0, 80) }, at: "receipts/maker-card.json:1:1", message: "The ledger is not JSON.", hint: "npm run receipts" },
    { title: "the ledger of no source", files: { "receipts/other.json": LEDGER }, at: "receipts/other.json:1:1", message: "There is no source other.", hint: "Delete the file." },
  ],
  "quantity/number": [
    { title: "a scale letter", files: fact("training-tokens", `{ value: 9T, ${CITED} }`), at: `${MODEL}:${lineOf("training-tokens")}:29`, field: "training-tokens", message: '"9T" is text; a token count is a plain number.', hint: "Write 9e12." },
    { title: "underscores", files: fact("training-tokens", `{ value: 15_600_000, ${CITED} }`), at: `${MODEL}:${lineOf("training-tokens")}:29`, field: "training-tokens", message: '"15_600_000" is text', hint: "Write 15600000." },
    { title: "not a number", files: fact("training-tokens", `{ value: .nan, ${CITED} }`), at: `${MODEL}:${lineOf("training-tokens")}:29`, field: "training-tokens", message: '"NaN" is not a finite number.', hint: "Write a plain number such as 9e12" },
    { title: "beyond what a number can hold", files: fact("training-compute", `{ value: 1e400, ${CITED} }`), at: `${MODEL}:${lineOf("training-compute")}:30`, field: "training-compute", message: '"1e400" is text', hint: "Write a number such as 9e12" },
  ],
  "quantity/range": [
    { title: "a share in per cent", files: fact("training-mfu", `{ value: 41, ${CITED} }`), at: `${MODEL}:${lineOf("training-mfu")}:26`, field: "training-mfu", message: "41 is above 1", hint: "Write 0.41 for 41%." },
    { title: "zero for unknown", files: fact("training-tokens", `{ value: 0, ${CITED} }`), at: `${MODEL}:${lineOf("training-tokens")}:29`, field: "training-tokens", message: "0 is not a possible value", hint: "what is not known has the status not-disclosed, never 0" },
  ],
  "quantity/integer": [{ title: "billions forgotten", files: fact("parameters-total", `{ value: 3.21, ${CITED} }`), at: `${MODEL}:${lineOf("parameters-total")}:30`, field: "parameters-total", message: "3.21 is not a whole number", hint: "without scale: 3.21e9, not 3.21" }],
  "quantity/interval": [
    { title: "two numbers without between", files: fact("accelerator-hours", `{ value: [450000, 460000], ${CITED} }`), at: `${MODEL}:${lineOf("accelerator-hours")}:31`, field: "accelerator-hours", message: "[450000,460000] is an interval without qualifier: between.", hint: "Write qualifier: between beside it." },
    { title: "high before low", files: fact("accelerator-hours", `{ value: [2e6, 1e6], qualifier: between, ${CITED} }`), at: `${MODEL}:${lineOf("accelerator-hours")}:31`, field: "accelerator-hours", message: "[2000000,1000000] does not run from low to high.", hint: "Write [1000000, 2000000]." },
  ],
  "quantity/order": [{ title: "more active than there are", files: fact("parameters-active", `{ value: 5e9, ${CITED} }`), at: `${MODEL}:${MORE_LINE}:31`, field: "parameters-active", message: "parameters-active is 5000000000, more than parameters-total, which is 3210000000.", hint: "The part cannot exceed the whole" }],
  "date/calendar": [
    { title: "the thirtieth of February", files: fact("released", `{ value: 2024-02-30, ${CITED} }`), at: `${MODEL}:${lineOf("released")}:22`, field: "released", message: '"2024-02-30" is not a day of the calendar', hint: "Write for example 2024-09-25" },
    { title: "a year as a number", files: fact("knowledge-cutoff", `{ value: 2023, ${CITED} }`), at: `${MODEL}:${lineOf("knowledge-cutoff")}:30`, field: "knowledge-cutoff", message: "2023 is a number; a date is text.", hint: 'Write "2023" in quotes' },
    { title: "a date in words", files: fact("released", `{ value: "Sept 25, 2024", ${CITED} }`), at: `${MODEL}:${lineOf("released")}:22`, field: "released", message: '"Sept 25, 2024" is not a day of the calendar', hint: "Write 2024-09-25." },
  ],
  "date/order": [{ title: "checked before it was released", files: fact("released", "{ value: 2026-12-01, source: maker-card, locator: section 1, checked: 2026-11-01 }"), at: `${MODEL}:${lineOf("released")}:83`, field: "released", message: '"2026-11-01" is before the release on 2026-12-01.', hint: "Check both dates" },
    { title: "checked before there were cards", files: fact("owner", "{ value: [maker], source: maker-card, locator: section 1, checked: 2016-11-01 }"), at: `${MODEL}:${lineOf("owner")}:77`, field: "owner", message: "It was checked on 2016-11-01, before there were model cards.", hint: "Write the day", followed: {} },
    { title: "a card older than the web", files: { "sources/maker-card.yaml": `${SURROUNDINGS["sources/maker-card.yaml"]}issued: 1925-07-08\n` }, at: "sources/maker-card.yaml:7:9", field: "issued", message: "A document of the kind model-card was issued on 1925-07-08; there was none before 2016.", hint: "Check the year", followed: {} },
    { title: "a paper ten years before its number", files: { "sources/maker-card.yaml": `${SURROUNDINGS["sources/maker-card.yaml"]?.replace("kind: model-card", "kind: paper").replace("https://example.org/card", "https://arxiv.org/abs/2407.21783v3")}issued: 2014-07\n` }, at: "sources/maker-card.yaml:7:9", field: "issued", message: "The paper was issued on 2014-07, and arXiv numbered it in 2024-07.", hint: "Check the year", severity: "warning", followed: {} },
  ],
  "date/future": [
    { title: "read through next year", files: { [MODEL]: card().replace("reviewed: 2026-11-01", "reviewed: 2027-11-01") }, today: "2026-11-29", at: `${MODEL}:6:11`, field: "reviewed", message: "It was read through on 2027-11-01, and today is 2026-11-29.", hint: "Write the day on which it was done.", followed: {} },
  ],
  "plausible/range": [
    { title: "four tokens", files: fact("training-tokens", `{ value: 4, ${CITED} }`), at: `${MODEL}:${lineOf("training-tokens")}:29`, field: "training-tokens", message: "training-tokens is 4; it can be from 10000 to 1e15.", hint: "Check the unit and the powers of ten", followed: {} },
    { title: "a context beyond the usual", files: fact("context-length", `{ value: 9e7, ${CITED} }`), at: `${MODEL}:${lineOf("context-length")}:28`, field: "context-length", message: "context-length is 9e7; it is usually from 256 to 1200000.", hint: "Check the unit", severity: "warning", followed: {} },
  ],
  "plausible/size": [
    { title: "billions for millions", files: fact("parameters-total", `{ value: 3.21e12, ${CITED} }`), at: `${MODEL}:${lineOf("parameters-total")}:30`, field: "parameters-total", message: "parameters-total is 3.21e12; the name says 3B.", hint: "Check the number", followed: {} },
    { title: "too few tokens for its size", files: { [MODEL]: card({ facts: { "training-tokens": `{ value: 9e9, ${CITED} }` } }) }, at: `${MODEL}:${lineOf("training-tokens")}:29`, field: "training-tokens", message: "training-tokens is 9e9, and parameters-total 3.21e9", hint: "powers of ten", severity: "warning", followed: {} },
  ],
  "plausible/shape": [{ title: "two heads", files: { [MODEL]: card({ facts: { "hidden-size": `{ value: 3072, ${CITED} }`, "attention-heads": `{ value: 2, ${CITED} }`, "head-dimension": `{ value: 128, ${CITED} }` } }) }, at: `${MODEL}:${MORE_LINE}:25`, field: "hidden-size", message: "hidden-size is 3072; 2 heads of 128 make 256.", hint: "against the configuration", severity: "warning", followed: {} }],
  "plausible/compute": [{ title: "a thousandfold compute", files: { [MODEL]: card({ facts: { "training-tokens": `{ value: 9e12, ${CITED} }`, "training-compute": `{ value: 1.7e26, ${CITED} }` } }) }, at: `${MODEL}:${lineOf("training-compute")}:30`, field: "training-compute", message: "training-compute is 1.7e26 FLOP; six times 3.21e9 parameters times 9e12 tokens make 1.73e23.", hint: "powers of ten", followed: {} }],
  "plausible/time": [{ title: "days for hours", files: { [MODEL]: card({ facts: { "accelerator-count": `{ value: 1000, ${CITED} }`, "training-duration": `{ value: 19, ${CITED} }` } }) }, at: `${MODEL}:${lineOf("accelerator-hours")}:31`, field: "accelerator-hours", message: "accelerator-hours is 460000; 1000 devices for 19 hours make 19000.", hint: "days stand for hours", severity: "warning", followed: {} }],
  "plausible/energy": [{ title: "watt hours for joules", files: { [MODEL]: card({ facts: { "training-energy": `{ value: 3.2e8, ${CITED} }` } }) }, at: `${MODEL}:${MORE_LINE}:29`, field: "training-energy", message: "training-energy is 3.2e8 J; over 460000 device hours that is 0.193 W for each device.", hint: "1 kWh is 3.6e6", followed: {} }],
  "plausible/result": [
    { title: "more than all", files: more(`evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: by the maker, value: 637, ${CITED} }\n`), at: `${MODEL}:${MORE_LINE + 1}:72`, field: "evaluations", message: "The result is 637; “accuracy” of mmlu runs from 0 to 100 per cent.", hint: "Check the number", followed: {} },
    { title: "a share for a percentage", files: more(`evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: by the maker, value: 0.637, ${CITED} }\n`), at: `${MODEL}:${MORE_LINE + 1}:72`, field: "evaluations", message: "as a share of 1 it would be 63.7 per cent", hint: "Write 63.7 if", severity: "warning" },
  ],
  "plausible/date": [
    { title: "released before its devices", files: { "accelerators/h100-sxm.md": SURROUNDINGS["accelerators/h100-sxm.md"]?.replace("facts:\n", `facts:\n  released: { value: "2022", ${CITED} }\n`), [MODEL]: card({ facts: { released: `{ value: 2014-09-25, ${CITED} }`, "context-length": `{ value: 2048, ${CITED} }`, "knowledge-cutoff": `{ status: not-disclosed, ${CITED} }` } }) }, at: `${MODEL}:${lineOf("released")}:22`, field: "released", message: "released is 2014-09-25; h100-sxm, on which it was trained, is of 2022.", hint: "Check the year", severity: "warning", followed: {} },
    { title: "released before computers", files: { [MODEL]: card({ facts: { released: `{ value: 1924-09-25, ${CITED} }`, "knowledge-cutoff": `{ status: not-disclosed, ${CITED} }` } }) }, at: `${MODEL}:${lineOf("released")}:22`, field: "released", message: "before there were computers", hint: "Check the year", followed: {} },
    { title: "a cutoff of another decade", files: fact("knowledge-cutoff", `{ value: 2013-12, ${CITED} }`), at: `${MODEL}:${lineOf("knowledge-cutoff")}:30`, field: "knowledge-cutoff", message: "knowledge-cutoff is 2013-12, and released 2024-09-25: at most 5 years", hint: "Check both years", severity: "warning", followed: {} },
  ],
  "plausible/expected": [
    { title: "expected, and not unusual", files: fact("accelerator-hours", `{ value: 460000, expected: true, note: "Many.", ${CITED} }`), at: `${MODEL}:${lineOf("accelerator-hours")}:39`, field: "accelerator-hours", message: "Nothing about this number is unusual", hint: "Delete expected: true." },
    { title: "unusual without a word", files: fact("context-length", `{ value: 9e7, expected: true, ${CITED} }`), at: `${MODEL}:${lineOf("context-length")}:33`, field: "context-length", message: "An unusual number that is right says why.", hint: 'Write note: "…"', followed: fact("context-length", `{ value: 9e7, expected: true, note: "A memory of its own.", ${CITED} }`) },
  ],
  "value/unknown": [{ title: "an access that does not exist", files: fact("access", `{ value: [open_weight], ${CITED} }`), at: `${MODEL}:${lineOf("access")}:21`, field: "access", message: '"open_weight" is not a value of access.', hint: "Did you mean open-weights?" }],
  "value/id": [{ title: "a name for an id", files: fact("developer", `{ value: [Maker Inc.], ${CITED} }`), at: `${MODEL}:${lineOf("developer")}:24`, field: "developer", message: '"Maker Inc." is not an id.', hint: "Add content/organizations/maker-inc.md: npm run new -- organizations maker-inc" }],
  "value/list": [{ title: "one value without brackets", files: fact("developer", `{ value: maker, ${CITED} }`), at: `${MODEL}:${lineOf("developer")}:23`, field: "developer", message: '"maker" is not a list; developer holds several values.', hint: "Write [maker]." }],
  "value/twice": [
    { title: "one claim twice", files: fact("layers", `[{ value: 28, ${CITED} }, { value: 28, ${CITED} }]`), at: `${MODEL}:${MORE_LINE}:88`, field: "layers", message: "stands in this list twice.", hint: "Delete one of the two.", followed: fact("layers", `{ value: 28, ${CITED} }`) },
    { title: "one maker twice", files: fact("developer", `{ value: [maker, maker], ${CITED} }`), at: `${MODEL}:${lineOf("developer")}:31`, field: "developer", message: '"maker" stands in this list twice.', hint: "Delete one of the two.", followed: fact("developer", `{ value: [maker], ${CITED} }`) }],
  "rejected/nothing": [
    { title: "nothing to reject", files: more(`rejected:\n  - { field: training-tokens, reason: "It is wrong.", ${CITED} }\n`), at: `${MODEL}:${MORE_LINE + 1}:7`, field: "rejected", message: "It does not say which value is rejected.", hint: "Write value: or text:", followed: more(`rejected:\n  - { field: training-tokens, value: 5e12, reason: "It is wrong.", ${CITED} }\n`) },
    { title: "what the card says", files: more(`rejected:\n  - { field: parameters-total, value: 3.21e9, reason: "It is wrong.", ${CITED} }\n`), at: `${MODEL}:${MORE_LINE + 1}:39`, field: "rejected", message: "The card rejects 3210000000 and says it itself", hint: "Delete one of the two.", followed: {} },
  ],
  "value/format": [{ title: "a language by name", files: fact("languages", `{ value: [English], ${CITED} }`), at: `${MODEL}:${MORE_LINE}:24`, field: "languages", message: '"English" is not a BCP 47 language tag.', hint: "Write en." }],
  "url/scheme": [
    { title: "a script for an address", files: fact("origin", `{ text: "Here.", url: "javascript:alert(1)", ${CITED} }`), at: `${MODEL}:${lineOf("origin")}:33`, field: "origin", message: '"javascript:alert(1)" is not an http or https address.', hint: "beginning with https://" },
    { title: "a script behind a link", files: body("[here](javascript:alert(1))\n"), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: "is not an address that a page may link to", hint: "Write https://…" },
  ],
  "url/host": [
    { title: "a user name that looks like a host", files: fact("origin", `{ text: "Here.", url: "https://arxiv.org@evil.example/x", ${CITED} }`), at: `${MODEL}:${lineOf("origin")}:33`, field: "origin", message: "leads to evil.example", hint: "Write https://evil.example/x if that host is meant." },
    { title: "a Cyrillic letter in a host", files: fact("origin", `{ text: "Here.", url: "https://\u0430rxiv.org/x", ${CITED} }`), at: `${MODEL}:${lineOf("origin")}:33`, field: "origin", message: "letters are not what they seem", hint: "Write the address of the document itself", followed: {} },
    { title: "the metadata of a cloud", files: fact("origin", `{ text: "Here.", url: "http://169.254.169.254/latest", ${CITED} }`), at: `${MODEL}:${lineOf("origin")}:33`, field: "origin", message: "leads to the number of a machine", hint: "on a host that everyone can reach", followed: {} },
    { title: "a short address", files: body("[x1](https://bit.ly/3xyz)\n"), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: "is a short address of bit.ly", hint: "write the address to which it leads", followed: {} },
  ],
  "inquiry/field": [{ title: "a field that does not exist", files: { "inquiries/example.yaml": "title: On how many tokens?\nmodel: example-3b\nfields: [trainning-tokens]\nasked: 2026-11-01\nchannel: an issue\noutcome: open\n" }, at: "inquiries/example.yaml:3:10", field: "fields", message: 'There is no field "trainning-tokens".', hint: "Did you mean training-tokens?" }],
  "inquiry/answer": [{ title: "an answer without its address", files: { "inquiries/example.yaml": "title: On how many tokens?\nmodel: example-3b\nfields: [training-tokens]\nasked: 2026-11-01\nchannel: an issue\noutcome: answered\n" }, at: "inquiries/example.yaml:6:10", field: "outcome", message: "The question is answered, and nothing says where.", hint: "Write answer:" }],
  "source/url": [
    { title: "one document under two ids", files: { "sources/other.yaml": SURROUNDINGS["sources/maker-card.yaml"] }, at: "sources/other.yaml:5:6", field: "URL", message: "maker-card is the document at this address, too.", hint: "Keep one of the two", severity: "warning", followed: {} },
    { title: "a paper without an address", files: { "sources/maker-card.yaml": SURROUNDINGS["sources/maker-card.yaml"]?.replace("URL: https://example.org/card\n", "") }, at: "sources/maker-card.yaml:3:1", field: "URL", message: "The source has no address.", hint: "Write URL:" },
  ],
  "source/identifier": [
    { title: "an address for a DOI", files: { "sources/maker-card.yaml": `${SURROUNDINGS["sources/maker-card.yaml"]}DOI: https://doi.org/10.48550/arXiv.2302.13971\n` }, at: "sources/maker-card.yaml:7:6", field: "DOI", message: "is not a DOI", hint: "Write 10.48550/arXiv.2302.13971." },
    { title: "a check digit that is wrong", files: { "sources/maker-card.yaml": `${SURROUNDINGS["sources/maker-card.yaml"]}ISBN: "978-3-16-148410-1"\n` }, at: "sources/maker-card.yaml:7:7", field: "ISBN", message: "its check digit is wrong", hint: "Copy it from the document", followed: {} },
  ],
  "source/pinned": [
    { title: "a branch for a commit", files: { "sources/floats.yaml": `${SOURCE}URL: https://github.com/maker/model/blob/main/README.md\npinned: https://github.com/maker/model/blob/main/README.md\n` }, at: "sources/floats.yaml:6:9", field: "pinned", message: "floats: it shows whatever is there today", hint: "the 40 characters of a commit" },
    { title: "a paper without its version", files: { "sources/floats.yaml": `${SOURCE}URL: https://arxiv.org/abs/2407.21783\npinned: https://arxiv.org/abs/2407.21783\n` }, at: "sources/floats.yaml:6:9", field: "pinned", message: "floats", hint: "2407.21783v3" },
    { title: "a page of a site that keeps no versions", files: { "sources/floats.yaml": `${SOURCE}URL: https://example.org/post\npinned: https://example.org/post\n` }, at: "sources/floats.yaml:6:9", field: "pinned", message: "floats", hint: "archived: { url, date }" },
    { title: "the version of another paper", files: { "sources/floats.yaml": `${SOURCE}URL: https://arxiv.org/abs/2407.21783\npinned: https://arxiv.org/abs/2407.21784v1\n` }, at: "sources/floats.yaml:6:9", field: "pinned", message: "is another document than", hint: "a source of its own with same-as" },
  ],
  "source/unpinned": [{ title: "a card on a branch", files: { "sources/floats.yaml": `${SOURCE}URL: https://github.com/maker/model/blob/main/MODEL_CARD.md\n` }, at: "sources/floats.yaml:5:6", field: "URL", message: "can change under those who cite it", hint: "the 40 characters of a commit", severity: "warning" }],
  "license/spdx": [
    { title: "an id that SPDX has given up", files: { "licenses/mit.md": SURROUNDINGS["licenses/mit.md"]?.replace("spdx: MIT\nclass: permissive", "spdx: GPL-2.0\nclass: copyleft") }, at: "licenses/mit.md:3:7", field: "spdx", message: 'SPDX has given up the id "GPL-2.0".', hint: "Write GPL-2.0-only or GPL-2.0-or-later.", severity: "warning", followed: { "licenses/mit.md": SURROUNDINGS["licenses/mit.md"]?.replace("spdx: MIT\nclass: permissive", "spdx: GPL-2.0-only\nclass: copyleft") } },
    { title: "a class that the licence is not of", files: { "licenses/mit.md": SURROUNDINGS["licenses/mit.md"]?.replace("class: permissive", "class: non-commercial") }, at: "licenses/mit.md:4:8", field: "class", message: "The class is non-commercial, and MIT is permissive.", hint: "Write class: permissive, or", severity: "warning", followed: {} },
    { title: "not an SPDX id", files: { "licenses/mit.md": SURROUNDINGS["licenses/mit.md"]?.replace("spdx: MIT", "spdx: Apache2.0") }, at: "licenses/mit.md:3:7", field: "spdx", message: '"Apache2.0" is not an SPDX expression.', hint: "Did you mean Apache-2.0?" },
  ],
  "reference/unknown": [
    { title: "a misspelt organization", files: fact("developer", `{ value: [makr], ${CITED} }`), at: `${MODEL}:${lineOf("developer")}:24`, field: "developer", message: "There is no organizations/makr.", hint: "Did you mean maker?" },
    { title: "a source that does not exist", files: fact("owner", "{ value: [maker], source: nowhere, locator: section 1, checked: 2026-11-01 }"), at: `${MODEL}:${lineOf("owner")}:36`, field: "owner", message: "There is no sources/nowhere.", hint: "Add content/sources/nowhere" },
    { title: "a quoted fact that the card does not have", files: body('It has <Fact field="layers" />.\n'), at: `${MODEL}:${BODY_LINE}:8`, field: "body", message: 'example-3b has no fact "layers".', hint: "Name a field that the card answers" },
  ],
  "reference/draft": [
    {
      title: "a published card made from a draft",
      files: { "models/draft.md": card({ name: "Draft", more: "draft: true\n" }), ...more("lineage:\n  - { relation: finetuned-from, model: draft, " + CITED + " }\n") },
      at: `${MODEL}:${MORE_LINE + 1}:40`,
      field: "lineage",
      message: '"draft" is a draft and not published.',
      hint: "Finish that card",
    },
  ],
  "reference/circular": [{ title: "its own ancestor", files: more(`lineage:\n  - { relation: finetuned-from, model: example-3b, ${CITED} }\n`), at: `${MODEL}:${MORE_LINE + 1}:40`, field: "lineage", message: "This closes a circle: example-3b → example-3b.", hint: "An edge leads from what was made" }],
  "redirect/collision": [{ title: "an old address that is in use", files: { "models/other.md": card({ name: "Other", more: "redirect-from: [example-3b]\n" }) }, at: `models/other.md:${MORE_LINE}:17`, field: "redirect-from", message: '"example-3b" is an entry of its own', hint: "Delete the old entry, or the redirect." },
    { title: "an old address that two entries want", files: { ...more("redirect-from: [old-3b]\n"), "models/other.md": card({ name: "Other", more: "redirect-from: [old-3b]\n" }) }, at: `models/other.md:${MORE_LINE}:17`, field: "redirect-from", message: '"old-3b" already leads to example-3b.', hint: "An address leads to one place" },
    { title: "an old anchor that is in use", files: more("renamed: { released: origin }\n"), at: `${MODEL}:${MORE_LINE}:12`, field: "renamed", message: '"released" is an anchor of the page today', hint: "Delete the line." },
  ],
  "redirect/anchor": [
    { title: "an anchor that is not there", files: more("renamed: { evaluation-old: orgin }\n"), at: `${MODEL}:${MORE_LINE}:28`, field: "renamed", message: 'The page has no anchor "orgin".', hint: "Write evaluation-old: origin." },
    { title: "an anchor by way of another", files: more("renamed: { first: second, second: origin }\n"), at: `${MODEL}:${MORE_LINE}:19`, field: "renamed", message: '"second" has been renamed itself.', hint: "Write first: origin." },
  ],
  "alias/duplicate": [
    { title: "a name that is its own alias", files: more("aliases: [Example 3B]\n"), at: `${MODEL}:${MORE_LINE}:11`, field: "aliases", message: '"Example 3B" is already the name of the entry itself.', hint: "Delete it.", severity: "warning", followed: {} },
    { title: "a variant of its card's name", files: more(`variants:\n  - { id: chat, name: Example 3B, facts: { layers: { value: 28, ${CITED} } } }\n`), at: `${MODEL}:${MORE_LINE + 1}:23`, field: "variants", message: '"Example 3B" is already the name of the entry itself.', hint: "Write the name that tells it apart.", followed: {} },{ title: "two cards, one name", files: { "models/other.md": card({ name: "Other", more: "aliases: [EXAMPLE_3B]\n" }) }, at: `models/other.md:${MORE_LINE}:11`, field: "aliases", message: '"EXAMPLE_3B" already leads to example-3b', hint: "One name belongs to one entry" }],
  "alias/mixed-script": [{ title: "a Cyrillic a", files: more("aliases: [Llamа]\n"), at: `${MODEL}:${MORE_LINE}:11`, field: "aliases", message: "mixes letters of several scripts", hint: "Write it in one script." }],
  "alias/family": [{ title: "a name of the whole family", files: { "families/other.md": "---\nname: Other\naliases: [Other series]\norganizations: [maker]\nsummary: A family for tests.\n---\n", "models/other-1.mdx": card({ name: "Other 1", more: "aliases: [Other series]\n" }).replace("family: example", "family: other"), "models/other-2.mdx": card({ name: "Other 2" }).replace("family: example", "family: other") }, at: `models/other-1.mdx:${MORE_LINE}:11`, field: "aliases", message: '"Other series" names the whole family other.', hint: "Delete it; or write the name", followed: {} }],
  "variant/duplicate-id": [{ title: "two variants, one id", files: more("variants:\n  - { id: a, name: First }\n  - { id: a, name: Second }\n"), at: `${MODEL}:${MORE_LINE + 2}:11`, field: "variants", message: '"a" is already the id of another of the variants.', hint: "Ids are anchors" }],
  "evaluation/duplicate-id": [
    {
      title: "two results, one id",
      files: more(`evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: x1, value: 61, ${CITED} }\n  - { id: a, benchmark: mmlu, metric: acc, setup: y1, value: 62, ${CITED} }\n`),
      at: `${MODEL}:${MORE_LINE + 2}:11`,
      field: "evaluations",
      message: '"a" is already the id of another of the evaluations.',
      hint: "Ids are anchors",
    },
  ],
  "evaluation/metric": [{ title: "a measure of translation", files: more(`evaluations:\n  - { id: a, benchmark: mmlu, metric: BLEU, setup: by the maker, value: 63, ${CITED} }\n`), at: `${MODEL}:${MORE_LINE + 1}:39`, field: "evaluations", message: '"BLEU" is none of the metrics of mmlu.', hint: "Its metrics are acc", followed: more(`evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: by the maker, value: 63, ${CITED} }\n`) }],
  "evaluation/variant": [{ title: "a variant that is not there", files: more(`evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: x1, value: 61, variant: chat, ${CITED} }\n`), at: `${MODEL}:${MORE_LINE + 1}:75`, field: "evaluations", message: 'The card has no variant "chat".', hint: "Variants are none." }],
  "lineage/target": [{ title: "an edge to nowhere", files: more(`lineage:\n  - { relation: merged-from, ${CITED} }\n`), at: `${MODEL}:${MORE_LINE + 1}:7`, field: "lineage", message: "The edge must lead to one model", hint: "Write model: <id>, or external" }],
  "lineage/external-carded": [
    {
      title: "an outside model that has a card now",
      files: { "models/other.md": card({ name: "Other", more: `lineage:\n  - { relation: merged-from, external: { name: Example-3B }, ${CITED} }\n` }) },
      at: `models/other.md:${MORE_LINE + 1}:48`,
      field: "lineage",
      message: '"Example-3B" has a card now.',
      hint: "Write model: example-3b.",
      severity: "warning",
    },
  ],
  "disputed/because": [{ title: "two dates, no reason", files: fact("released", `[{ value: 2024-09-25, ${CITED} }, { value: 2024-10-24, ${CITED} }]`), at: `${MODEL}:${lineOf("released")}:3`, field: "released", message: "The claims about released contradict each other", hint: "Write because: beside the first claim." }],
  "derived/written-by-hand": [
    { title: "a derived field in the card", files: { [MODEL]: card({ facts: { "derived-mfu": `{ value: 0.1, ${CITED} }` } }) }, at: `${MODEL}:${MORE_LINE}:3`, field: "derived-mfu", message: '"derived-mfu" is computed by the site', hint: "Delete it" },
    { title: "a derived status", files: fact("training-compute", `{ status: derived, value: 1e24, ${CITED} }`), at: `${MODEL}:${lineOf("training-compute")}:31`, field: "training-compute", message: "A derived value is computed by the site", hint: "Delete the claim" },
  ],
  "derived/impossible": [
    {
      title: "wall-clock hours for device hours",
      files: { [MODEL]: card({ facts: { "accelerator-hours": `{ value: 460, ${CITED} }`, "training-tokens": `{ value: 9e12, ${CITED} }` } }) },
      at: `${MODEL}:${lineOf("accelerator-hours")}:31`,
      field: "accelerator-hours",
      message: "These inputs give an MFU of 106: more arithmetic than the hardware can do.",
      hint: "Check the hours (wall-clock hours are a common slip)",
    },
  ],
  "body/syntax": [{ title: "an angle bracket that opens nothing", files: body("less <1 than\n"), at: `${MODEL}:${BODY_LINE}:6`, field: "body", message: "The body is not MDX", hint: "In .mdx, < begins a component" }],
  "body/html": [{ title: "HTML in Markdown", files: { [MODEL]: undefined, "models/example-3b.md": card({ body: "<b onclick=x>bold</b>\n" }) }, at: `models/example-3b.md:${BODY_LINE}:1`, field: "body", message: "Raw HTML is not read", hint: "Use Markdown" }],
  "body/code": [
    { title: "an expression", files: body("one {process.exit(0)}\n"), at: `${MODEL}:${BODY_LINE}:5`, field: "body", message: "is code; a body is never run", hint: "Write the text itself" },
    { title: "an import", files: body('import fs from "node:fs"\n'), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: "import and export are code", hint: "Delete the line" },
    { title: "an attribute that is computed", files: body('See <Fact field={"layers"} />.\n'), at: `${MODEL}:${BODY_LINE}:5`, field: "body", message: "has an attribute that is not a plain string", hint: 'Write it in quotes: field="…".' },
  ],
  "body/component": [
    { title: "a component that does not exist", files: body('See <Facts field="owner" />.\n'), at: `${MODEL}:${BODY_LINE}:5`, field: "body", message: 'There is no component "<Facts>".', hint: "Did you mean <Fact>?" },
    { title: "a script", files: body("<script>alert(1)</script>\n"), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: 'There is no component "<script>".', hint: "Components are <Fact>" },
  ],
  "body/attribute": [{ title: "an event handler", files: body('See <Model id="example-3b" onclick="x" />.\n'), at: `${MODEL}:${BODY_LINE}:5`, field: "body", message: '<Model> has no attribute "onclick".', hint: "It has id." }],
  "body/heading": [{ title: "a title in the body", files: body("# Title\n"), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: "A heading of the first level", hint: "Begin with ##" }],
  "body/image": [{ title: "a picture", files: body("![x](https://example.org/x.png)\n"), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: "Bodies hold no images.", hint: "Link to the picture" }],
  "body/link": [{ title: "a page that does not exist", files: body("[x](/models/exampl-3b/)\n"), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: "There is no models/exampl-3b.", hint: "Did you mean example-3b?" }],
  "body/depth": [{ title: "sixty quotations in one another", files: body(`${"> ".repeat(60)}deep\n`), at: `${MODEL}:${BODY_LINE}:81`, field: "body", message: "The body is nested deeper than 40 levels.", hint: "Write plain paragraphs and lists." }],
  "body/length": [{ title: "a book", files: body("word and word\n\n".repeat(8000)), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: "The body is 120000 characters long; 50000 are allowed.", hint: "Keep what readers need", followed: {} }],
  "body/link-name": [
    { title: "a link without words", files: body("[](https://example.org/x)\n"), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: "has no words to click", hint: "Write between [ and ]", followed: body("[a paper](https://example.org/x)\n") },
    { title: "words that name another host", files: body("[https://example.org/x](https://example.net/y)\n"), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: 'name "example.org", and it leads to "example.net"', hint: "Write the address that it leads to", followed: body("[a paper](https://example.net/y)\n") },
  ],
  "body/reference": [
    { title: "a footnote", files: body("As said.[^1]\n"), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: '"[^1]" is a footnote', hint: "Write the note into the sentence", followed: body("As said.\n") },
    { title: "a link whose label nothing defines", files: body("As [said][there].\n"), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: "looks like a link and leads nowhere", hint: "Write [words](https://…)", followed: body("As [said](https://example.org/x).\n") },
    { title: "a label given twice", files: body("[It][a].\n\n[a]: https://example.org/x\n[a]: https://example.org/y\n"), at: `${MODEL}:${BODY_LINE + 3}:1`, field: "body", message: 'The label "a" leads somewhere already; this line is dropped.', hint: "Keep one of the two", followed: body("[It][a].\n\n[a]: https://example.org/x\n") },
    { title: "a label that no link uses", files: body("Words.\n\n[a]: https://example.org/x\n"), at: `${MODEL}:${BODY_LINE + 2}:1`, field: "body", message: 'No link of the body uses the label "a"', hint: "Write [words][a] where it belongs, or delete the line.", followed: body("[Words][a].\n\n[a]: https://example.org/x\n") },
  ],
  "body/table": [{ title: "a row with a cell too many", files: body("| a | b |\n| - | - |\n| 1 | 2 | 3 |\n"), at: `${MODEL}:${BODY_LINE + 2}:1`, field: "body", message: "The row has 3 cells; the head of its table has 2.", hint: "Write as many cells as the head has", followed: body("| a | b |\n| - | - |\n| 1 | 2 |\n") }],
  "prose/contradiction": [{ title: "another number of tokens", files: body("It saw 15 trillion tokens.\n"), at: `${MODEL}:${BODY_LINE}:1`, field: "body", message: "The prose says “15 trillion tokens”; no fact of this card in that unit agrees.", hint: "Quote the fact with <Fact", severity: "warning" }],
};
