import { card, SURROUNDINGS } from "../../content-files.ts";
import type { BadCard } from "./bad-cards.ts";

const MODEL = "models/example-3b.mdx";
const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const body = (text: string) => ({ [MODEL]: card({ body: text }) });
const source = (lines: string) => ({ "sources/maker-card.yaml": `${SURROUNDINGS["sources/maker-card.yaml"] ?? ""}${lines}` });
const license = (find: string, put: string) => ({ "licenses/mit.md": (SURROUNDINGS["licenses/mit.md"] ?? "").replace(find, put) });
const arxiv = (number: string) => ({
  "sources/maker-card.yaml": (SURROUNDINGS["sources/maker-card.yaml"] ?? "")
    .replace("kind: model-card", "kind: paper")
    .replace("https://example.org/card", `https://arxiv.org/abs/${number}`),
});
const proposal = (lines: string) => ({
  "proposals/plan.md": `---\ntitle: The plan\nsummary: One model.\n${lines}source: maker-card\nlocator: section 1\nchecked: 2026-11-01\n---\n`,
});
const planned = '  - { model: example-3b, relation: planned, role: "To be built." }\n';
const ended = (ends: string) => ({ [MODEL]: card({ more: ends }) });

/** Cards in which two statements oppose each other, or one hides from readers: each one problem, told once. */
export const opposedCards: readonly BadCard[] = [
  [
    "a label that leads to two addresses",
    "body/reference",
    body("See [it][a].\n\n[a]: https://example.org/x\n[a]: https://example.org/y\n"),
  ],
  [
    "a label in other case that leads to two addresses",
    "body/reference",
    body("See [it][A b].\n\n[a b]: https://example.org/x\n\n[A  B]: https://example.org/y\n"),
  ],
  ["a label that no link uses", "body/reference", body("Words.\n\n[a]: https://example.org/x\n")],
  ["a comment as people write it in Markdown", "body/reference", body("Words.\n\n[//]: # (nobody sees this)\n")],
  ["40,000 underscores", "body/length", body(`Words.\n\n${"_".repeat(40_000)}\n`)],
  ["10,000 hyphens", "body/length", body(`Words.\n\n${"-".repeat(10_000)}\n`)],
  [
    "an address with a turning character, encoded",
    "url/scheme",
    { [MODEL]: card({ facts: { origin: `{ text: "Here.", url: "https://example.org/%E2%80%AEx", ${CITED} }` } }) },
  ],
  ["one document as two sources", "source/url", { "sources/same.yaml": SURROUNDINGS["sources/maker-card.yaml"] }],
  ["an author and others in one name", "text/placeholder", source("editor: [{ literal: Smith et al. }]\n")],
  ["a surname with others", "text/placeholder", source("editor: [{ family: Smith et al }]\n")],
  ["others as a name", "text/placeholder", source('editor: [{ literal: "et al." }]\n')],
  ["a month of arXiv that no year has", "source/identifier", arxiv("2413.01234")],
  [
    "an SPDX id in small letters",
    "license/spdx",
    {
      "licenses/apache.md":
        "---\nname: Other\nspdx: apache-2.0\nclass: permissive\nsummary: A licence.\nsource: maker-card\nlocator: section 1\nchecked: 2026-11-01\n---\n",
      "licenses/apache-2-0.md":
        "---\nname: Apache License\nspdx: Apache-2.0\nclass: permissive\nsummary: A licence.\nsource: maker-card\nlocator: section 1\nchecked: 2026-11-01\n---\n",
    },
  ],
  ["an SPDX id that was given up", "license/spdx", license("spdx: MIT\nclass: permissive", "spdx: GPL-3.0\nclass: copyleft")],
  ["MIT as non-commercial", "license/spdx", license("class: permissive", "class: non-commercial")],
  ["CC BY-NC as permissive", "license/spdx", license("spdx: MIT", "spdx: CC-BY-NC-4.0")],
  ["the GPL as permissive", "license/spdx", license("spdx: MIT", "spdx: GPL-3.0-only")],
  [
    "a term that is permitted and forbidden",
    "value/twice",
    license(
      "class: permissive",
      'class: permissive\npermits:\n  - { text: "Use at work.", clause: "first" }\nforbids:\n  - { text: "use at work", clause: "first" }',
    ),
  ],
  ["a proposal that means to build a released model", "life-cycle/stage", proposal(`models:\n${planned}`)],
  ["a proposal younger than the model that it means to build", "life-cycle/stage", proposal(`date: 2026-05-01\nmodels:\n${planned}`)],
  ["an end before the release", "life-cycle/order", ended(`  retired-on: { value: 2020-01-01, covers: api, ${CITED} }\n`)],
  ["an end announced before the release", "life-cycle/order", ended(`  deprecated-on: { value: 2020-01-01, covers: api, ${CITED} }\n`)],
  [
    "no search, for a reason",
    "schema/unknown-key",
    { [MODEL]: card({ facts: { "training-compute": '{ status: not-disclosed, reason: "They do not say." }' } }) },
  ],
  [
    "a card under both endings",
    "file/duplicate-id",
    {
      "models/example-3b.mdx": card({ body: 'It has <Fact field="developer" />.\n' }),
      "models/example-3b.md": card({ body: 'It has <Fact field="developer" />.\n' }),
    },
  ],
];

const edition = (version: string) =>
  (SURROUNDINGS["sources/maker-card.yaml"] ?? "").replace(
    "https://example.org/card\n",
    `https://github.com/maker/model/blob/main/CARD.md\npinned: https://github.com/maker/model/blob/${version.repeat(40)}/CARD.md\n`,
  );

/** What looks like the above and is sound. */
export const unopposedCards: readonly (readonly [kind: string, files: Record<string, string>])[] = [
  [
    "labels that links and pictures use",
    body("See [it][a b] and [that].\n\n[A B]: https://example.org/x\n[that]: https://example.org/y\n"),
  ],
  ["a table whose rule is as long as its cells", body(`| a | b |\n| ${"-".repeat(300)} | --- |\n| ${"word ".repeat(60)}| 2 |\n`)],
  ["two editions of one document", { "sources/maker-card.yaml": edition("a"), "sources/older-card.yaml": edition("b") }],
  [
    "a later edition at the same address",
    { "sources/later.yaml": `${SURROUNDINGS["sources/maker-card.yaml"] ?? ""}derived-from: [maker-card]\n` },
  ],
  ["authors who are not named", source("editor: [{ family: Smith, given: Al }, { literal: others }]\n")],
  [
    "a licence with an exception",
    license("spdx: MIT\nclass: permissive", "spdx: GPL-2.0-only WITH Classpath-exception-2.0\nclass: copyleft"),
  ],
  ["a proposal older than the model", proposal(`date: 2024-01-01\nmodels:\n${planned}`)],
];
