import { describe, expect, test } from "vitest";
import { fieldsAlone, RESULT, thingsAsked, type SearchField } from "../../src/search/asked-fields.ts";
import { findFacts, type FoundResult, type Values } from "../../src/search/facts.ts";
import { findHalfTyped } from "../../src/islands/half-typed.ts";
import type { NamedPage } from "../../src/search/names.ts";
import type { LedgerCell } from "../../src/tables/ledger-column.ts";

const page = (name: string, url: string, kind = "model", more: Partial<NamedPage> = {}): NamedPage => ({
  name,
  url,
  kind,
  summary: "",
  names: [name],
  filters: [],
  ...more,
});
const pages = [
  page("GPT-3 175B", "/models/gpt-3-175b/", "model", { names: ["GPT-3 175B", "GPT-3"] }),
  page("Llama 3.1 405B", "/models/llama-3-1-405b/"),
  page("Llama 3.1 8B", "/models/llama-3-1-8b/"),
  page("LLaMA 7B", "/models/llama-7b/", "model", { names: ["LLaMA 7B", "LLaMA 1 7B"] }),
  page("Llama 2 7B", "/models/llama-2-7b/"),
  page("The Stack", "/datasets/the-stack/", "data set", { facts: { "size-bytes": "3.1 TB" } }),
  page("NVIDIA A100 80GB SXM", "/accelerators/#a100-80gb", "accelerator", { facts: { memory: "80 GB" } }),
  page("NVIDIA H100 SXM", "/accelerators/#h100-sxm", "accelerator", { facts: { memory: "80 GB" } }),
  page("Llama 3.1", "/families/llama-3-1/", "family"),
];
const field = (id: string, label: string, phrases: string[] = [], of = "model"): SearchField => ({
  id,
  label,
  of,
  phrases: [label, ...phrases],
});
const fields = [
  field("training-tokens", "Training tokens", ["tokens"]),
  field("accelerator-hours", "Accelerator hours", ["gpu hours"]),
  field("parameters-total", "Parameters", ["how many parameters"]),
  field("training-energy", "Training energy", ["power consumption"]),
  field("training-emissions", "Training emissions", ["co2", "CO2 emissions"]),
  field("memory", "Memory", ["vram"], "accelerator"),
  field("size-bytes", "Size in bytes", ["size"], "data set"),
  field("mmlu", "MMLU", ["Massive Multitask Language Understanding"], RESULT),
  field("mmlu-pro", "MMLU-Pro", [], RESULT),
];
const reported = (text: string): LedgerCell => ({ text, value: text, status: "reported" });
const COLUMNS: Record<string, Record<string, LedgerCell>> = {
  "training-tokens": {
    "/models/gpt-3-175b/": reported("300 B"),
    "/models/llama-3-1-405b/": { text: "15.6 T", value: 15.6e12, status: "reported", disputed: true },
    "/models/llama-3-1-8b/": { text: "not disclosed", kind: "none", status: "not-disclosed" },
  },
  "accelerator-hours": { "/models/llama-3-1-405b/": reported("30.84 M h"), "/models/llama-3-1-8b/": reported("1.46 M h") },
  "training-emissions": { "/models/llama-7b/": reported("14 t"), "/models/llama-2-7b/": reported("31.22 t") },
  "parameters-total": { "/models/gpt-3-175b/": { ...reported("175 B"), small: "third-party" } },
  "training-energy": { "/models/llama-3-1-8b/": { text: "not researched", status: "not-researched" } },
};
const RESULTS: Record<string, Record<string, FoundResult[]>> = {
  mmlu: {
    "/models/llama-3-1-8b/": [
      { id: "mmlu", text: "66.7%", shots: 5 },
      { id: "mmlu-instruct", name: "Llama 3.1 8B Instruct", text: "69.4%" },
    ],
  },
};
const values: Values = {
  column: (id) => Promise.resolve(new Map(Object.entries(COLUMNS[id] ?? {}))),
  results: (id) => Promise.resolve(new Map(Object.entries(RESULTS[id] ?? {}))),
};
const find = async (query: string) => (await findFacts(query, pages, fields, values)).map(({ url, value }) => [url, value]);

describe("findFacts", () => {
  test.each([
    ["llama 3.1 405b gpu hours", "/models/llama-3-1-405b/#accelerator-hours", "30.84 M h"],
    ["GPU-hours of Llama-3.1-8B", "/models/llama-3-1-8b/#accelerator-hours", "1.46 M h"],
    ["how many parameters does gpt3 have?", "/models/gpt-3-175b/#parameters-total", "175 B (third-party)"],
    ["a100 vram", "/accelerators/#a100-80gb-memory", "80 GB"],
    ["the stack size", "/datasets/the-stack/#size-bytes", "3.1 TB"],
    ["405b training tokens", "/models/llama-3-1-405b/#training-tokens", "Readings differ; the card gives all of them."],
  ])("“%s” asks for %s", async (query, url, value) => {
    expect(await find(query)).toEqual([[url, value]]);
  });

  test.each(["mmlu llama 3.1 8b", "llama 3.1 8b mmlu", "massive multitask language understanding of llama 3.1 8b"])(
    "“%s” asks for results, each of the form that reached it",
    async (query) => {
      const found = await findFacts(query, pages, fields, values);
      expect(found.map((fact) => [`${fact.page.name}: ${fact.field.label} ${fact.value}`, fact.url])).toEqual([
        ["Llama 3.1 8B: MMLU, 5-shot 66.7%", "/models/llama-3-1-8b/#evaluation-mmlu"],
        ["Llama 3.1 8B Instruct: MMLU 69.4%", "/models/llama-3-1-8b/#evaluation-mmlu-instruct"],
      ]);
    },
  );

  // "co2" ends in a number as a version does: only one of the two is the field's.
  test.each(["co2 llama 2 7b", "llama 2 7b co2"])("“%s” asks for the second generation", async (query) => {
    expect(await find(query)).toEqual([["/models/llama-2-7b/#training-emissions", "31.22 t"]]);
  });

  test("of several models, those with an answer come first", async () => {
    expect((await find("llama 3.1 tokens")).map(([url]) => url)).toEqual([
      "/models/llama-3-1-405b/#training-tokens",
      "/models/llama-3-1-8b/#training-tokens",
    ]);
  });

  test.each([
    "training tokens",
    "mmlu",
    "mmlu pro",
    "mmlu-pro llama 3.1 8b",
    "llama 3.1",
    "estimate tokens",
    "llama 3.1 8b power consumption",
    "",
  ])("“%s” asks for no fact of anything here", async (query) => {
    expect(await find(query)).toEqual([]);
  });
});

describe("fieldsAlone", () => {
  test.each([
    ["training tokens", ["training-tokens"]],
    ["how many parameters", ["parameters-total"]],
    ["gpt-3 parameters", []],
    ["vram", []],
  ])("“%s” names %j", (query, ids) => {
    expect(fieldsAlone(query, fields).map(({ id }) => id)).toEqual(ids);
  });
});

describe("thingsAsked", () => {
  test("names what lacks the fact", () => {
    expect(thingsAsked("llama 3.1 8b power consumption", pages, fields).map(({ name }) => name)).toEqual(["Llama 3.1 8B"]);
  });
});

describe("findHalfTyped", () => {
  test.each([
    ["llama 3.1 405b gpu h", ["/models/llama-3-1-405b/#accelerator-hours"]],
    ["llama 3.1 405b tok", ["/models/llama-3-1-405b/#training-tokens"]],
    // "Parameters" and no other field of the model begins so; power consumption is not known of it.
    ["gpt-3 p", ["/models/gpt-3-175b/#parameters-total"]],
    ["the stack si", ["/datasets/the-stack/#size-bytes"]],
    ["tok", []],
    ["llama 3.1 405b x", []],
  ])("“%s” may become a question for %s", async (query, urls) => {
    expect((await findHalfTyped(query, pages, fields, values)).map(({ url }) => url)).toEqual(urls);
  });
});
