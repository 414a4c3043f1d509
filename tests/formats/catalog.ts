import { catalogFrom, type Catalog } from "../../src/catalog/catalog.ts";
import { card, contentOf, SURROUNDINGS } from "../content-files.ts";
import { siteAt } from "../site-at.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";

const PAPER = `type: article
kind: paper
title: "Scaling & measuring: 100% of a model"
author: [{ family: "Ångström", given: Anna }, { family: Doe, given: John }, { literal: others }]
issued: 2024-09
URL: https://arxiv.org/abs/2409.01234
accessed: 2026-11-01
pinned: https://arxiv.org/abs/2409.01234v2
archived: { url: https://example.org/archived, date: 2026-11-02 }
note: Read in part.
`;

/** A published model that uses every part of a card: claims that disagree, evaluations, lineage, a variant. */
export const EXAMPLE = card({
  facts: {
    "training-tokens": `
    - { value: 9e12, qualifier: at-most, because: "The card is newer.", ${CITED} }
    - { status: third-party, value: 12e12, source: paper, locator: "table 1 | row “tokens”", checked: 2026-10-31 }`,
    "training-emissions": `{ value: 133000, note: "Location-based.", ${CITED} }`,
    "training-energy": `{ value: 2e12, ${CITED} }`,
    layers: `{ value: 28, ${CITED} }`,
    languages: `{ value: [en, de, pt-BR], text: "Others were seen, too.", ${CITED} }`,
    "weights-repository": `{ value: [maker/Example-3B], ${CITED} }`,
    "pretraining-data": `{ value: [web-text], text: "Public web pages.", ${CITED} }`,
  },
  more: `aliases: [maker/Example-3B, "Example three"]
variants: [{ id: chat, name: Example 3B Chat, aliases: [maker/Example-3B-Chat], facts: { context-length: { value: 8192, ${CITED} } } }]
lineage:
  - { relation: finetuned-from, model: base-3b, ${CITED} }
  - { relation: distilled-from, external: { name: Outside 70B, url: "https://huggingface.co/outside/Outside-70B" }, ${CITED} }
evaluations:
  - { id: mmlu-5, benchmark: mmlu, metric: acc, shots: 5, setup: "By the maker, macro average.", value: 63.4, ${CITED} }
  - { id: mmlu-chat, benchmark: mmlu, metric: acc, setup: "By the maker.", value: [60, 64.5], qualifier: between, variant: chat, ${CITED} }
rejected: [{ field: parameters-total, value: 3e9, reason: "The name rounds.", ${CITED} }]
`,
  body: `## What it is\n\nIt has <Fact field="parameters-total" />. See <Model id="base-3b" />.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n`,
});

const FILES: Record<string, string> = {
  ...SURROUNDINGS,
  "sources/paper.yaml": PAPER,
  "datasets/web-text.md": `---\nname: Web text\naliases: [maker/web-text]\nsummary: Pages of the web.\nfacts:\n  creator: { value: [maker], ${CITED} }\n  license: { value: [mit], ${CITED} }\n  contents: { text: Pages., ${CITED} }\n---\n`,
  "models/base-3b.md": card({ name: "Base 3B", more: "aliases: [maker/Base-3B]\n" }),
  "models/example-3b.mdx": EXAMPLE,
};

/** A small catalogue held in memory; `files` adds to it or takes its place. */
export function exampleCatalog(files: Record<string, string> = {}): Catalog {
  const site = siteAt("https://cards.example", "/cards");
  return catalogFrom(contentOf({ ...FILES, ...files }), site, { commit: null, date: "2026-11-02" });
}
