import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { card, contentOf, SURROUNDINGS } from "../../content-files.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const API = `{ value: [api-only], ${CITED} }`;

/** Problems of a card of that stage, as `rule: message`. */
function problems(stage: string, facts: Record<string, string>, today = "2026-11-30"): string[] {
  const files = { ...SURROUNDINGS, "models/example-3b.mdx": card({ facts }).replace("stage: released", `stage: ${stage}`) };
  return checkContent(contentOf(files), { today }).problems.map(({ rule, message }) => `${rule}: ${message}`);
}

describe("a released model has no end", () => {
  test.each(["deprecated-on", "retired-on"])("%s", (field) => {
    expect(problems("released", { [field]: `{ value: 2025-06-01, covers: api, ${CITED} }` })).toEqual([
      `life-cycle/stage: The stage is released, and ${field} names an end.`,
    ]);
  });
  test("but a product may have dropped it", () => {
    expect(problems("released", { "retired-on": `{ value: 2025-06-01, covers: product, ${CITED} }` })).toEqual([]);
  });
});

describe("what had ended when someone looked is not offered", () => {
  test("weights", () => {
    expect(problems("deprecated", { "retired-on": `{ value: 2025-06-01, covers: weights, ${CITED} }` })).toEqual([
      "life-cycle/stage: The access is open-weights, and by retired-on the weights have ended.",
    ]);
  });
  test("an API that was all there is", () => {
    const facts = { access: API, "retired-on": `{ value: 2026-10-23, covers: api, ${CITED} }` };
    expect(problems("deprecated", facts)).toEqual(["life-cycle/stage: The access is api-only, and by retired-on the API has ended."]);
  });
  test("an API whose later snapshot still runs", () => {
    const claims = `[{ value: 2027-01-14, covers: api, ${CITED}, because: "The last." }, { value: 2026-10-23, covers: api, ${CITED} }]`;
    expect(problems("deprecated", { access: API, "retired-on": claims })).toEqual([]);
  });
  test("an API beside weights that can be had", () => {
    expect(problems("deprecated", { "retired-on": `{ value: 2026-10-23, covers: api, ${CITED} }` })).toEqual([]);
  });
});

describe("an end to come is no end", () => {
  const facts = { access: `{ value: [discontinued], ${CITED} }`, "retired-on": `{ value: 2027-01-14, covers: api, ${CITED} }` };
  test("before its day", () => {
    expect(problems("retired", facts).join()).toContain("the first end is to come on 2027-01-14");
  });
  test("after its day", () => {
    expect(problems("retired", facts, "2027-02-01")).toEqual([]);
  });
});

test("no end is announced before the release", () => {
  expect(problems("deprecated", { "deprecated-on": `{ value: 2020-01-01, covers: api, ${CITED} }` })).toEqual([
    "life-cycle/order: The end was announced on 2020-01-01, before the release on 2024-09-25.",
  ]);
});

test("no model replaces itself", () => {
  const facts = { "deprecated-on": `{ value: 2026-01-01, covers: api, ${CITED} }`, "replaced-by": `{ value: [example-3b], ${CITED} }` };
  expect(problems("deprecated", facts)).toEqual(["life-cycle/order: The model is called its own successor."]);
});

describe("a family says of a model what its card says", () => {
  const family = (text: string) => {
    const { "families/example.md": _, ...others } = SURROUNDINGS;
    const files = {
      ...others,
      "models/example-3b.mdx": card(),
      "families/example.mdx": `---\nname: Example\norganizations: [maker]\nsummary: A family for tests.\n---\n${text}\n`,
    };
    return checkContent(contentOf(files)).problems.map(({ rule }) => rule);
  };
  const MODEL = '<Model id="example-3b" />';
  test.each([
    `${MODEL} is no longer available.`,
    `${MODEL} was shut down in 2025.`,
    `${MODEL} is still being trained.`,
    `${MODEL} will be released next year.`,
    `${MODEL} was discontinued.`,
    `${MODEL} has not come out.`,
    `${MODEL} was taken back.`,
    `${MODEL} is deprecated.`,
    `${MODEL} can no longer be downloaded.`,
    `${MODEL} has yet to appear.`,
  ])("%s", (text) => {
    expect(family(text)).toEqual(["life-cycle/prose"]);
  });
  test.each([`${MODEL} is still offered.`, `${MODEL} came out in 2024.`, `${MODEL} has not been evaluated on long texts.`])(
    "%s",
    (text) => {
      expect(family(text)).toEqual([]);
    },
  );
});
