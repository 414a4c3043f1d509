import { JsonLdParser } from "jsonld-streaming-parser";
import type { Quad } from "n3";
import { describe, expect, test } from "vitest";
import { modelJsonLd } from "../../src/formats/json-ld.ts";
import { fixtureCatalog, modelOf } from "../fixture-catalog.ts";

interface Measured {
  propertyID: string;
  value?: number;
  minValue?: number;
  maxValue?: number;
}
interface Dataset {
  license: string;
  creator: object;
  about: { license?: string[]; author: object[] };
  variableMeasured: Measured[];
}

const catalog = fixtureCatalog();
const dataOf = (id: string) => JSON.parse(modelJsonLd(modelOf(catalog, id), catalog)) as Dataset;
function endsOf(id: string, field: string): Partial<Measured> {
  const { value, minValue, maxValue } = dataOf(id).variableMeasured.find(({ propertyID }) => propertyID === field) ?? {};
  return JSON.parse(JSON.stringify({ value, minValue, maxValue })) as Partial<Measured>;
}

/** Triples of a document, whose context is taken for the words of schema.org without asking for it. */
function triplesOf(text: string): Promise<Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    const parser = new JsonLdParser({
      strictValues: true,
      documentLoader: { load: () => Promise.resolve({ "@context": { "@vocab": "https://schema.org/" } }) } as never,
    });
    parser.on("data", (quad: Quad) => quads.push(quad));
    parser.on("error", reject);
    parser.on("end", () => resolve(quads));
    parser.write(text);
    parser.end();
  });
}

/** How many values other than maps and lists a document holds: each is a triple. */
function valuesIn(node: unknown, key = ""): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + valuesIn(one, key), 0);
  if (typeof node === "object" && node !== null) return Object.entries(node).reduce((sum, [name, one]) => sum + valuesIn(one, name), 0);
  return key === "@context" || key === "@id" ? 0 : 1;
}

describe("modelJsonLd", () => {
  test("is read by a strict parser of JSON-LD without a value lost, for every card", async () => {
    for (const model of catalog.models.values()) {
      const text = modelJsonLd(model, catalog);
      const quads = await triplesOf(text);
      const literals = quads.filter(({ object, predicate }) => object.termType === "Literal" || predicate.value.endsWith("#type"));
      expect([model.id, literals.length]).toEqual([model.id, valuesIn(JSON.parse(text))]);
    }
  });

  test.each<[string, string, string, Partial<Measured>]>([
    ["up to 9 trillion tokens", "heron-2-3b", "training-tokens", { maxValue: 9e12 }],
    ["at least 200 million tokens", "heron-7b", "finetuning-tokens", { minValue: 2e8 }],
    ["an MFU between two numbers", "heron-2-70b", "training-mfu", { minValue: 0.38, maxValue: 0.43 }],
    ["an exact number", "heron-2-3b", "layers", { value: 28 }],
    ["about 32,000 tokens", "lark-8x5b", "context-length", { value: 32000 }],
  ])("%s", (_, model, field, ends) => {
    expect(endsOf(model, field)).toEqual(ends);
  });

  test("leaves out what is not known, instead of a number", () => {
    expect(dataOf("lark-8x5b").variableMeasured.map(({ propertyID }) => propertyID)).not.toContain("training-tokens");
  });

  test("says under which licence the card is and who made it", () => {
    expect(dataOf("heron-7b")).toMatchObject({
      license: "https://creativecommons.org/licenses/by/4.0/",
      creator: { "@type": "Organization", name: "Wading cards", url: "https://cards.example/cards/" },
    });
  });

  test("keeps the model's own licence and makers apart from these", () => {
    expect(dataOf("heron-7b").about).toMatchObject({
      license: ["https://cards.example/cards/licenses/heron-community/"],
      author: [{ name: "Aster Labs" }, { name: "Dune Works" }],
    });
  });
});
