import { expect, test } from "vitest";
import { guessPages } from "../../src/islands/guess.ts";
import type { NamedPage } from "../../src/search/names.ts";
import { Spelling } from "../../src/search/spelling.ts";
import { splitWords } from "../../src/tables/words.ts";

const page = (name: string, url: string, kind = "model", names: string[] = []): NamedPage => ({
  name,
  url: `/cards${url}`,
  kind,
  summary: "",
  names: [name, ...names],
  filters: [],
});
const pages = [
  page("Llama 3.2 3B", "/models/llama-3-2-3b/", "model", ["meta-llama/Llama-3.2-3B"]),
  page("Llama 3.2 1B", "/models/llama-3-2-1b/"),
  page("Mixtral 8x7B", "/models/mixtral-8x7b/"),
  page("Mixtral", "/families/mixtral/", "family"),
  page("MMLU", "/benchmarks/mmlu/", "benchmark"),
  page("All models", "/models/", "page", ["models"]),
];
const spelling = new Spelling(
  pages.flatMap(({ names }) => names.flatMap(splitWords)),
  [],
);

test.each([
  ["/models/llama-3.2-3b/", ["/cards/models/llama-3-2-3b/"]],
  ["/models/Llama-3.2-3B", ["/cards/models/llama-3-2-3b/"]],
  ["/meta-llama/Llama-3.2-3B", ["/cards/models/llama-3-2-3b/"]],
  ["/models/llama_3_2_3b/index.html", ["/cards/models/llama-3-2-3b/"]],
  ["/models/llama%203.2%203b", ["/cards/models/llama-3-2-3b/"]],
  ["/models/mixtral/", ["/cards/families/mixtral/"]],
  ["/models/mixtrel-8x7b/", ["/cards/models/mixtral-8x7b/"]],
  ["/mmlu.html", ["/cards/benchmarks/mmlu/"]],
  ["/models/zzzz/", []],
  ["/", []],
  ["/%E0%A4%A", []],
])("%s is taken for %s", (path, urls) => {
  expect(guessPages(path, pages, spelling).map(({ url }) => url)).toEqual(urls);
});

test("pages of the kind that the address names come first, and at most three are offered", () => {
  const guesses = guessPages("/families/llama-3.2/", [...pages, page("Llama 3.2", "/families/llama-3-2/", "family")], spelling);
  expect(guesses.map(({ url }) => url)).toEqual(["/cards/families/llama-3-2/"]);
  expect(guessPages("/models/b/", pages, spelling).length).toBeLessThanOrEqual(3);
});
