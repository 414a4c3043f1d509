import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Catalogue } from "../../src/consumer/catalogue.ts";
import { diffCatalogues, diffInWords, diffMarkdown } from "../../src/consumer/diff.ts";
import { catalogJson } from "../../src/formats/catalog-json.ts";
import { FIXTURE_FOLDER, fixtureCatalog, type Changes } from "../fixture-catalog.ts";
import { catalogue, HERON } from "./catalogue-data.ts";

const card = "models/heron-2-70b.md";
const text = readFileSync(join(FIXTURE_FOLDER, card), "utf8");
const changed = (changes: Changes) => new Catalogue(JSON.parse(JSON.stringify(catalogJson(fixtureCatalog(changes)))));

describe("diffCatalogues", () => {
  test("finds nothing between an edition and itself", () => {
    expect(diffCatalogues(catalogue, changed({})).changes).toEqual([]);
  });

  test("takes a model that was renamed for the same one", () => {
    const raw = JSON.parse(JSON.stringify(catalogue.raw));
    const model = raw.models.find(({ id }: { id: string }) => id === "heron-7b");
    Object.assign(model, { id: "heron-large", url: model.url.replace("heron-7b", "heron-large"), "redirect-from": [] });
    expect(diffCatalogues(new Catalogue(raw), catalogue).changes).toEqual([]);
  });

  test("finds a value, its bound, and the figures that follow from it", () => {
    const newer = changed({ [card]: text.replace("value: 15e12, qualifier: at-least,", "value: 16e12,") });
    const { changes } = diffCatalogues(catalogue, newer);
    expect(changes.find(({ field }) => field === "training-tokens")).toEqual({
      model: "heron-2-70b",
      name: "Heron 2 70B",
      field: "training-tokens",
      label: "Training tokens",
      derived: false,
      from: { display: "at least 15 trillion tokens", status: "reported", sources: ["heron-2-card"] },
      to: { display: "16 trillion tokens", status: "reported", sources: ["heron-2-card"] },
      url: `${HERON}#training-tokens`,
    });
    // What the formulas make of tokens: compute and its share of the peak, and tokens per parameter.
    const figures = changes.filter(({ derived }) => derived).map(({ field }) => field);
    expect(figures.sort()).toEqual(["derived-mfu", "derived-training-flop", "tokens-per-parameter"]);
  });

  test("finds a status, another source, a new and a vanished fact, and a card", () => {
    const newer = changed({
      [card]: text
        .replace("layers: { value: 80, source: heron-2-report", "layers: { value: 80, source: heron-2-card")
        .replace(/ {2}attention: .*\n/, "")
        .replace("finetuning-data: { status: not-disclosed,", 'finetuning-data: { text: "Dialogues.",'),
      "models/plover-qa.md": undefined,
    });
    const words = diffCatalogues(catalogue, newer).changes.map(({ model, field, from, to }) => [
      model,
      field,
      from?.display,
      to?.display,
      to?.sources.join(),
    ]);
    expect(words).toContainEqual(["heron-2-70b", "layers", "80 layers", "80 layers", "heron-2-card"]);
    expect(words).toContainEqual(["heron-2-70b", "attention", "full", undefined, undefined]);
    expect(words).toContainEqual(["heron-2-70b", "finetuning-data", "not disclosed", "Dialogues.", "heron-2-report"]);
    expect(words).toContainEqual(["plover-qa", "", expect.any(String), undefined, undefined]);
  });

  test("is written in words and as tables, with the proposals that it touches", () => {
    const diff = diffCatalogues(
      catalogue,
      changed({ [card]: text.replace("layers: { value: 80, source: heron-2-report", "layers: { value: 81, source: heron-2-card") }),
    );
    const proposals = new Map([["heron-2-70b", ["A plan"]]]);
    expect(diffInWords(diff, proposals)).toContain(
      "Heron 2 70B  (in A plan)\n  Layers: 80 layers (reported) → 81 layers (reported); + heron-2-card − heron-2-report\n",
    );
    expect(diffMarkdown(diff, proposals)).toContain(
      `| [Layers](${HERON}#layers) | 80 layers (reported) | 81 layers (reported) | + heron-2-card − heron-2-report |`,
    );
  });
});

describe("edition", () => {
  const edition = (changes: Changes = {}) => fixtureCatalog(changes).edition();

  test("is the day and a hash of the content, the same whenever it is asked for", () => {
    expect(edition()).toMatch(/^2026-11-02-[0-9a-f]{12}$/);
    expect(edition()).toBe(edition());
    expect(edition({ [card]: `${text}\nOne line more.\n` })).not.toBe(edition());
  });
});
