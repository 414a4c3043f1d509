import { describe, expect, test } from "vitest";
import { findByName, type NamedPage } from "../../src/search/names.ts";

const page = (name: string, names: string[] = [], kind = "model"): NamedPage => ({
  name,
  url: `/${name}/`,
  kind,
  summary: "",
  names: [name, ...names],
  filters: [],
});

const pages = [
  page("Llama 3.2 1B", ["meta-llama/Llama-3.2-1B"]),
  page("Llama 3.2 3B", ["meta-llama/Llama-3.2-3B", "Llama-3.2-3B-Instruct"]),
  page("Llama 3.2", [], "family"),
  page("Mixtral 8x7B", ["mistralai/Mixtral-8x7B-v0.1"]),
  page("Mixtral 8x22B"),
  page("Qwen2.5 7B Instruct", ["Qwen/Qwen2.5-7B-Instruct"]),
  page("Qwen2.5 0.5B"),
  page("T5 11B", ["t5-11b"]),
  page("T5 3B"),
  page("LongVu++"),
  page("LongVU 3B", ["LongVU_Llama3_2_3B"]),
  page("Apache License 2.0", ["Apache 2.0"], "licence"),
  page("Estimating training compute", [], "guide"),
  page("Tülu 3 SFT mixture", [], "data set"),
];

describe("findByName", () => {
  test.each([
    ["llama3.2 3b", "Llama 3.2 3B"],
    ["Llama-3.2-3B-Instruct", "Llama 3.2 3B"],
    ["meta-llama/Llama-3.2-3B", "Llama 3.2 3B"],
    ["LLAMA 3.2", "Llama 3.2"],
    // Of shorter name, and so called only besides.
    ["3b of llama 3.2", "Llama 3.2 3B"],
    ["mixtral", "Mixtral 8x7B"],
    ["qwen 7b", "Qwen2.5 7B Instruct"],
    ["T5 11B", "T5 11B"],
    ["t511b", "T5 11B"],
    ["longvu++", "LongVu++"],
    ["longvuplusplus", "LongVu++"],
    ["llama3", "Llama 3.2 1B"],
    ["apache 2.0 models", "Apache License 2.0"],
    ["estimate training compute", "Estimating training compute"],
    ["tulu mixtures", "Tülu 3 SFT mixture"],
  ])("“%s” finds %s first", (query, name) => {
    expect(findByName(query, pages)[0]?.name).toBe(name);
  });

  test("the digits of a size are not those of a larger one", () => {
    expect(findByName("mixtral 2b", pages)).toEqual([]);
    expect(findByName("t5 1b", pages)).toEqual([]);
  });

  test("finds nothing for nothing, and for what is not there", () => {
    expect([findByName("", pages), findByName("  ", pages), findByName("zzz", pages)]).toEqual([[], [], []]);
  });
});

test("many names stand in the same order as few: those of the very words, short ones, then by number", () => {
  const numbers = Array.from({ length: 700 }, (_, index) => 700 - index);
  const many = [...numbers.map((number) => page(`Crane ${number}`)), page("Cranes of the marsh"), page("Heron 1")];
  const ascending = numbers.toReversed().map((number) => `Crane ${number}`);
  expect(findByName("crane", many).map(({ name }) => name)).toEqual([...ascending, "Cranes of the marsh"]);
  expect(findByName("crane 12", many)[0]?.name).toBe("Crane 12");
});
