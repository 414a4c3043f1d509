import { describe, expect, test } from "vitest";
import { catalogJson, catalogJsonPieces, modelLines } from "../../src/formats/catalog-json.ts";
import { claimsCsvPieces } from "../../src/formats/csv.ts";
import { piecesOf, respondInPieces } from "../../src/formats/in-pieces.ts";
import { modelJson } from "../../src/formats/model-json.ts";
import type { Model } from "../../src/catalog/model.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";

const catalog = fixtureCatalog();

describe("files that are written a model at a time", () => {
  test.each([
    ["a catalogue", catalog],
    ["one without models", { ...catalog, models: new Map() }],
  ])("catalog.json of %s is the text of its data", (_name, of) => {
    expect([...catalogJsonPieces(of)].join("")).toBe(JSON.stringify(catalogJson(of)));
  });

  test("catalog.ndjson has a model a line", () => {
    const models = [...catalog.models.values()];
    expect([...modelLines(catalog)].join("")).toBe(models.map((model) => `${JSON.stringify(modelJson(model))}\n`).join(""));
  });

  test("what has been written of a model is taken over in bytes", async () => {
    const write = (model: Model) => Buffer.from(JSON.stringify(modelJson(model)));
    expect(await respondInPieces(catalogJsonPieces(catalog, write), "application/json").text()).toBe(JSON.stringify(catalogJson(catalog)));
  });

  test("catalog.csv names its columns once", () => {
    const pieces = [...claimsCsvPieces(catalog)];
    expect(pieces).toHaveLength(1 + catalog.models.size);
    expect(pieces.filter((piece) => piece.startsWith("model,field,claim,"))).toEqual(pieces.slice(0, 1));
  });
});

describe("respondInPieces", () => {
  test("gives the whole text, however long its pieces are", async () => {
    const pieces = ["é", "", "x".repeat(300_000), "…", "y".repeat(600_000)];
    const response = respondInPieces(pieces, "text/csv");
    expect(response.headers.get("content-type")).toBe("text/csv");
    expect(await response.text()).toBe(pieces.join(""));
  });

  test("makes no piece before it is asked for, and no more than one answer holds", async () => {
    let made = 0;
    function* pieces() {
      for (; made < 10; made += 1) yield "z".repeat(1 << 18);
    }
    const body = respondInPieces(pieces(), "text/csv").body;
    await body?.getReader().read();
    expect(made).toBeLessThan(4);
  });

  test("gives its pieces to who writes them as they come", () => {
    const pieces = ["a", Buffer.from("b")];
    expect([...(piecesOf(respondInPieces(pieces, "text/csv").body) ?? [])]).toEqual(pieces);
    expect(piecesOf(new Response("a").body)).toBeUndefined();
    expect(piecesOf(new Response(null).body)).toBeUndefined();
  });

  test("of nothing is empty", async () => {
    expect(await respondInPieces([], "text/csv").text()).toBe("");
  });
});
