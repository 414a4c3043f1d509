import { describe, expect, test } from "vitest";
import { answerInWords } from "../../src/consumer/answer-in-words.ts";
import { answer } from "../../src/consumer/answer.ts";
import { cardInWords } from "../../src/consumer/card.ts";
import { Catalogue } from "../../src/consumer/catalogue.ts";
import { cite } from "../../src/consumer/cite.ts";
import { compare, comparisonCsv, comparisonInWords, comparisonMarkdown } from "../../src/consumer/compare.ts";
import { findField, findModel } from "../../src/consumer/find.ts";
import { search } from "../../src/consumer/search.ts";
import { catalogue, EDITION, HERON } from "./catalogue-data.ts";

const ask = (model: string, field: string) => {
  const { outline, variant } = findModel(catalogue, model);
  return answer(catalogue, catalogue.model(outline), findField(catalogue, field), variant);
};

describe("findModel", () => {
  test.each(["Heron 2 70B", "heron-2-70b", "HERON2 70b", "aster/heron-2-70b"])("knows %s", (name) => {
    expect(findModel(catalogue, name).outline.id).toBe("heron-2-70b");
  });

  test("says which names are near one that it does not know", () => {
    expect(() => findModel(catalogue, "Heron 2 71B")).toThrow('There is no model "Heron 2 71B". Did you mean Heron 2 70B?');
    expect(() => findModel(catalogue, "xyz")).toThrow(/^There is no model "xyz"\.$/);
  });
});

describe("findField", () => {
  test.each(["training-tokens", "Training tokens", "TRAINING TOKENS"])("knows %s", (name) => {
    expect(findField(catalogue, name)).toMatchObject({ field: { id: "training-tokens" } });
  });

  test("knows figures and results apart from fields, and what is near to one", () => {
    expect(findField(catalogue, "derived-mfu")).toEqual({ figure: "derived-mfu" });
    expect(findField(catalogue, "evaluation-shore")).toEqual({ evaluation: "shore" });
    expect(() => findField(catalogue, "trainingtoken")).toThrow("Did you mean training-tokens?");
  });
});

describe("answer", () => {
  test("gives a value with its bound, status, receipt, address and edition", () => {
    expect(ask("heron-2-70b", "training-tokens")).toEqual({
      model: "heron-2-70b",
      name: "Heron 2 70B",
      field: "training-tokens",
      label: "Training tokens",
      status: "reported",
      display: "at least 15 trillion tokens",
      value: 15e12,
      unit: "token",
      qualifier: "at-least",
      disputed: false,
      claims: [
        {
          display: "at least 15 trillion tokens",
          status: "reported",
          receipts: [expect.objectContaining({ locator: "table 1", checked: "2026-11-01" })],
        },
      ],
      permalink: `${HERON}#training-tokens`,
      edition: EDITION,
    });
  });

  test("takes a silence for an answer, and a third party's word for no maker's", () => {
    expect(ask("heron-2-70b", "finetuning-data")).toMatchObject({ status: "not-disclosed", display: "not disclosed" });
    expect(ask("heron-2-70b", "evaluation-shore")).toMatchObject({
      status: "third-party",
      value: 1247,
      permalink: `${HERON}#evaluation-shore`,
    });
  });

  test("says of a figure how it follows", () => {
    // 15e12 tokens, at least, for 70.6e9 parameters: 212.46 and more.
    expect(ask("heron-2-70b", "tokens-per-parameter")).toMatchObject({
      status: "derived",
      qualifier: "at-least",
      permalink: `${HERON}#tokens-per-parameter`,
    });
    expect(Number(ask("heron-2-70b", "tokens-per-parameter").value)).toBeCloseTo(212.46, 1);
  });

  test("has no word for what the card does not speak of", () => {
    expect(() => ask("heron-2-70b", "experts-total")).toThrow("The card of Heron 2 70B says nothing of Experts");
    expect(() => ask("heron-2-70b", "evaluation-none")).toThrow("it has wader-qa-5-shot, tide-math, shore");
  });

  test("reads in words as value, receipt, address", () => {
    const lines = answerInWords(ask("heron-2-70b", "training-tokens")).split("\n");
    expect(lines.slice(0, 2)).toEqual(["Heron 2 70B: Training tokens", "  at least 15 trillion tokens  (reported)"]);
    expect(lines.at(-3)).toBe(`  ${HERON}#training-tokens`);
    expect(cardInWords(catalogue, catalogue.model({ id: "heron-2-70b" }))).toMatch(/^ {2}Training tokens +at least 15 trillion tokens$/m);
  });
});

describe("compare", () => {
  const table = compare(
    catalogue,
    [catalogue.model({ id: "heron-2-70b" }), catalogue.model({ id: "plover-large" })],
    ["layers", "finetuning-data"],
  );

  test("sets facts side by side with their addresses", () => {
    expect(table.rows.map(({ field }) => field)).toEqual(["layers", "finetuning-data"]);
    expect(table.rows[0]?.cells[0]).toEqual({ display: "80 layers", status: "reported", url: `${HERON}#layers` });
  });

  test("is written as a table in words, Markdown and CSV", () => {
    expect(comparisonInWords(table)).toContain("Layers");
    expect(comparisonMarkdown(table)).toContain(`| [80 layers](${HERON}#layers) |`);
    expect(comparisonCsv(table).split("\n")[1]).toMatch(/^layers,80 layers,reported,/);
  });
});

test("a fact is cited with its value and its address", () => {
  const forms = cite(catalogue, catalogue.model({ id: "heron-2-70b" }), ask("heron-2-70b", "training-tokens"));
  expect(forms.text).toContain("Heron 2 70B: Training tokens, at least 15 trillion tokens (reported)");
  expect(forms.bibtex).toContain(`url = {${HERON}#training-tokens}`);
  expect(JSON.parse(forms.csl)).toMatchObject({ id: "heron-2-70b-training-tokens", URL: `${HERON}#training-tokens` });
});

test("search finds models by parts of names, slips of the fingers and fields", () => {
  expect(search(catalogue, "heron 70b").map(({ model }) => model)[0]).toBe("heron-2-70b");
  expect(search(catalogue, "herron 70b").map(({ model }) => model)[0]).toBe("heron-2-70b");
  expect(search(catalogue, "plover context length")[0]).toMatchObject({ fields: [{ id: "context-length" }] });
  // A slip in a name is put right; figures of a version are no part of another name.
  expect(search(catalogue, "heorn 2 70b").map(({ model }) => model)[0]).toBe("heron-2-70b");
  expect(search(catalogue, "context window of plover")).toEqual(search(catalogue, "plover context length"));
  expect(search(catalogue, "nothing of the kind")).toEqual([]);
});

describe("Catalogue", () => {
  test.each([
    [[], "This is no catalog.json: the whole"],
    [{ schemaVersion: "3" }, "The catalogue has version 3 of its shape; this version of cardfile reads 2."],
    [{ schemaVersion: "2" }, "This is no catalog.json: origin"],
  ])("refuses %j", (data, message) => {
    expect(() => new Catalogue(data)).toThrow(message);
  });
});
