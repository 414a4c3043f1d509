import { expect, test } from "vitest";
import { proseJson } from "../../src/formats/prose-json.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";

/** The prose of a card whose body is `body`. */
const proseOf = (body: string) => {
  const card = fixtureCatalog().models.get("heron-7b")?.entry.file.text ?? "";
  const text = `${card.slice(0, card.indexOf("\n---\n", 4))}\n---\n${body}`;
  return proseJson(fixtureCatalog({ "models/heron-7b.mdx": text }))?.["models/heron-7b"];
};
const SITE = "https://cards.example/cards";

test.each([
  ["a quoted fact", 'It has <Fact field="layers" />.', `It has [32 layers](${SITE}/models/heron-7b/#layers).`],
  ["a model by its name", '<Model id="heron-1b" /> came first.', `[Heron 1B](${SITE}/models/heron-1b/) came first.`],
  ["words of the author's own", '<Concept id="utilisation">*How* busy</Concept>', `[How busy](${SITE}/concepts/utilisation/)`],
  [
    "what stands in a cell, after letters of several units",
    '| 𝒳 é | b |\n| --- | --- |\n| <Model id="heron-1b" /> | c |',
    `| 𝒳 é | b |\n| --- | --- |\n| [Heron 1B](${SITE}/models/heron-1b/) | c |`,
  ],
  ["a link into the site", "See [all](/models/) and [all](/models/).", `See [all](${SITE}/models/) and [all](${SITE}/models/).`],
  ["a link elsewhere", "See [/models/](https://example.org/models/).", "See [/models/](https://example.org/models/)."],
  ["everything else as it was written", "## Two\n\n* one\n* `/models/` \\{\n", "## Two\n\n* one\n* `/models/` \\{"],
])("prose has %s", (_name, body, expected) => {
  expect(proseOf(body)).toBe(expected);
});

test("an entry without prose is left out", () => {
  expect(proseOf("")).toBeUndefined();
  expect(Object.keys(proseJson(fixtureCatalog()) ?? {})).toContain("models/heron-7b");
});
