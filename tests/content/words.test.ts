import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalog } from "../../src/content.ts";
import { americanisms, NAMES } from "../british.ts";

const files = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((path) => /\.(?:mdx?|yaml)$/.test(path));

test("the content speaks of nothing that a public reader cannot place", () => {
  const unplaced = /\bowner['’]s (?:notes?|study|overview|exercise|list|text)\b|\bthe same notes\b/i;
  const found = files.flatMap((path) =>
    readFileSync(`content/${path}`, "utf8")
      .split("\n")
      .flatMap((line, index) => (unplaced.test(line) ? [`${path}:${index + 1}`] : [])),
  );
  expect(found).toEqual([]);
});

/** Keys whose words are the project's own; all others hold ids, names and quotations. */
const OWN_WORDS = new Set(["summary", "note", "reason", "method", "because", "role", "setup", "clause"]);

function* ownWords(value: unknown, key = ""): Generator<string> {
  if (typeof value === "string" && OWN_WORDS.has(key)) yield value;
  else if (Array.isArray(value)) for (const item of value) yield* ownWords(item, key);
  else if (typeof value === "object" && value !== null) for (const [name, item] of Object.entries(value)) yield* ownWords(item, name);
}

describe("British spelling", () => {
  test("is that of the content’s own words", () => {
    const collections = [catalog.families, catalog.organizations, catalog.datasets, catalog.licenses, catalog.benchmarks];
    const others = [catalog.concepts, catalog.guides, catalog.proposals, catalog.accelerators];
    const entries = [...catalog.models.values(), ...[...collections, ...others].flatMap((list) => [...list.values()])].map(
      ({ entry }) => entry,
    );
    const found = entries.flatMap(({ file, data }) => {
      const body = readFileSync(file.path, "utf8").split("\n---\n").slice(1).join("\n---\n");
      const words = [...ownWords(data), body.replace(/<\/?[A-Za-z][^>]*>/g, " ")];
      return words.flatMap(americanisms).map((word) => `${file.path}: ${word}`);
    });
    expect(entries.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  test("is that of the documents", () => {
    const documents = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
    const found = ["README.md", "CONTRIBUTING.md", ...documents.map((name) => `docs/${name}`)].flatMap((path) =>
      // A table of folders names them.
      americanisms(readFileSync(path, "utf8").replace(/^(?:\||content\/ →).*$/gm, " ")).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test("lets no exception stand that nothing needs", () => {
    const all = [
      ...files.map((path) => `content/${path}`),
      "src/views/forms/transparency-index.ts",
      "src/appendix/markdown.ts",
      "src/catalog/derive/model-flop-utilization.ts",
      "README.md",
    ]
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");
    expect(Object.entries(NAMES).flatMap(([name, pattern]) => (all.search(pattern) >= 0 ? [] : name))).toEqual([]);
  });
});

describe("americanisms", () => {
  test.each([
    ["An optimized model of gray color, labeled by the center", ["optimized", "color", "center", "labeled", "gray"]],
    ["The license of this catalog", ["catalog", "The license"]],
    ["licensed under the Apache License, “optimized”, `color`, https://example.org/center, MATH, tokenizer, size, prize", []],
    ["An optimised, licensed model; it licenses nothing", []],
  ])("%s", (text, words) => {
    expect(americanisms(text).sort()).toEqual([...words].sort());
  });
});
