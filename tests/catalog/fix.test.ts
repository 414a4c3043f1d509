import { expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { applyFixes } from "../../src/catalog/fix.ts";
import { card, contentOf, SURROUNDINGS } from "../content-files.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";

test("applyFixes corrects what can be corrected without judgement, and nothing else", () => {
  const broken = card({
    facts: {
      developer: `{ value: maker, ${CITED} }`,
      "training-tokens": `{ value: 9T, ${CITED} }`,
      "knowledge-cutoff": `{ value: 2023, ${CITED} }`,
      released: `{ value: "Sept 25, 2024", ${CITED} }`,
      "training-mfu": `{ value: 41, ${CITED} }`,
    },
  });
  const content = { ...SURROUNDINGS, "models/example-3b.mdx": broken };
  const { problems } = checkContent(contentOf(content));
  const { texts, count } = applyFixes(problems, () => broken);
  expect(count).toBe(4);
  const fixed = texts.get("content/models/example-3b.mdx") ?? "";
  const changed = fixed.split("\n").filter((line, index) => line !== broken.split("\n")[index]);
  expect(changed).toEqual([
    `  developer: { value: [maker], ${CITED} }`,
    `  released: { value: 2024-09-25, ${CITED} }`,
    `  knowledge-cutoff: { value: "2023", ${CITED} }`,
    `  training-tokens: { value: 9e12, ${CITED} }`,
  ]);
  expect(checkContent(contentOf({ ...content, "models/example-3b.mdx": fixed })).problems.map((problem) => problem.rule)).toEqual([
    "quantity/range",
  ]);
});

test("applyFixes keeps Windows line ends", () => {
  const broken = card({ facts: { developer: `{ value: maker, ${CITED} }` } }).replaceAll("\n", "\r\n");
  const { problems } = checkContent(contentOf({ ...SURROUNDINGS, "models/example-3b.mdx": broken }));
  const { texts } = applyFixes(problems, () => broken);
  expect(texts.get("content/models/example-3b.mdx")).toContain(
    "value: [maker], source: maker-card, locator: section 1, checked: 2026-11-01 }\r\n",
  );
});

test("applyFixes writes keys and words in the spelling of the schema, and text in one line and in NFC", () => {
  const broken = card({
    name: '"Example\\n3B"',
    facts: {
      released: undefined,
      Released: `{ value: 2024-09-25, ${CITED} }`,
      access: `{ value: [open_weights], ${CITED} }`,
      Layers: `{ value: 28, ${CITED} }`,
      vocabulary_size: `{ value: 128256, ${CITED} }`,
      "training-mfu": `{ value: 38%, ${CITED} }`,
      origin: `{ text: "Un modèle.".normalize("NFD"), ${CITED} }`.replace(
        '"Un modèle.".normalize("NFD")',
        JSON.stringify("Un modèle.".normalize("NFD")),
      ),
      owner: "{ value: [maker], source: maker-card, locator: section 1, checked: 11/29/2026 }",
    },
  });
  const content = { ...SURROUNDINGS, "models/example-3b.mdx": broken };
  const { texts } = applyFixes(checkContent(contentOf(content)).problems, () => broken);
  const fixed = texts.get("content/models/example-3b.mdx") ?? "";
  for (const written of [
    'name: "Example 3B"',
    "  released: {",
    "[open-weights]",
    "  layers: {",
    "  vocabulary-size: {",
    "value: 0.38,",
    JSON.stringify("Un modèle.".normalize("NFC")),
    "checked: 2026-11-29",
  ])
    expect(fixed).toContain(written);
});
