import { expect, test } from "vitest";
import { isMap, parseDocument, visit, type Pair, type YAMLMap } from "yaml";
import { checkContent } from "../../src/catalog/check.ts";
import { Unreadable } from "../../src/catalog/disk.ts";
import { parseEntry } from "../../src/catalog/parse.ts";
import { contentFolder } from "../../src/catalog/read.ts";
import { readSite } from "../../src/catalog/site.ts";
import { requiredModelFields } from "../../src/schema/fields.ts";

const PARTS = new Set(["source", "locator", "checked"]);
const YAML_START = "---\n".length;

interface Cut {
  part: string;
  from: number;
  to: number;
  /** Line on which the citation begins that lost a part. */
  line: number;
}

/** Each way to take one source, locator or date out of the front matter that stands inside braces. */
function cutsOf(yaml: string): Cut[] {
  const cuts: Cut[] = [];
  visit(parseDocument(yaml), {
    Pair(_, pair: Pair, path) {
      const map = path.at(-1);
      const [key, value] = [rangeOf(pair.key), rangeOf(pair.value)];
      if (!isMap(map) || !(map as YAMLMap).flow || !key || !value || !PARTS.has(yaml.slice(key[0], key[1]))) return;
      const after = /^\s*,\s*/.exec(yaml.slice(value[1]))?.[0].length ?? 0;
      const before = after > 0 ? 0 : (/,\s*$/.exec(yaml.slice(0, key[0]))?.[0].length ?? 0);
      const line = yaml.slice(0, rangeOf(map)?.[0]).split("\n").length + 1;
      cuts.push({ part: yaml.slice(key[0], key[1]), from: key[0] - before, to: value[1] + after, line });
    },
  });
  return cuts;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return undefined;
  const [from, to]: unknown[] = node.range;
  return typeof from === "number" && typeof to === "number" ? [from, to] : undefined;
}

/** A text without some of its parts; lines keep their numbers. */
function without(text: string, cuts: readonly Cut[]): string {
  return cuts
    .toSorted((a, b) => b.from - a.from)
    .reduce((left, { from, to }) => left.slice(0, from) + left.slice(from, to).replace(/[^\n]/g, "") + left.slice(to), text);
}

test("no citation of any card can lose its source, locator or date unnoticed", () => {
  const content = contentFolder(readSite(process.env).contentFolder);
  let tried = 0;
  const unnoticed = content.list().flatMap((path) => {
    const [, id = "", ending = ""] = /^content\/models\/([^/]+)(\.mdx?)$/.exec(path) ?? [];
    const bytes = content.read(path);
    if (id === "" || bytes instanceof Unreadable) return [];
    const text = new TextDecoder().decode(bytes);
    const end = text.indexOf("\n---\n", YAML_START) + 1;
    const yaml = text.slice(YAML_START, end);
    const all = cutsOf(yaml);
    // One part of all citations at once: each is a fault of its own, at its own line.
    return [...PARTS].flatMap((part) => {
      const cuts = all.filter((cut) => cut.part === part);
      tried += cuts.length;
      const mutated = text.slice(0, YAML_START) + without(yaml, cuts) + text.slice(end);
      const { problems } = parseEntry({ path, collection: "models", id, ending, text: mutated });
      const noticed = new Set(problems.flatMap(({ severity, line }) => (severity === "error" ? [line] : [])));
      return cuts.filter(({ line }) => !noticed.has(line)).map(({ line }) => `${path}:${line} ${part}`);
    });
  });
  expect(tried).toBeGreaterThan(20_000);
  expect(unnoticed).toEqual([]);
});

test("no card can lose a required field unnoticed", () => {
  const content = contentFolder(readSite(process.env).contentFolder);
  const losses: string[] = [];
  const { problems } = checkContent({
    list: content.list,
    read: (path) => {
      const bytes = content.read(path);
      const field = requiredModelFields[losses.length % requiredModelFields.length]?.id ?? "";
      if (bytes instanceof Unreadable || !path.startsWith("content/models/")) return bytes;
      const text = new TextDecoder().decode(bytes).replace(new RegExp(`^  ${field}:.*\\n(?: {3,}.*\\n)*`, "m"), "");
      losses.push(`${path}:${text.slice(0, text.indexOf("\nfacts:")).split("\n").length + 1} ${field}`);
      return new TextEncoder().encode(text);
    },
  });
  const noticed = new Set(
    problems.flatMap(({ rule, file, line, field }) => (rule === "required/field" ? [`${file}:${line} ${field}`] : [])),
  );
  expect(losses.length).toBeGreaterThan(requiredModelFields.length);
  expect(losses.filter((loss) => !noticed.has(loss))).toEqual([]);
});
