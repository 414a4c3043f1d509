import { describe, expect, test } from "vitest";
import { rail } from "../../src/card/rail.ts";
import { sheet } from "../../src/card/sheet.ts";
import { modelAnchors, anchoredParts } from "../../src/catalog/anchors.ts";
import { sheetData } from "../../src/views/card-sheet.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";

const catalog = fixtureCatalog();
const models = [...catalog.models.values()];
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");

describe("sheet", () => {
  test.each(models.map((model) => [model.id, model] as const))("%s holds every anchor once, and every receipt", (_, model) => {
    const html = sheet(sheetData(model, catalog));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(modelAnchors(anchoredParts(model.card)).filter((anchor) => !ids.includes(anchor))).toEqual([]);
    const words = plain(html);
    const variants = model.variants.flatMap((variant) => [...variant.facts.values()]);
    for (const claim of [...model.facts.values(), ...variants].flatMap((fact) => fact.claims)) {
      const said = [claim.text, claim.note, claim.reason, claim.method, ...claim.citations.map(({ locator }) => locator)];
      expect(said.filter((one) => one !== undefined && !words.includes(one))).toEqual([]);
    }
  });

  test("asks once for what a plan leaves open, and refuses nothing", () => {
    const planned = models.filter((model) => model.card.stage === "planned");
    expect(planned.length).toBeGreaterThan(0);
    for (const model of planned) {
      const html = sheet(sheetData(model, catalog));
      // In the contents and over the list of questions.
      expect(plain(html).match(/not yet decided/gi)).toHaveLength(2);
      const lines = [...html.matchAll(/<summary>(.*?)<\/summary>/gs)].map((match) => plain(match[1] ?? ""));
      expect(lines.filter((line) => line.includes("not disclosed"))).toEqual([]);
    }
  });
});

test("rail says what is known and from whom", () => {
  const texts = models.map((model) => plain(rail(sheetData(model, catalog))));
  expect(texts.filter((text) => !/Of \d+ required facts: /.test(text))).toEqual([]);
});
