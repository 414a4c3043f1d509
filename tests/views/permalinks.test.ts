import { describe, expect, test } from "vitest";
import { hostRedirects, movedPages } from "../../src/views/moved-pages.ts";
import { lostAddresses, published, publishedAddresses, servedLedger } from "../../src/views/permalinks.ts";
import { card } from "../content-files.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const EVALUATIONS = `evaluations: [{ id: mmlu-5, benchmark: mmlu, metric: acc, shots: 5, setup: "By the maker.", value: 63.4, ${CITED} }]\n`;
const before = exampleCatalog({
  "models/first.md": card({
    name: "First 3B",
    facts: { layers: `{ value: 28, ${CITED} }` },
    more: EVALUATIONS.replace("mmlu-5", "mmlu"),
  }),
});
const ledger = [...publishedAddresses(before)];

test("the ledger holds pages, files, and every fixed anchor", () => {
  for (const address of [
    "/",
    "/models/first/",
    "/models/first/#training-tokens",
    "/models/first/#derived-mfu",
    "/models/first/#evaluation-mmlu",
    "/models/first/#training-data",
    "/models/first/#training",
    "/models/first/#open-questions",
    "/models/first/#rejected",
    "/charts/context-length-over-time.svg",
    "/charts/context-length-over-time.csv",
    "/models/example-3b/#variant-chat",
    "/models/first.json",
    "/models/first.bib",
    "/datasets/web-text/#contents",
    "/accelerators/#h100-sxm",
    "/accelerators/#h100-sxm-peak-bf16",
    "/methods/#weight-memory",
    "/sources/paper/#claims",
    "/data/permalinks.txt",
    "/data/catalog.ndjson",
    "/data/organizations.json",
    "/data/schema/models.json",
  ])
    expect(ledger).toContain(address);
  expect(ledger.filter((address) => /#(?:text|receipt|source|filter)-/.test(address))).toEqual([]);
});

describe("lostAddresses", () => {
  test("finds a card and a fact that are gone", () => {
    const after = exampleCatalog({ "models/first.md": card({ name: "First 3B", more: EVALUATIONS }) });
    expect(lostAddresses(ledger, published(after))).toEqual(["/models/first/#layers", "/models/first/#evaluation-mmlu"]);
    const gone = lostAddresses(ledger, published(exampleCatalog()));
    expect(gone).toContain("/models/first/");
    expect(gone).toContain("/models/first.csl.json");
    expect(gone).toContain("/models/first/#origin");
  });

  test("finds nothing once the card says where they went", () => {
    const more = `${EVALUATIONS}redirect-from: [first]\nrenamed: { evaluation-mmlu: evaluation-mmlu-5, layers: characteristics }\n`;
    const after = exampleCatalog({ "models/second.md": card({ name: "First 3B", more }) });
    expect(after.problems).toEqual([]);
    expect(lostAddresses(ledger, published(after))).toEqual([]);
  });

  test("follows a device, whose section is part of a page", () => {
    const device = `---\nname: H100 SXM\nsummary: An accelerator.\nredirect-from: [h100-sxm]\nrenamed: { peak-fp8: peak-bf16 }\nfacts:\n  vendor: { value: [maker], ${CITED} }\n  peak-bf16: { value: 989e12, ${CITED} }\n---\n`;
    const facts = { "training-hardware": `{ value: [h100-new], ${CITED} }` };
    const after = exampleCatalog({
      "accelerators/h100-sxm.md": "",
      "accelerators/h100-new.md": device,
      "models/first.md": card({
        name: "First 3B",
        facts: { ...facts, layers: `{ value: 28, ${CITED} }` },
        more: EVALUATIONS.replace("mmlu-5", "mmlu"),
      }),
    });
    expect(after.accelerators.get("h100-new")?.former.get("h100-new-peak-bf16")).toEqual([
      "h100-sxm-peak-bf16",
      "h100-new-peak-fp8",
      "h100-sxm-peak-fp8",
    ]);
    expect(lostAddresses(ledger, published(after))).toEqual([]);
  });
});

describe("a page that has moved", () => {
  const more = `${EVALUATIONS}redirect-from: [first]\nrenamed: { evaluation-mmlu: evaluation-mmlu-5, layers: characteristics }\n`;
  const after = exampleCatalog({ "models/second.md": card({ name: "First 3B", more }) });
  const page = movedPages(after, ledger).find(({ path }) => path === "/models/first/");

  test("keeps every old anchor, each with its place of today, in one hop", () => {
    expect(page?.target).toBe("/cards/models/second/");
    const urls = new Map(page?.anchors.map(({ id, url }) => [id, url]));
    expect(urls.get("origin")).toBe("/cards/models/second/#origin");
    expect(urls.get("evaluation-mmlu")).toBe("/cards/models/second/#evaluation-mmlu-5");
    expect(urls.get("layers")).toBe("/cards/models/second/#characteristics");
    const old = ledger.flatMap((address) => (address.startsWith("/models/first/#") ? [address.split("#")[1]] : []));
    expect(old.filter((id) => id && !urls.has(id))).toEqual([]);
  });

  test("is named to hosts, with the files beside it", () => {
    const lines = hostRedirects(after, ledger).split("\n");
    expect(lines).toContain("/cards/models/first/ /cards/models/second/ 301");
    expect(lines).toContain("/cards/models/first.json /cards/models/second.json 301");
  });
});

test("the site serves the ledger with its base path", () => {
  expect(servedLedger(["/models/b/", "/models/a/#origin"], before)).toBe("/cards/models/a/#origin\n/cards/models/b/\n");
});
