import { beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { useSite } from "../browser/browser.ts";
import { ownSite, readPage } from "../built-site.ts";

const site = useSite(ownSite);
let page: Page;
beforeAll(async () => {
  ({ page } = await site.open("/search/"));
});

/** Paths and fragments of the results of a query. */
async function results(query: string): Promise<string[]> {
  await page.fill("#search-query", query);
  await page.waitForFunction((words) => document.querySelector("[data-status]")?.textContent?.includes(`“${words}”`), query);
  const links = await page.$$eval("[data-results] a.title", (all) => all.map((link) => (link as HTMLAnchorElement).href));
  return links.map((link) => link.slice(site.address.length));
}

/** Queries as people type them, each with the places that answer it. Written before the search was tried on them. */
const EVERYDAY: readonly (readonly [query: string, ...right: string[]])[] = [
  ["llama3.2 3b", "/models/llama-3-2-3b/"],
  ["meta-llama/Llama-3.2-3B", "/models/llama-3-2-3b/"],
  ["Llama-3.2-3B-Instruct", "/models/llama-3-2-3b/"],
  ["qwen 7b", "/models/qwen2-5-7b/", "/models/qwen2-5-7b-instruct/"],
  ["T5 11B", "/models/t5-11b/"],
  ["deepseek r1", "/models/deepseek-r1/"],
  ["gpt3", "/models/gpt-3-175b/"],
  ["phi 3 mini", "/models/phi-3-mini/"],
  ["mixtral", "/families/mixtral/", "/models/mixtral-8x7b/"],
  ["llama 3.1 405b", "/models/llama-3-1-405b/"],
  ["chatgpt", "/models/chatgpt/"],
  ["gemma 2 9b it", "/models/gemma-2-9b/"],
  ["smollm2 1.7b", "/models/smollm2-1-7b/"],
  ["gpt oss 120b", "/models/gpt-oss-120b/"],
  ["mistral 7b", "/models/mistral-7b/"],
  ["mixtrel", "/families/mixtral/", "/models/mixtral-8x7b/"],
  ["qwen25 7b", "/models/qwen2-5-7b/", "/models/qwen2-5-7b-instruct/"],
  ["deepseak", "/families/deepseek/", "/organizations/deepseek/"],
  ["lama 3.2 3b", "/models/llama-3-2-3b/"],
  ["anthropc", "/organizations/anthropic/"],
  ["llama 3.2 training tokens", "/models/llama-3-2-1b/#training-tokens", "/models/llama-3-2-3b/#training-tokens"],
  ["llama 3.1 405b gpu hours", "/models/llama-3-1-405b/#accelerator-hours"],
  ["mixtral active parameters", "/models/mixtral-8x7b/#parameters-active", "/models/mixtral-8x22b/#parameters-active"],
  ["gpt-3 compute", "/models/gpt-3-175b/#training-compute"],
  ["t5 pretraining data", "/models/t5-3b/#pretraining-data", "/models/t5-11b/#pretraining-data"],
  ["MFU llama", "/models/llama-3-1-405b/#training-mfu", "/models/llama-3-1-405b/#derived-mfu"],
  ["h100 flops", "/accelerators/#h100-sxm-peak-bf16", "/accelerators/#h100-pcie-peak-bf16"],
  ["deepseek v3 context length", "/models/deepseek-v3/#context-length"],
  ["gemma 3 27b knowledge cutoff", "/models/gemma-3-27b/#knowledge-cutoff"],
  ["qwen2.5 72b license", "/models/qwen2-5-72b/#license"],
  ["bloom co2 emissions", "/models/bloom-176b/#training-emissions"],
  ["kv cache llama 3.1 8b", "/models/llama-3-1-8b/#kv-cache-memory"],
  ["grouped-query attention", "/concepts/grouped-query-attention/"],
  ["kv cache", "/concepts/kv-cache/"],
  ["RLHF", "/concepts/rlhf/"],
  ["chinchilla scaling", "/concepts/chinchilla-optimal/", "/concepts/scaling-laws/"],
  ["C4", "/datasets/c4/"],
  ["RefinedWeb", "/datasets/refinedweb/"],
  ["the pile", "/datasets/the-pile/"],
  ["llama 3.2 license", "/licenses/llama-3-2-community/", "/models/llama-3-2-1b/#license", "/models/llama-3-2-3b/#license"],
  ["apache 2.0 models", "/licenses/apache-2-0/"],
  ["mmlu", "/benchmarks/mmlu/"],
  ["gsm8k", "/benchmarks/gsm8k/"],
  ["Mistral AI", "/organizations/mistral-ai/"],
  ["meta", "/organizations/meta/"],
  ["how to read a model card", "/guides/how-to-read-a-model-card/"],
  ["estimate training compute", "/guides/estimating-training-compute/"],
  ["contextflow", "/models/contextflow/"],
  ["compare models", "/compare/"],
  ["export bibtex", "/appendix/"],
];

test("answers everyday queries: the right place first for nine in ten, among the first five for all", async () => {
  const notFirst: string[] = [];
  const missed: string[] = [];
  const dead: string[] = [];
  for (const [query, ...right] of EVERYDAY) {
    const five = (await results(query)).slice(0, 5);
    if (!right.includes(five[0] ?? "")) notFirst.push(`${query}: ${five[0]}`);
    if (!right.some((place) => five.includes(place))) missed.push(`${query}: ${five.join(" ")}`);
    const links = await page.$$eval("[data-results] a", (all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) {
      const [pathname = "", hash] = link.slice(site.address.length).split("#");
      if (hash && (hash.startsWith("receipt-") || !readPage(pathname).includes(` id="${hash}"`))) dead.push(link);
    }
  }
  expect(EVERYDAY).toHaveLength(50);
  expect(missed).toEqual([]);
  expect(notFirst.slice(EVERYDAY.length / 10)).toEqual([]);
  expect(dead).toEqual([]);
});

test("shows names and facts within 100 ms of a key", async () => {
  await results("llama");
  const waits = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>("#search-query");
    const list = document.querySelector("[data-results]");
    if (!input || !list) return [];
    // What this page makes of a piece of work that takes 10 ms where the limit was set: a busy machine has as much more time.
    const slowness = () => {
      const start = performance.now();
      for (let value = 0, count = 0; count < 2_000_000; count += 1) value = (value * 31 + count) % 1009;
      return Math.max(1, (performance.now() - start) / 10);
    };
    const found: number[] = [];
    for (const query of ["mixtral 8x7b", "qwen 7b", "gpt-3 compute", "llama 3.2 3b", "kv cache", "deepseek r1", "mmlu"]) {
      const changed = new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => (observer.disconnect(), resolve())).observe(list, { childList: true });
      });
      input.value = query;
      const slower = slowness();
      const start = performance.now();
      input.dispatchEvent(new Event("input"));
      await changed;
      found.push((performance.now() - start) / slower);
    }
    return found.sort((a, b) => a - b);
  });
  expect(waits[3]).toBeLessThan(100);
});

test.each([
  ["lamma 3.2", /^\/(?:families|models)\/llama-3-2/],
  ["gema", /^\/(?:families|models)\/gemma/],
  ["mistrall", /^\/(?:families|models|organizations)\/mistral/],
])("“%s” is a slip, held against names before the full text", async (query, place) => {
  expect((await results(query))[0]).toMatch(place);
});
