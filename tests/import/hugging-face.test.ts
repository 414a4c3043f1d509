import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { splitFrontMatter } from "../../src/catalog/front-matter.ts";
import { importHuggingFaceCard, type ImportedCard } from "../../src/import/hugging-face.ts";
import { exampleCatalog } from "../formats/catalog.ts";
import { contentOf, SURROUNDINGS } from "../content-files.ts";

const catalog = exampleCatalog();

function importCard(text: string, id?: string): ImportedCard {
  return importHuggingFaceCard(text, catalog, {
    ...(id ? { id } : {}),
    taken: () => false,
    fallbackName: "some-card",
    today: "2026-11-05",
  });
}

interface DraftFacts {
  name: string;
  facts: Record<string, Record<string, unknown>>;
  lineage?: Record<string, unknown>[];
  evaluations?: Record<string, unknown>[];
}
function factsOf(imported: ImportedCard): DraftFacts {
  return load(splitFrontMatter(imported.card)?.yaml ?? "") as DraftFacts;
}
const outcomes = (imported: ImportedCard) => Object.fromEntries(imported.report.keys.map(({ path, outcome }) => [path, outcome]));
const bodyOf = (imported: ImportedCard) => splitFrontMatter(imported.card)?.body ?? "";

/** Problems of the draft once its blanks are filled. */
function problemsOf(imported: ImportedCard) {
  const card = imported.card
    .replace(/^family: #.*$/m, "family: example")
    .replace(/^stage: #.*$/m, "stage: released")
    .replace(/^summary: #.*$/m, "summary: A draft.")
    .replace(/^reviewed: #.*$/m, "reviewed: 2026-11-05");
  const source = imported.source.replace(/^URL: #.*$/m, "URL: https://example.org/imported");
  const files = { ...SURROUNDINGS, [`models/${imported.id}.md`]: card, [`sources/${imported.sourceId}.yaml`]: source };
  return checkContent(contentOf(files)).problems.filter((problem) => problem.rule !== "reference/unknown");
}

describe("importHuggingFaceCard", () => {
  test.each([
    ["a word", "language: en", { value: ["en"] }],
    ["a list", "language: [en, de]", { value: ["en", "de"] }],
    ["words with commas", "language: en, pt-BR", { value: ["en", "pt-BR"] }],
    ["Norwegian", "language: no", { value: ["no"] }],
    ["what is no tag", "language:\n- en\n- code", { value: ["en"], text: "The card lists: code." }],
    ["a name", "language: English", { text: "The card lists: English." }],
    ["capitals", "language: EN", { value: ["en"] }],
    ["an underscore", "language: pt_br", { value: ["pt-BR"] }],
  ])("reads languages written as %s", (_, yaml, expected) => {
    const imported = importCard(`---\n${yaml}\n---\n`);
    expect(factsOf(imported).facts["languages"]).toMatchObject(expected);
    expect(outcomes(imported)).toEqual({ language: "mapped" });
    expect(problemsOf(imported)).toEqual([]);
  });

  test.each([
    ["a word", "license: mit"],
    ["a list", "license:\n- MIT"],
    ["other, with its name", "license: other\nlicense_name: MIT License\nlicense_link: LICENSE"],
  ])("reads a licence written as %s", (_, yaml) => {
    expect(factsOf(importCard(`---\n${yaml}\n---\n`)).facts["license"]).toEqual({
      value: ["mit"],
      source: "some-card-hugging-face-card",
      locator: "front matter, key license",
      checked: "2026-11-05",
    });
  });

  test.each(["gemma", "unknown", "other", "[More Information Needed]"])("does not make up a licence from %s", (word) => {
    const imported = importCard(`---\nlicense: ${word}\n---\n`);
    expect(factsOf(imported).facts["license"]).toEqual({ status: "not-researched" });
    expect(outcomes(imported)["license"]).toBe("kept");
    expect(bodyOf(imported)).toContain(`license: ${word}`);
  });

  test.each([
    ["a number of grams", "co2_eq_emissions: 1500", { value: 1.5 }],
    ["a number in quotes", 'co2_eq_emissions: "1500"', { value: 1.5 }],
    [
      "a map",
      "co2_eq_emissions:\n  emissions: 133e6\n  source: CodeCarbon\n  training_type: fine-tuning\n  geographical_location: Paris",
      { value: 133_000, phase: "post-training", note: "Source, as the card says: CodeCarbon; Place: Paris" },
    ],
  ])("reads emissions written as %s", (_, yaml, expected) => {
    const imported = importCard(`---\n${yaml}\n---\n`);
    expect(factsOf(imported).facts["training-emissions"]).toMatchObject(expected);
    expect(Object.values(outcomes(imported))).not.toContain("not-understood");
    expect(problemsOf(imported)).toEqual([]);
  });

  test("keeps emissions that are no number", () => {
    const imported = importCard("---\nco2_eq_emissions:\n  emissions: about 3 kg\n  hardware_used: H100 SXM\n---\n");
    expect(outcomes(imported)).toEqual({ "co2_eq_emissions.emissions": "not-understood", "co2_eq_emissions.hardware_used": "mapped" });
    expect(factsOf(imported).facts["training-hardware"]).toMatchObject({ value: ["h100-sxm"] });
    expect(bodyOf(imported)).toContain("emissions: about 3 kg");
  });

  test("reads metrics of benchmarks that have an entry, and keeps the others", () => {
    const imported = importCard(`---
model-index:
- name: my-model
  results:
  - task: { type: text-generation, name: Text Generation }
    dataset: { name: MMLU, type: cais/mmlu, split: test, args: { num_few_shot: 5 } }
    metrics:
    - { type: acc, value: 63.4, verified: false }
    - { type: acc_norm, value: "20.0 ± 1.2" }
    - { type: f1, value: good }
    source: { name: Leaderboard, url: "https://example.org" }
  - task: { type: x }
    dataset: { type: beans, name: Beans }
    metrics: [{ type: accuracy, value: 0.9 }]
- name: other-model
  results:
  - task: { type: x }
    dataset: { type: mmlu, name: MMLU }
    metrics: [{ type: acc, value: 1 }]
---
`);
    const setup = "task Text Generation, data set MMLU, split test, source Leaderboard";
    expect(factsOf(imported).name).toBe("my-model");
    expect(factsOf(imported).evaluations).toMatchObject([
      { id: "mmlu-acc", benchmark: "mmlu", metric: "acc", shots: 5, setup, value: 63.4 },
      { id: "mmlu-acc-norm", metric: "acc_norm", value: 20, note: "Printed as 20.0 ± 1.2." },
    ]);
    expect(outcomes(imported)).toMatchObject({
      "model-index[0].results[0].metrics[0].value": "mapped",
      "model-index[0].results[0].metrics[0].verified": "kept",
      "model-index[0].results[0].metrics[2]": "not-understood",
      "model-index[0].results[1]": "kept",
      "model-index[1].name": "kept",
      "model-index[1].results[0].metrics[0]": "kept",
    });
    expect(problemsOf(imported)).toEqual([]);
  });

  test.each([
    ["finetune", "finetuned-from"],
    ["adapter", "adapter-of"],
    ["merge", "merged-from"],
    ["quantized", "quantized-from"],
  ])("reads a base model of relation %s", (hub, relation) => {
    const imported = importCard(`---\nbase_model: [maker/Base-3B, someone/Else]\nbase_model_relation: ${hub}\n---\n`);
    expect(factsOf(imported).lineage).toMatchObject([
      { relation, model: "base-3b" },
      { relation, external: { name: "someone/Else", url: "https://huggingface.co/someone/Else" } },
    ]);
  });

  test("a base model that is named twice is proposed once", () => {
    const imported = importCard("---\nbase_model: [maker/Base-3B, maker/Base-3B]\n---\n");
    expect(imported.report.proposals).toMatchObject([{ field: "lineage" }, { field: "parameters-total", claim: { value: 3e9 } }]);
    expect(outcomes(imported)).toMatchObject({ "base_model[0]": "kept", "base_model[1]": "mapped" });
  });

  test("does not guess how a base model is related, or what a path means", () => {
    const imported = importCard("---\nbase_model: [maker/Base-3B, 'D:\\models\\x', []]\ntags: [lora]\n---\n");
    expect(factsOf(imported).lineage).toBeUndefined();
    expect(outcomes(imported)).toMatchObject({ "base_model[0]": "kept", "base_model[1]": "not-understood" });
    expect(imported.report.proposals).toMatchObject([{ field: "lineage" }, { field: "parameters-total", claim: { value: 3e9 } }]);
  });

  test("tells the number of languages where a fact cannot hold them all, and keeps the list", () => {
    const tags = Array.from({ length: 201 }, (_, index) => `x${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`);
    const imported = importCard(`---\nlanguage: [${tags.join(", ")}]\n---\n`);
    expect(factsOf(imported).facts["languages"]).toMatchObject({ text: "The card lists 201 language tags." });
    expect(outcomes(imported)).toEqual({ language: "kept" });
    expect(bodyOf(imported)).toContain(tags.join(", "));
    expect(problemsOf(imported)).toEqual([]);
  });

  test("names misspelt keys, and keeps them", () => {
    const imported = importCard("---\nlicence: mit\nlanguages: [en]\n---\n");
    expect(imported.report.keys.map(({ detail }) => detail)).toEqual([
      "The Hub knows no such key. Did the author mean license?",
      "The Hub knows no such key. Did the author mean language?",
    ]);
    expect(factsOf(imported).facts["license"]).toEqual({ status: "not-researched" });
    expect(bodyOf(imported)).toContain("licence: mit\nlanguages: [en]");
  });

  test("never takes a placeholder for a value", () => {
    const imported = importCard(
      "---\nmodel_name: '[More Information Needed]'\nlanguage: [More Information Needed]\ndatasets: []\nlicense:\n---\n# Card\n\n- **Developed by:** [More Information Needed]\n- **Hours used:** [More Information Needed]\n\n| Parameters | [More Information Needed] |\n|-|-|\n| Layers | N/A |\n",
    );
    expect(factsOf(imported).name).toBe("some-card");
    expect(splitFrontMatter(imported.card)?.yaml).not.toMatch(/more information/i);
    expect(imported.report.proposals).toEqual([]);
    expect(new Set(Object.values(outcomes(imported)))).toEqual(new Set(["kept"]));
  });
});

describe("front matter that is not as it should be", () => {
  test.each([
    ["CRLF", "---\r\nlicense: mit\r\n---\r\n\r\n# Card\r\n"],
    ["a byte-order mark", "\u{feff}---\nlicense: mit\n---\n"],
    ["an empty line before it", "\n---\nlicense: mit\n---\n"],
    ["spaces after its end", "---\nlicense: mit\n---  \n# Card\n"],
    ["a tab after a colon", "---\nlicense:\tmit\n---\n"],
    ["a tab as indentation elsewhere", "---\nlicense: mit\nco2_eq_emissions:\n\temissions: 3000\n---\n"],
    ["a broken key elsewhere", "---\nlicense: mit\nwidget: [\ntags: a: b\n---\n"],
    ["a template variable elsewhere", "---\n{{ card_data }}\nlicense: mit\n---\n"],
  ])("is read in spite of %s", (_, text) => {
    expect(factsOf(importCard(text)).facts["license"]).toMatchObject({ value: ["mit"] });
  });

  test.each([
    ["no front matter", "# A card\n\nText.\n"],
    ["an empty file", ""],
    ["an empty block", "---\n---\n"],
    ["a block that never ends", "---\nlicense: mit\n\n# Card\n"],
    ["a list", "---\n- a\n- b\n---\n"],
    [
      "aliases of aliases",
      `---\na: &a [1,1]\n${"bcdefghij"
        .split("")
        .map((key, index) => `${key}: &${key} [*${"abcdefghi"[index]},*${"abcdefghi"[index]}]`)
        .join("\n")}\n---\n`,
    ],
    ["deep nesting", `---\nx: ${"[".repeat(5000)}${"]".repeat(5000)}\n---\n`],
    ["a prototype key", "---\n__proto__: { license: mit }\nconstructor: x\ntoString: y\n---\n"],
    ["unseen characters", "---\ntags: [a\u200bb]\nlanguage: \u202een\n---\nText with \u0007.\n"],
    ["a fence in a value", "---\nextra_gated_prompt: |\n  ```\n  code\n  ```\n---\n"],
    [
      "wrong types everywhere",
      "---\nlicense: { a: 1 }\nlanguage: 3\nbase_model: { x: y }\nmodel-index: { name: x }\npipeline_tag: [1]\ndatasets: { a: b }\nco2_eq_emissions: [1]\nmodel_name: { a: b }\n---\n",
    ],
    [
      "a model-index of nothing",
      "---\nmodel-index:\n- name: x\n- 3\n- results: 4\n- results: [5, { metrics: 6, dataset: 7 }, { dataset: { type: mmlu }, metrics: [8, { type: acc }] }]\n---\n",
    ],
  ])("becomes a draft that breaks no rule: %s", (_, text) => {
    expect(problemsOf(importCard(text))).toEqual([]);
  });

  test("loses no key", () => {
    const imported = importCard(
      "---\nlicense: mit\na: 1\nb: { c: [1, { d: 2 }], e: {} }\nwidget: [\nlicense: apache-2.0\n'quoted key': x\n---\n",
    );
    expect(Object.keys(outcomes(imported))).toEqual(expect.arrayContaining(["license", "license (2)", "a", "widget", "quoted key"]));
    expect(outcomes(imported)).toMatchObject({ license: "not-understood", "license (2)": "not-understood" });
    for (const raw of ["a: 1", "b: { c: [1, { d: 2 }], e: {} }", "widget: [", "license: apache-2.0", "'quoted key': x"]) {
      expect(bodyOf(imported)).toContain(raw);
    }
  });
});

describe("facts in the body", () => {
  test("are proposed with their place, and stay comments", () => {
    const imported = importCard(`---
license: mit
---
# Specs

| Spec | Value |
| - | - |
| Number of layers | 24 |
| Number of tokens | 2,117,241,409,943 Token |
| Learning rate | 3e-4 |

It was trained on up to 9 trillion tokens of text. It has a context length of 128k.

- **Developed by:** Example Inc.
- **Knowledge cutoff:** December 2023
`);
    expect(imported.report.proposals).toEqual([
      { field: "layers", claim: { value: 24 }, words: "24", place: "table 1 in “Specs”, row “Number of layers”" },
      {
        field: "training-tokens",
        claim: { value: 2_117_241_409_943 },
        words: "2,117,241,409,943 Token",
        place: "table 1 in “Specs”, row “Number of tokens”",
      },
      {
        field: "context-length",
        claim: { value: 128_000, qualifier: "approximately" },
        words: "It has a context length of 128k.",
        place: "line 12",
      },
      { field: "developer", words: "Example Inc.", place: "line 14, “Developed by”" },
      { field: "knowledge-cutoff", claim: { value: "2023-12" }, words: "December 2023", place: "line 15, “Knowledge cutoff”" },
    ]);
    expect(factsOf(imported).facts["training-tokens"]).toEqual({ status: "not-researched" });
    expect(imported.card).toContain("  # training-tokens: { value: 2117241409943,");
    expect(problemsOf(imported)).toEqual([]);
  });
});
