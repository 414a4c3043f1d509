/**
 * One card of an invented model, with all that it refers to: what a new catalogue begins with. It shows each way of
 * answering a question, and breaks no rule (tests/starter/starter.test.ts). `day`: YYYY-MM-DD, when it was checked.
 */
export function exampleEntries(day: string): Record<string, string> {
  const cited = (locator: string) => `source: example-model-card, locator: "${locator}", checked: ${day}`;
  return {
    "models/example-3b.mdx": `---
# An invented model, which shows how a card is written. Delete this file, and the other entries named example, when you
# have cards of your own. The name of the file is the card's id and its address for good.
name: Example 3B
aliases: [example-lab/Example-3B]
family: example
stage: released
summary: An invented model that shows how a card is written.
reviewed: ${day}
facts:
  developer: { value: [example-lab], ${cited("first paragraph")} }
  owner: { value: [example-lab], ${cited("section Licence")} }
  origin: { text: "Trained by Example Lab and published on its own page.", url: "https://example.org/example-3b", ${cited("first paragraph")} }
  released: { value: 2025-03-11, ${cited("section History")} }
  license: { value: [example-license], ${cited("section Licence")} }
  access: { value: [open-weights], ${cited("section Download")} }
  architecture: { value: [decoder-only], ${cited("section Architecture")} }
  parameters-total: { value: 3.2e9, qualifier: approximately, ${cited("Table 1, row Parameters")} }
  context-length: { value: 32768, ${cited("Table 1, row Context")} }
  modalities-input: { value: [text], ${cited("section Use")} }
  modalities-output: { value: [text], ${cited("section Use")} }
  # Looked for, and the makers do not say: the locator names the place that was searched.
  knowledge-cutoff: { status: not-disclosed, ${cited("whole card; no date")} }
  # "Up to a trillion tokens", in plain numbers.
  training-tokens: { value: 1e12, qualifier: at-most, ${cited("section Data, first sentence")} }
  training-compute: { status: not-disclosed, ${cited("whole card; no number of operations")} }
  training-hardware: { text: "Accelerators of a kind that nobody sells.", ${cited("section Hardware")} }
  accelerator-hours: { value: 60000, ${cited("section Hardware, last sentence")} }
  training-mfu: { status: not-disclosed, ${cited("whole card; no utilisation")} }
  pretraining-data: { text: "Public web pages and code.", ${cited("section Data")} }
  pretraining-data-provenance: { text: "Collected by Example Lab under its own rules.", ${cited("section Data, last paragraph")} }
  # Has no meaning for this model, for the reason given.
  finetuning-data: { status: not-applicable, reason: "A base model." }
---

Prose quotes figures by reference, so that text and data cannot drift apart: this model saw <Fact field="training-tokens" />.
`,
    "families/example.md": `---
name: Example
organizations: [example-lab]
summary: An invented series of models.
---
`,
    "organizations/example-lab.md": `---
name: Example Lab
kind: company
url: https://example.org/
summary: An invented maker of models.
source: example-model-card
locator: "first paragraph"
checked: ${day}
---
`,
    "licenses/example-license.md": `---
name: Example Licence
spdx: LicenseRef-Example
class: permissive
summary: An invented licence that lets anyone use and change what it covers.
permits:
  - { text: "Use and changes.", clause: "section 1", about: [commercial-use, changes] }
source: example-model-card
locator: "section Licence"
checked: ${day}
---
`,
    "sources/example-model-card.yaml": `type: webpage
kind: model-card
title: Model card of Example 3B, an invented model
author: [{ literal: Example Lab }]
issued: 2025-03-11
URL: https://example.org/example-3b
accessed: ${day}
`,
  };
}
