import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { contentFolder } from "../../src/catalog/read.ts";

/**
 * The generator is anybody's: what this repository's content is about stands in content/ alone. Names in comments are
 * examples. Where code has to know a name, it stands here with the reason; an exception that nothing needs is a fault.
 */
const EXCEPTIONS: readonly { path: string; why: string }[] = [
  {
    path: "src/import/body/",
    why: "reads the prose of foreign cards, in which makers and old models have the names that all the world uses",
  },
  { path: "src/texts/", why: "reads papers, in which a maker's name stands before a device or a model" },
  { path: "src/import/entry-blanks.ts", why: "examples above the blanks of a new entry" },
  { path: "src/import/field-examples.ts", why: "examples of values" },
  { path: "src/import/new-card.ts", why: "examples above the blanks of a new card" },
  { path: "src/catalog/explain/words.ts", why: "an example of an id of the Hub" },
  { path: "src/consumer/mcp-parameters.ts", why: "an example of a question" },
  { path: "src/schema/hugging-face.ts", why: "the licence ids of the Hub's own format" },
  { path: "src/views/forms/transparency-index.ts", why: "who published that form" },
];

/** A service whose formats are read and written, and everyday words that are names, too. */
const WORDS = new Set(["Hugging Face", "hugging-face", "HF", "Together", "Step"]);

const { entries } = checkContent(contentFolder("content"));
const named = (["models", "organizations", "families", "proposals"] as const).flatMap((collection) =>
  [...entries[collection].values()].flatMap(({ id, data }) => [
    ...(/[-\d]/.test(id) ? [id] : []),
    ...("name" in data ? [data.name] : [data.title]),
    ...("aliases" in data ? (data.aliases ?? []) : []),
  ]),
);
const escaped = [...new Set(named)].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const NAMES = new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}-])`, "gu");

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|<!--[^]*?-->|(?<=^|\s)\/\/ [^\n]*/g, "");
}

const texts = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(?:ts|astro|mdx|css)$/.test(path))
  .map((path) => join("src", path))
  .map((file) => ({ file, text: withoutComments(readFileSync(file, "utf8")) }));
const found = texts
  .flatMap(({ file, text }) => [...text.matchAll(NAMES)].map(([name]) => ({ file, name })))
  .filter(({ name }) => !WORDS.has(name));

test("nothing in src/ names a model, a maker, a family or a proposal of this content", () => {
  const unexcused = found.filter(({ file }) => !EXCEPTIONS.some(({ path }) => file.startsWith(path)));
  expect([...new Set(unexcused.map(({ file, name }) => `${file}: ${name}`))].sort()).toEqual([]);
});

test("every exception is needed", () => {
  expect(EXCEPTIONS.filter(({ path }) => !found.some(({ file }) => file.startsWith(path)))).toEqual([]);
});

test("the name of this catalogue stands in src/ only where the generator itself is meant", () => {
  const own = texts.filter(({ file, text }) => !file.endsWith(".css") && /\bCardfile\b/.test(text)).map(({ file }) => file);
  expect(own.sort()).toEqual([
    // Who made a file, in the files' own words for tools.
    "src/appendix/word.ts",
    // The command of that name speaks of itself.
    "src/consumer/open.ts",
    "src/consumer/summary.ts",
    "src/formats/cyclonedx.ts",
    "src/formats/retirements.ts",
    "src/formats/spdx.ts",
    "src/layouts/Layout.astro",
    "src/pages/about/index.mdx",
    // What a new catalogue begins with: a word on itself, its settings, the workflow and the hook.
    "src/starter/readme.ts",
    "src/starter/site-file.ts",
    "src/starter/workflow.ts",
  ]);
});
