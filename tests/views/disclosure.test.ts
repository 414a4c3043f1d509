import { describe, expect, test } from "vitest";
import { disclosureByMaker, discloseModel } from "../../src/views/disclosure.ts";
import { disclosureOverview } from "../../src/views/disclosure-overview.ts";
import { largestMakers } from "../../src/views/disclosure-matrix.ts";
import { DISCLOSURE_QUESTIONS } from "../../src/views/disclosure-questions.ts";
import { requiredModelFields } from "../../src/schema/fields.ts";
import { card } from "../content-files.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";

/** Two facts are silent and one has no meaning in every card of the fixtures: 17 of 19. */
const catalog = exampleCatalog({
  "models/quiet.md": card({
    name: "Quiet",
    facts: {
      released: `{ value: 2023-03-14, ${CITED} }`,
      "parameters-total": `{ status: not-disclosed, ${CITED} }`,
      "training-hardware": `{ status: third-party, value: [h100-sxm], ${CITED} }`,
      "accelerator-hours": `{ status: estimated, value: 1e6, method: Guessed from a photograph., by: cardfile, ${CITED} }`,
      "training-tokens": `
    - { status: third-party, value: 1e12, ${CITED} }
    - { value: 2e12, because: "Two say so.", ${CITED} }`,
    },
  }),
  "organizations/other.md": `---\nname: Other\nkind: company\nsummary: Another maker.\n${CITED.replaceAll(", ", "\n")}\n---\n`,
  "models/lone.md": card({ name: "Lone", facts: { developer: `{ value: [other], ${CITED} }` } }),
  "models/ours.md": card({ name: "Ours", facts: { released: `{ status: planned, value: 2027, ${CITED} }` } }).replace(
    "stage: released",
    "stage: planned",
  ),
});
const models = [...catalog.models.values()].filter((model) => model.id !== "lone");
const otherMaker = [...catalog.models.values()].filter((model) => model.id === "lone");
const modelOf = (id: string) => {
  const model = catalog.models.get(id);
  if (!model) throw new Error(`No ${id}.`);
  return model;
};

describe("discloseModel", () => {
  test("counts what the makers report, over what has a meaning", () => {
    expect(discloseModel(modelOf("base-3b")).score).toEqual({ disclosed: 17, known: 17, total: 19 });
  });

  test("what others measured or estimated is known, not disclosed; the makers' own word counts wherever it stands", () => {
    const { score, cells, year } = discloseModel(modelOf("quiet"));
    // Of the 17: parameters are silent, hardware and hours come from others; the tokens count.
    expect(score).toEqual({ disclosed: 14, known: 16, total: 19 });
    expect(cells.find((cell) => cell.label === "Training tokens")).toMatchObject({ status: "reported", disputed: true });
    expect(year).toBe(2023);
  });
});

describe("disclosureByMaker", () => {
  const [maker] = disclosureByMaker(models);

  test("sums over released models and leaves planned ones out", () => {
    // Quiet, Base 3B and Example 3B.
    expect(maker).toMatchObject({ label: "Maker", models: 3, disclosed: 14 + 17 + 17, total: 57 });
  });

  test("keeps the years of release apart", () => {
    expect([...(maker?.years ?? [])]).toEqual([
      [2023, { disclosed: 14, known: 16, total: 19 }],
      [2024, { disclosed: 34, known: 34, total: 38 }],
    ]);
  });

  test("asks for what is not reported, the most frequent first", () => {
    expect(maker?.asks.map((ask) => [ask.field, ask.models.length])).toEqual([
      ["training-compute", 3],
      ["training-mfu", 3],
      ["parameters-total", 1],
      ["training-hardware", 1],
      ["accelerator-hours", 1],
    ]);
  });
});

describe("disclosureOverview", () => {
  test("counts each field over the models for which it has a meaning", () => {
    const { fields, overall } = disclosureOverview(models);
    expect(fields.find((field) => field.id === "accelerator-hours")).toMatchObject({ disclosed: 2, others: 1, unknown: 0, total: 3 });
    expect(fields.find((field) => field.id === "finetuning-data")).toMatchObject({ total: 0 });
    expect(overall).toEqual({ disclosed: 48, known: 50, total: 57 });
  });
});

describe("disclosureMatrix", () => {
  const { matrix } = disclosureOverview(models);
  const column = (id: string) => matrix.columns.findIndex((one) => one.id === id);
  const [maker] = matrix.makers;

  test("keeps the makers' own answers apart from what others know", () => {
    expect(maker).toMatchObject({ label: "Maker", count: 3, disclosed: 48, total: 57, share: "84%", others: 2 });
    // Hardware: two makers' answers; a third party knows the third.
    expect(maker?.cells[column("training-hardware")]).toEqual({
      text: "2",
      outOf: 3,
      words: "2 of 3, 1 more known from others",
      shade: 3,
      disputed: false,
    });
    expect(maker?.cells[column("training-mfu")]).toMatchObject({ text: "0", outOf: 3, shade: 0 });
    expect(maker?.cells[column("finetuning-data")]).toMatchObject({ text: "–", words: "does not apply" });
    expect(maker?.cells[column("finetuning-data")]?.shade).toBeUndefined();
  });

  test("gives each status of a model its own sign, so that no answer looks like none", () => {
    const quiet = maker?.models.find((row) => row.label === "Quiet");
    const signs = ["developer", "training-hardware", "accelerator-hours", "parameters-total", "finetuning-data"];
    expect(signs.map((id) => quiet?.cells[column(id)]?.text)).toEqual(["●", "◐", "△", "○", "–"]);
    expect(quiet?.cells[column("training-tokens")]).toMatchObject({ text: "●", words: "reported, disputed", disputed: true });
  });

  test("knows the columns in which all answer alike", () => {
    const differing = matrix.columns.filter((one) => !one.isAlike).map((one) => one.id);
    expect(differing).toEqual([]); // One row only.
    const two = disclosureOverview([...models, ...otherMaker]).matrix;
    expect(two.columns.filter((one) => !one.isAlike).map((one) => one.id)).toEqual([
      "parameters-total",
      "training-hardware",
      "accelerator-hours",
    ]);
    expect(two.alone.map((row) => [row.label, row.maker?.label])).toEqual([["Lone", "Other"]]);
  });

  test("shows the newest of each maker when there are too many rows", () => {
    expect(disclosureOverview(models, 2).matrix.makers[0]?.models.map((row) => row.label)).toEqual(["Base 3B", "Example 3B"]);
  });

  test("the largest makers come in the order of openness", () => {
    const makers = disclosureByMaker([...models, ...otherMaker]);
    expect(largestMakers(makers, 1).map((one) => one.label)).toEqual(["Maker"]);
    expect(largestMakers(makers, 9)).toEqual(makers);
  });
});

test("every required field has a question", () => {
  expect(Object.keys(DISCLOSURE_QUESTIONS).sort()).toEqual(requiredModelFields.map((field) => field.id).sort());
});
