import { readFileSync } from "node:fs";
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

test.each(["llama-3-2-3b", "t5-11b", "mixtral-8x7b"])("no citation of %s can lose its source, locator or date unnoticed", (id) => {
  const path = `content/models/${id}.mdx`;
  const text = readFileSync(path, "utf8");
  const end = text.indexOf("\n---\n", YAML_START) + 1;
  const yaml = text.slice(YAML_START, end);
  const cuts = cutsOf(yaml);
  const unnoticed = cuts.filter(({ from, to, line }) => {
    const mutated = text.slice(0, YAML_START) + yaml.slice(0, from) + yaml.slice(to) + text.slice(end);
    const { problems } = parseEntry({ path, collection: "models", id, ending: ".mdx", text: mutated });
    return !problems.some((problem) => problem.severity === "error" && problem.line === line);
  });
  expect(cuts.length).toBeGreaterThan(100);
  expect(unnoticed.map(({ part, line }) => `${path}:${line} ${part}`)).toEqual([]);
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
