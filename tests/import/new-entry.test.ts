import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseEntry } from "../../src/catalog/parse.ts";
import { readContent } from "../../src/catalog/read.ts";
import { ENTRY_BLANKS } from "../../src/import/entry-blanks.ts";
import { FIELD_EXAMPLES } from "../../src/import/field-examples.ts";
import { exampleEntry, newEntry } from "../../src/import/new-entry.ts";
import { sourceOf } from "../../src/import/source-address.ts";
import { collections, type CollectionId } from "../../src/schema/collections.ts";
import { acceleratorFields, datasetFields, modelFields } from "../../src/schema/fields.ts";
import { contentOf } from "../content-files.ts";

const kinds = collections.flatMap(({ id }) => (id === "models" ? [] : [id]));

function problemsOf(collection: CollectionId, text: string): string[] {
  const ending = collections.find(({ id }) => id === collection)?.endings[0] ?? "";
  const [file] = readContent(contentOf({ [`${collection}/example${ending}`]: text })).files;
  return file ? parseEntry(file).problems.map((problem) => `${problem.line} ${problem.rule}: ${problem.message}`) : ["not read"];
}

/** Fills the blanks of facts, each with the example of its field. */
function fillFacts(text: string): string {
  let field = "";
  return text
    .split("\n")
    .map((line) => {
      const [, indent = "", key = "", rest = ""] = /^( *)([a-z-]+):(.*)$/.exec(line) ?? [];
      if (indent === "  ") field = key;
      if (indent !== "    " || !/^(?: \[\])?$/.test(rest)) return line;
      const example =
        key === "value" || key === "text"
          ? FIELD_EXAMPLES[field]
          : { source: "maker-card", locator: "section 1", checked: "2026-11-21" }[key];
      return `${indent}${key}: ${example}`;
    })
    .join("\n");
}

describe("newEntry", () => {
  test.each(kinds)("writes an entry of %s that is sound once its blanks hold what the comments show", (collection) => {
    expect(problemsOf(collection, fillFacts(newEntry(collection, exampleEntry(collection))))).toEqual([]);
  });

  test.each(kinds)("of %s has every blank named by check", (collection) => {
    expect(problemsOf(collection, newEntry(collection)).length).toBeGreaterThanOrEqual(
      ENTRY_BLANKS[collection].filter(({ optional, key }) => !optional && !["URL", "source", "locator", "checked"].includes(key)).length,
    );
  });

  test.each(kinds)("of %s shows optional keys that are sound as they stand", (collection) => {
    const optional = Object.fromEntries(ENTRY_BLANKS[collection].map(({ key, example }) => [key, example]));
    expect(problemsOf(collection, fillFacts(newEntry(collection, optional)))).toEqual([]);
  });
});

test("every field has an example of its own", () => {
  const ids = [...modelFields, ...datasetFields, ...acceleratorFields].map(({ id }) => id);
  expect(ids.filter((id) => FIELD_EXAMPLES[id] === undefined)).toEqual([]);
});

describe("sourceOf", () => {
  const known = (address: string) => sourceOf(address, "2026-11-29");

  test("knows a paper of arXiv by its number, and its version for good", () => {
    expect(known("https://arxiv.org/pdf/2302.13971v1")).toEqual({
      id: "arxiv-2302-13971",
      known: {
        type: "article",
        kind: "paper",
        URL: "https://arxiv.org/abs/2302.13971",
        accessed: "2026-11-29",
        pinned: "https://arxiv.org/abs/2302.13971v1",
        DOI: '"10.48550/arXiv.2302.13971"',
      },
    });
  });

  test.each([
    ["https://huggingface.co/meta-llama/Llama-3.2-3B", "meta-llama-llama-3-2-3b-model-card", "model-card"],
    ["https://huggingface.co/datasets/HuggingFaceTB/stack-edu", "huggingfacetb-stack-edu-dataset-card", "dataset-card"],
    ["https://huggingface.co/org/name/blob/main/config.json", "org-name-config", "configuration"],
    ["https://github.com/google-research/t5x", "google-research-t5x-repository", "repository"],
    ["https://example.org/blog/a-new-model", "example-a-new-model", "blog-post"],
  ])("reads %s", (address, id, kind) => {
    expect(known(address).id).toBe(id);
    expect(known(address).known["kind"]).toBe(kind);
  });

  test.each(["https://arxiv.org/abs/2302.13971", "https://doi.org/10.1000/xyz", "https://github.com/a/b", "https://example.org/x.pdf"])(
    "%s makes a source that lacks only words",
    (address) => {
      const text = newEntry("sources", { title: "A title", author: "[{ literal: Maker }]", kind: "report", ...known(address).known });
      expect(problemsOf("sources", text)).toEqual([]);
    },
  );
});

const guidelines = readFileSync("docs/card-guidelines.md", "utf8");
const examples = [
  ...guidelines.matchAll(/`content\/([a-z]+)\/[a-z0-9-]+\.(?:md|mdx|yaml)`[^`]*(?:`[^`\n]+`[^`]*)*```yaml\n([\s\S]*?)```/g),
].map((match) => ({ collection: match[1] ?? "", text: match[2] ?? "" }));

test("the guidelines show every kind of entry whole", () => {
  expect([...new Set(examples.map(({ collection }) => collection))].sort()).toEqual([...kinds].sort());
});

test.each(examples)("the example of $collection in the guidelines is sound", ({ collection, text }) => {
  const kind = kinds.find((id) => id === collection);
  expect(kind && problemsOf(kind, text)).toEqual([]);
});
