import { describe, expect, test } from "vitest";
import type { ImportedCard } from "../../../src/import/hugging-face.ts";
import { importCard } from "./reader.ts";

function nameIn({ card }: ImportedCard): string | undefined {
  return /^name: "?(.*?)"?$/m.exec(card)?.[1];
}

describe("nameOf", () => {
  test.each([
    ["# Night Owl 7B", "Night Owl 7B"],
    ["# Model Card for My-Model-7B", "My-Model-7B"],
    ["# Vicuna Model Card", "Vicuna"],
    ["# 🚀 Introducing Owl: a model that reads cards", "Owl"],
    ['<h1 align="center">Night <b>Owl</b></h1>', "Night Owl"],
    ["# Model Details\n\n# Night Owl", "Night Owl"],
    ["## Usage", "my-model-7b"],
    ["# Code snippet", "my-model-7b"],
    ["# Code Owl", "Code Owl"],
    ["# (Important: 1.6)", "my-model-7b"],
    ["<h4>English | 简体中文</h4>\n\n# Night Owl", "Night Owl"],
    ["# Finetune Owl 3, Raven 2 and others 2-5x faster", "my-model-7b"],
    ["# Night Owl is an open model of cards", "Night Owl"],
    ["# someone/Night-Owl AWQ", "Night-Owl AWQ"],
    ["# A Chat Model, Testing only, no performance", "my-model-7b"],
    ["# Model Card for Model ID", "my-model-7b"],
    ["# License", "my-model-7b"],
    ["### Night-Owl", "Night-Owl"],
    ["# 🇹🇷 Night Owl :rocket:", "Night Owl"],
    ["Night Owl\n===", "Night Owl"],
    ["# someone/night-owl", "night-owl"],
    ["# Adapter `someone/night-owl` for bert-base", "night-owl"],
    ["# A large model of cards and owls (NightOwl)", "NightOwl"],
    ["# This repository is a fork of another", "my-model-7b"],
    ["# We trained BERT on owls", "my-model-7b"],
    ["# Resources", "my-model-7b"],
    ["# merge", "my-model-7b"],
    ["# output-model-directory", "my-model-7b"],
    ["# MODEL_CARD.md", "my-model-7b"],
    ["# Night Owl ([elsewhere](https://example.org)", "Night Owl"],
    ["---\nmodel-index:\n  - name: someone/night-owl\n---\n", "night-owl"],
    ["# Finetuning", "my-model-7b"],
    ["# Owl Model Description", "my-model-7b"],
    ["Model name: Night Owl", "Night Owl"],
    ["| Feature | Description |\n|-|-|\n| **Name** | `night_owl` |", "night_owl"],
    ["A model that was made to look at cards.\n\n## Night facts", "my-model-7b"],
    ["| A | B |\n|-|-|\n| c | d |\n\n### Label Scheme", "my-model-7b"],
  ])("%s", (heading, name) => {
    expect(nameIn(importCard(`${heading}\n\nText.\n`))).toBe(name);
  });

  test("a later heading is one where it shares a word with the file's name", () => {
    const text = "A model that was made to look at cards.\n\n## Night Owl, second edition\n";
    expect(nameIn(importCard(text, "owl-2"))).toBe("Night Owl, second edition");
    expect(nameIn(importCard(text, "raven-2"))).toBe("raven-2");
  });

  test("the folder of a run in model-index is no name", () => {
    expect(nameIn(importCard("---\nmodel-index:\n  - name: results\n---\nText.\n"))).toBe("my-model-7b");
    expect(nameIn(importCard("---\nmodel-index:\n  - name: night-owl\n---\nText.\n"))).toBe("night-owl");
  });
});
