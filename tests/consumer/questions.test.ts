import { describe, expect, test } from "vitest";
import { answerInWords } from "../../src/consumer/answer-in-words.ts";
import { answer } from "../../src/consumer/answer.ts";
import { cardInWords } from "../../src/consumer/card.ts";
import { Catalogue } from "../../src/consumer/catalogue.ts";
import { cite } from "../../src/consumer/cite.ts";
import { compare, comparisonCsv, comparisonInWords, comparisonMarkdown } from "../../src/consumer/compare.ts";
import { findField, findModel, readPlace } from "../../src/consumer/find.ts";
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
    // Misspelt and shortened, as the search takes it; and names that begin so before those that hold it.
    expect(() => findModel(catalogue, "heronn 2")).toThrow(/Did you mean (?:.*, or )?Heron 2 70B/);
    expect(() => findModel(catalogue, "heron")).toThrow(/Did you mean Heron /);
    expect(() => findModel(catalogue, " ")).toThrow(/^There is no model " "\.$/);
  });

  test("a place is read as MODEL, MODEL#FIELD and the address of a card or fact", () => {
    expect(readPlace(catalogue, "Heron 2 70B")).toEqual({ name: "Heron 2 70B" });
    expect(readPlace(catalogue, "Heron 2 70B#layers")).toEqual({ name: "Heron 2 70B", field: "layers" });
    expect(readPlace(catalogue, "heron-2-70b#")).toEqual({ name: "heron-2-70b" });
    expect(readPlace(catalogue, `${HERON}#layers`)).toEqual({ name: "heron-2-70b", field: "layers" });
    expect(readPlace(catalogue, HERON.replace(/\/$/, ""))).toEqual({ name: "heron-2-70b" });
    expect(readPlace(catalogue, `${HERON.replace("heron-2-70b", "heron-large")}#layers`)).toEqual({ name: "heron-7b", field: "layers" });
    expect(findModel(catalogue, "heron-large").outline.id).toBe("heron-7b");
    expect(readPlace(catalogue, "https://elsewhere.example/models/heron-2-70b/").name).toBe(
      "https://elsewhere.example/models/heron-2-70b/",
    );
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
    expect(() => findField(catalogue, "release")).toThrow("Did you mean released?");
    expect(() => findField(catalogue, "")).toThrow('There is no field "". Fields are developer, ');
  });

  test("knows the other names of a field, and asks where two have one", () => {
    expect(findField(catalogue, "context window")).toMatchObject({ field: { id: "context-length" } });
    expect(findField(catalogue, "tokens")).toMatchObject({ field: { id: "training-tokens" } });
    expect(() => findField(catalogue, "training cost")).toThrow("Did you mean training-compute, or accelerator-hours?");
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
    expect(cardInWords(catalogue, catalogue.model({ id: "heron-2-70b" }))).toMatch(/^ {2}evaluation-shore +[\d,.]+ \(third-party\)$/m);
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

  test("knows no evaluation that none of the cards has", () => {
    expect(() => compare(catalogue, [catalogue.model({ id: "heron-2-70b" })], ["evaluation-none"])).toThrow(
      'None of these cards has the evaluation "none"; cardfile show MODEL lists them.',
    );
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
