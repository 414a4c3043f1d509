import { expect, test } from "vitest";
import { isNode, parseDocument, type Range } from "yaml";
import { splitEntry } from "../../src/catalog/front-matter.ts";
import { readContent } from "../../src/catalog/read.ts";
import { YamlPositions } from "../../src/catalog/yaml-positions.ts";
import { fixtureFiles } from "../fixture-catalog.ts";

type Path = (string | number)[];

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) yield* pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Where the library that reads the whole text puts a value. */
function wholePlace(document: ReturnType<typeof parseDocument>, path: Path): { start: number; end: number } | undefined {
  const node = document.getIn(path, true);
  const range: Range | null | undefined = isNode(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}

test("a part of a text says the same places as the whole", () => {
  const texts = readContent(fixtureFiles()).files.flatMap((file) => splitEntry(file)?.yaml ?? []);
  expect(texts.length).toBeGreaterThan(20);
  let count = 0;
  for (const text of texts) {
    const document = parseDocument(text);
    const positions = new YamlPositions(text);
    for (const path of pathsOf(document.toJS())) {
      // Without a value, or with a list of claims that the author spelt out, the place is that of the key.
      if (document.getIn(path) === null || path.at(-1) === "citations") continue;
      count += 1;
      expect([path, positions.locate(path)]).toEqual([path, wholePlace(document, path)]);
    }
  }
  expect(count).toBeGreaterThan(1000);
});

test.each([
  ["a text in a block above", "note: |\n  a\nfacts:\n  seed: 1\nfacts-again: 2\n", ["facts", "seed"], "1"],
  ["a dash at the margin", "aliases:\n- a\n- b\nname: c\n", ["aliases", 1], "b"],
  ["brackets that close at the margin", "tags: [\n  a,\n  b\n]\nname: c\n", ["tags", 1], "b"],
  ["the name of a key within a text", 'note: "x\n  seed: 3"\nfacts:\n  seed: 4\n', ["facts", "seed"], "4"],
  ["a key in quotes", '"facts":\n  seed: 5\n', ["facts", "seed"], "5"],
  ["lines that end as in Windows", "name: a\r\nfacts:\r\n  seed: 6\r\n", ["facts", "seed"], "6"],
  ["comments between", "facts:\n# here\n  # and here\n  seed: 7\n", ["facts", "seed"], "7"],
  ["keys in braces", "facts: { seed: 8 }\n", ["facts", "seed"], "8"],
])("finds a value beside %s", (_name, text, path, value) => {
  const { start, end } = new YamlPositions(text).locate(path);
  expect(text.slice(start, end)).toBe(value);
});

test("lines and columns are counted from the beginning of the text", () => {
  const text = "name: a\nfacts:\n  seed: 1\n  steps: 2\n";
  const positions = new YamlPositions(text);
  expect(positions.position(positions.locate(["facts", "steps"]).start)).toEqual({ line: 4, column: 10 });
  // A key that is not there: at the last one on the way.
  expect(positions.position(positions.locate(["facts", "tokens"]).start)).toEqual({ line: 2, column: 1 });
});
