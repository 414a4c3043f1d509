import type { ContentFiles } from "../src/catalog/content-files.ts";
import { Unreadable } from "../src/catalog/disk.ts";

/** Stands for a file that is a link to nothing. */
export const UNREADABLE = new Uint8Array();

/** Content held in memory: path below `content/` → text or bytes. */
export function contentOf(files: Record<string, string | Uint8Array>): ContentFiles {
  const encoder = new TextEncoder();
  return {
    list: () => Object.keys(files).map((path) => `content/${path}`).sort(),
    read: (path) => {
      const file = files[path.slice("content/".length)];
      if (file === undefined) throw new Error(`No such fixture: ${path}`);
      if (file === UNREADABLE) return new Unreadable("This is a link to nothing.", "Put the file itself in its place, or delete the link.");
      return typeof file === "string" ? encoder.encode(file) : file;
    },
  };
}

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";

/** Facts of a small model that break no rule, one line each. */
export const SOUND_FACTS: Record<string, string> = {
  developer: `{ value: [maker], ${CITED} }`,
  owner: `{ value: [maker], ${CITED} }`,
  origin: `{ text: "Trained by its maker.", url: "https://example.org/model", ${CITED} }`,
  released: `{ value: 2024-09-25, ${CITED} }`,
  license: `{ value: [mit], ${CITED} }`,
  access: `{ value: [open-weights], ${CITED} }`,
  architecture: `{ value: [decoder-only], ${CITED} }`,
  "parameters-total": `{ value: 3.21e9, ${CITED} }`,
  "context-length": `{ value: 131072, ${CITED} }`,
  "modalities-input": `{ value: [text], ${CITED} }`,
  "modalities-output": `{ value: [text], ${CITED} }`,
  "knowledge-cutoff": `{ value: 2023-12, ${CITED} }`,
  "training-tokens": `{ value: 9e12, qualifier: at-most, ${CITED} }`,
  "training-compute": `{ status: not-disclosed, ${CITED} }`,
  "training-hardware": `{ value: [h100-sxm], ${CITED} }`,
  "accelerator-hours": `{ value: 460000, ${CITED} }`,
  "training-mfu": `{ status: not-disclosed, ${CITED} }`,
  "pretraining-data": `{ text: "Public web pages.", ${CITED} }`,
  "pretraining-data-provenance": `{ text: "Collected by the maker.", ${CITED} }`,
  "finetuning-data": `{ status: not-applicable, reason: "A base model." }`,
};

export interface CardParts {
  name?: string;
  /** Overrides of single facts, as YAML; undefined leaves the fact out. */
  facts?: Record<string, string | undefined>;
  /** Front-matter lines after the facts. */
  more?: string;
  body?: string;
}

/** A model card. Line 8 is its first fact; facts stand in the order of `SOUND_FACTS`, one line each. */
export function card({ name = "Example 3B", facts = {}, more = "", body = "" }: CardParts = {}): string {
  const lines = Object.entries({ ...SOUND_FACTS, ...facts }).flatMap(([field, claim]) => (claim === undefined ? [] : [`  ${field}: ${claim}`]));
  return `---\nname: ${name}\nfamily: example\nstage: released\nsummary: A model for tests.\nreviewed: 2026-11-01\nfacts:\n${lines.join("\n")}\n${more}---\n${body}`;
}

/** What a card refers to, sound. */
export const SURROUNDINGS: Record<string, string> = {
  "families/example.md": "---\nname: Example\norganizations: [maker]\nsummary: A family for tests.\n---\n",
  "organizations/maker.md": `---\nname: Maker\nkind: company\nsummary: A maker for tests.\nsource: maker-card\nlocator: section 1\nchecked: 2026-11-01\n---\n`,
  "sources/maker-card.yaml": "type: webpage\nkind: model-card\ntitle: The model card\nauthor: [{ literal: Maker }]\nURL: https://example.org/card\naccessed: 2026-11-01\n",
  "licenses/mit.md": `---\nname: MIT License\nspdx: MIT\nclass: permissive\nsummary: Permits nearly everything.\nsource: maker-card\nlocator: section 1\nchecked: 2026-11-01\n---\n`,
  "accelerators/h100-sxm.md": `---\nname: H100 SXM\nsummary: An accelerator.\nfacts:\n  vendor: { value: [maker], ${CITED} }\n  peak-bf16: { value: 989e12, ${CITED} }\n  peak-fp8: { value: 1979e12, ${CITED} }\n---\n`,
  "benchmarks/mmlu.md": `---\nname: MMLU\nsummary: Questions from many subjects.\nmetrics: [{ id: acc, name: accuracy, unit: percent }]\nsource: maker-card\nlocator: section 1\nchecked: 2026-11-01\n---\n`,
};

/** A whole content folder with one model card, and whatever else is given. */
export function contentWith(parts: CardParts, others: Record<string, string | Uint8Array> = {}): ContentFiles {
  return contentOf({ ...SURROUNDINGS, "models/example-3b.mdx": card(parts), ...others });
}
