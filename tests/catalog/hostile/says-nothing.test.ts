import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { card, contentOf, contentWith, SURROUNDINGS } from "../../content-files.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const problems = (parts: Parameters<typeof contentWith>[0], others: Record<string, string> = {}) =>
  checkContent(contentWith(parts, others)).problems.map(({ rule, message }) => `${rule}: ${message}`);
const summary = (text: string) =>
  checkContent(contentOf({ ...SURROUNDINGS, "models/example-3b.mdx": card().replace("A model for tests.", text) })).problems.map(
    ({ rule, hint }) => `${rule}: ${hint}`,
  );

describe("a text", () => {
  test.each([
    ['"🚀🚀"', "text/blank: Write the summary; it has to be there."],
    ['"A \ufb01ne model."', 'text/normal-form: Write "A fine model.".'],
    ['"A `small` model."', "text/markup: Write plain words and characters; links and components have their place in the body."],
    ['"A model of $10^9$ weights."', "text/markup: Write plain words and characters; links and components have their place in the body."],
  ])("%s", (text, expected) => {
    expect(summary(text)).toEqual([expected]);
  });
  test.each(['"A model that costs $5 and $10."', '"A model 🚀 for tests."'])("%s says something", (text) => {
    expect(summary(text)).toEqual([]);
  });
});

describe("a body", () => {
  test.each([
    ["TODO: write this part.", 'text/placeholder: "TODO" fills a blank and says nothing.'],
    ["Coming soon.", 'text/placeholder: "Coming soon." fills a blank and says nothing.'],
    ["Words. Lorem ipsum dolor sit amet.", 'text/placeholder: "Lorem ipsum" fills a blank and says nothing.'],
    ["|  |  |\n| - | - |\n| 1 | 2 |", "body/table: The head of the table has no words."],
    ["[words](/models/example-3b/#)", "body/link: Nothing stands behind #."],
  ])("%s", (body, expected) => {
    expect(problems({ body: `${body}\n` })).toEqual([expected]);
  });
  test("todo lists and first columns without a head are none", () => {
    expect(problems({ body: "It writes todo lists.\n\n|  | a |\n| - | - |\n| 1 | 2 |\n" })).toEqual([]);
  });
});

describe("an estimate rests on what the card answers", () => {
  const estimate = (input: string) => ({
    facts: { layers: `{ status: estimated, value: 28, method: "By its size.", by: maker, inputs: [${input}] }` },
  });
  test.each([
    ["layers", "reference/circular: An estimate of layers does not rest on layers."],
    ["experts-total", "reference/unknown: The estimate rests on experts-total, of which the entry says nothing."],
  ])("%s", (input, expected) => {
    expect(problems(estimate(input))).toEqual([expected]);
  });
  test.each(["parameters-total", "name", "derived-training-flop"])("%s", (input) => {
    expect(problems(estimate(input)).filter((problem) => !problem.includes("There is no field"))).toEqual([]);
  });
});

test("what takes a model's place came after it", () => {
  const facts = {
    "deprecated-on": `{ value: 2026-01-01, covers: api, ${CITED} }`,
    "replaced-by": `{ value: [older], ${CITED} }`,
  };
  const older = card({ name: "Older", facts: { released: `{ value: 2024-01-10, ${CITED} }` } });
  const files = {
    ...SURROUNDINGS,
    "models/older.mdx": older,
    "models/example-3b.mdx": card({ facts }).replace("stage: released", "stage: deprecated"),
  };
  expect(checkContent(contentOf(files)).problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    "life-cycle/order: older is of 2024-01-10, and was released before the model that it replaces, of 2024-09-25.",
  ]);
});

test("a search is offered once", () => {
  const site = "name: Cards\nhome:\n  try: [llama, llama]\n";
  expect(problems({}, { "site.yaml": site })).toEqual(['value/twice: "llama" stands in this list twice.']);
});
