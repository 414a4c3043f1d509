import { describe, expect, test } from "vitest";
import type { Catalog } from "../../../src/catalog/catalog.ts";
import { lineageGraph, passesWeights } from "../../../src/views/lineage/graph.ts";
import { drawLineage, wrap } from "../../../src/views/lineage/layout.ts";
import { neighbourhoodOf } from "../../../src/views/lineage/neighbourhood.ts";
import { branchesOf, descentOf, type LineageBranch } from "../../../src/views/lineage/tree.ts";
import { catalogLineage, familyLineage, modelLineage } from "../../../src/views/lineage/view.ts";
import { card } from "../../content-files.ts";
import { exampleCatalog } from "../../formats/catalog.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const ORGANIZATION = (name: string) =>
  `---\nname: ${name}\nkind: company\nsummary: A maker for tests.\nsource: maker-card\nlocator: section 1\nchecked: 2026-11-01\n---\n`;
const LICENSE = (name: string, terms: string) =>
  `---\nname: ${name}\nspdx: LicenseRef-Test\nclass: use-restricted\nsummary: A licence for tests.\n${terms}source: maker-card\nlocator: section 1\nchecked: 2026-11-01\n---\n`;

/** A card by `maker` under `license`, made from others as `edges` say. */
function model(name: string, maker: string, license: string, edges: string[]): string {
  const lineage = edges.map((edge) => `  - { ${edge}, ${CITED} }\n`).join("");
  return card({
    name,
    facts: {
      developer: `{ value: [${maker}], ${CITED} }`,
      owner: `{ value: [${maker}], ${CITED} }`,
      license: license.startsWith("{") ? license : `{ value: [${license}], ${CITED} }`,
    },
    more: lineage ? `lineage:\n${lineage}` : "",
  });
}

const catalog: Catalog = exampleCatalog({
  "organizations/llama-maker.md": ORGANIZATION("Llama maker"),
  "organizations/tuner.md": ORGANIZATION("Tuner"),
  "organizations/writer.md": ORGANIZATION("Writer"),
  "licenses/llama.md": LICENSE(
    "Llama licence",
    `requires:
  - { text: "Hand on a copy.", clause: "1.a", passes: [weights] }
  - { text: "Call it Llama.", clause: "1.b", passes: [weights, outputs] }
  - { text: "Behave.", clause: "1.c" }
`,
  ),
  "licenses/terms.md": LICENSE("Terms", `forbids:\n  - { text: "Training competitors on outputs.", clause: "2", passes: [outputs] }\n`),
  "models/llama.md": model("Llama", "llama-maker", "llama", []),
  "models/llama-small.md": model("Llama small", "llama-maker", "mit", [
    "relation: pruned-from, model: llama",
    "relation: distilled-from, model: llama",
  ]),
  "models/tune.md": model("Tune", "tuner", "mit", ["relation: finetuned-from, model: llama"]),
  "models/tune-of-tune.md": model("Tune of tune", "writer", "mit", ["relation: quantized-from, model: tune"]),
  "models/student.md": model("Student", "tuner", "mit", [
    "relation: data-generated-by, model: llama",
    "relation: data-generated-by, model: writer-one",
  ]),
  "models/faithful.md": model("Faithful", "tuner", "llama", ["relation: finetuned-from, model: llama"]),
  "models/secret.md": model("Secret", "tuner", `{ status: not-applicable, reason: "Never published." }`, [
    "relation: finetuned-from, model: llama",
  ]),
  "models/from-small.md": model("From small", "tuner", "mit", ["relation: finetuned-from, model: llama-small"]),
  "models/writer-one.md": model("Writer One", "writer", "terms", []),
});
const graph = lineageGraph(catalog.models.values());
const ids = (nodes: readonly { id: string }[]) => nodes.map((node) => node.id).sort();

describe("lineageGraph", () => {
  test("draws all relations between two models as one arrow", () => {
    expect(graph.parents.get("llama-small")).toEqual([
      { parent: "llama", child: "llama-small", relations: ["pruned-from", "distilled-from"] },
    ]);
  });

  test("knows models outside the catalogue by their name", () => {
    expect(graph.nodes.get("external outside70b")).toEqual({
      id: "external outside70b",
      name: "Outside 70B",
      url: "https://huggingface.co/outside/Outside-70B",
      isExternal: true,
    });
  });

  test("weights pass along every relation but distillation and written data", () => {
    const passing = (child: string) => graph.parents.get(child)?.map(passesWeights);
    expect(passing("llama-small")).toEqual([true]);
    expect(passing("student")).toEqual([false, false]);
  });
});

describe("neighbourhoodOf", () => {
  test("holds ancestors and descendants, and no siblings", () => {
    expect(ids(neighbourhoodOf(graph, ["tune"]).nodes)).toEqual(["llama", "tune", "tune-of-tune"]);
  });

  test("keeps the nearest when there are too many, and says how many are left out", () => {
    const part = neighbourhoodOf(graph, ["tune-of-tune"], 2);
    expect(ids(part.nodes)).toEqual(["tune", "tune-of-tune"]);
    expect(part.hidden).toBe(1);
  });
});

describe("the text form", () => {
  const words = (branches: readonly LineageBranch[]): unknown[] =>
    branches.map((branch) => [branch.node.name, branch.relation, ...words(branch.branches)]);

  test("nests what was made from what", () => {
    const part = neighbourhoodOf(graph, ["tune"]);
    expect(words(descentOf(part))).toEqual([["Llama", undefined, ["Tune", "fine-tuned from", ["Tune of tune", "quantised from"]]]]);
    expect(words(branchesOf(part, "tune-of-tune", "parents"))).toEqual([["Tune", "quantised from", ["Llama", "fine-tuned from"]]]);
  });
});

describe("obligations", () => {
  const of = (id: string) =>
    (modelLineage(catalog, id)?.obligations ?? []).map(({ license, ancestor, through, by, terms, own }) => ({
      license: license.label,
      ancestor: ancestor.label,
      through,
      by,
      clauses: terms.map((term) => term.clause),
      own: own.map((one) => one.label),
    }));

  test("a derivative under another licence is flagged with the terms that bind derivatives", () => {
    expect(of("tune")).toEqual([
      { license: "Llama licence", ancestor: "Llama", through: "weights", by: [], clauses: ["1.a", "1.b"], own: ["MIT License"] },
    ]);
  });

  test("terms travel on to what is made from the derivative", () => {
    expect(of("tune-of-tune")).toEqual([
      { license: "Llama licence", ancestor: "Llama", through: "weights", by: ["Tune"], clauses: ["1.a", "1.b"], own: ["MIT License"] },
    ]);
  });

  test("training on outputs brings only the terms about outputs", () => {
    expect(of("student").map(({ license, through, clauses }) => [license, through, clauses])).toEqual([
      ["Llama licence", "outputs", ["1.b"]],
      ["Terms", "outputs", ["2"]],
    ]);
  });

  test("nothing is flagged where the card carries the licence or the model was never published", () => {
    expect(of("faithful")).toEqual([]);
    expect(of("secret")).toEqual([]);
  });

  test("makers may license their own derivatives as they like, and the old terms end there", () => {
    expect(of("llama-small")).toEqual([]);
    expect(of("from-small")).toEqual([]);
  });

  test("the arrow by which terms arrive is marked in the drawing", () => {
    const arrows = modelLineage(catalog, "tune")?.drawing.arrows ?? [];
    expect(arrows.map((arrow) => [arrow.label, arrow.isFlagged])).toEqual([
      ["⚑ fine-tuned", true],
      ["⚑ quantised", true],
    ]);
  });
});

describe("drawLineage", () => {
  const drawing = drawLineage(neighbourhoodOf(graph, ["tune"]), () => false);
  const boxOf = (name: string) => drawing.boxes.find((box) => box.node.name === name);

  test("stands ancestors to the left of what was made from them, inside the drawing", () => {
    const xs = ["Llama", "Tune", "Tune of tune"].map((name) => boxOf(name)?.x ?? Number.NaN);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    for (const box of drawing.boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(drawing.width);
      expect(box.y + box.height).toBeLessThanOrEqual(drawing.height);
    }
  });

  test("arrows run from the side of one box to the side of the next", () => {
    const [arrow] = drawing.arrows;
    const [llama, tune] = [boxOf("Llama"), boxOf("Tune")];
    const numbers = arrow?.path.match(/-?[\d.]+/g)?.map(Number) ?? [];
    expect(numbers[0]).toBeCloseTo((llama?.x ?? 0) + (llama?.width ?? 0), 0);
    expect(numbers.at(-2)).toBeCloseTo(tune?.x ?? 0, 0);
  });

  test("a line of descent that is too long to be read across runs downwards", () => {
    const chained = ["one", "two", "three", "four", "five"];
    const files = chained.map((id, index) => [
      `models/${id}.md`,
      model(id, "writer", "mit", index === 0 ? [] : [`relation: finetuned-from, model: ${chained[index - 1]}`]),
    ]);
    const chain = exampleCatalog({ "organizations/writer.md": ORGANIZATION("Writer"), ...Object.fromEntries(files) });
    const { boxes, arrows, width } = modelLineage(chain, "three")?.drawing ?? { boxes: [], arrows: [], width: Number.NaN };
    expect(width).toBeLessThan(400);
    const tops = chained.map((id) => boxes.find(({ node }) => node.name === id)?.y ?? Number.NaN);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    const [first, second] = ["one", "two"].map((id) => boxes.find(({ node }) => node.name === id));
    const ends = arrows.map(({ path }) => path.match(/-?[\d.]+/g)?.map(Number) ?? []).map((numbers) => [numbers[1], numbers.at(-1)]);
    expect(ends).toContainEqual([(first?.y ?? 0) + (first?.height ?? 0), second?.y]);
  });

  test("marks the model that the drawing is about", () => {
    expect(drawing.boxes.filter((box) => box.isCentre).map((box) => box.node.name)).toEqual(["Tune"]);
  });

  test("long names are broken between words and end in an ellipsis", () => {
    expect(wrap("Llama 3.2 3B")).toEqual(["Llama 3.2 3B"]);
    expect(wrap("Llama 3.1 Nemotron 70B Instruct")).toEqual(["Llama 3.1 Nemotron", "70B Instruct"]);
    expect(wrap("a".repeat(50))).toEqual(["a".repeat(20), `${"a".repeat(19)}…`]);
  });
});

describe("views", () => {
  test("a model without relations has none; a family has its models'", () => {
    expect(modelLineage(exampleCatalog({ "models/alone.md": card({ name: "Alone" }) }), "alone")).toBeUndefined();
    expect(familyLineage(catalog, "example")?.drawing.boxes).toHaveLength(12);
  });

  test("the whole catalogue lists every obligation once", () => {
    const { obligations, alone, relations } = catalogLineage(catalog);
    expect(obligations.map((one) => one.model.id).sort()).toEqual(["student", "student", "tune", "tune-of-tune"]);
    expect(alone).toBe(0);
    expect(relations).toBe(lineageGraph(catalog.models.values()).arrows.length);
  });

  test("a family's models say what each was made from, one phrase for each relation, and what was made from it", () => {
    const [family] = catalogLineage(catalog).families;
    const of = (name: string) => family?.models.find((one) => one.model.label === name);
    expect(family?.id).toBe("example");
    expect(of("Tune")?.from).toEqual([{ words: "fine-tuned from", targets: [{ label: "Llama", url: "/cards/models/llama/" }] }]);
    expect(of("Tune")?.into.map(({ label }) => label)).toEqual(["Tune of tune"]);
    expect(of("Example 3B")?.from.map(({ words, targets }) => [words, targets.map(({ label }) => label)])).toEqual([
      ["fine-tuned from", ["Base 3B"]],
      ["distilled from", ["Outside 70B"]],
    ]);
  });
});
