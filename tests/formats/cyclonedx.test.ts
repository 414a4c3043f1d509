import { describe, expect, test } from "vitest";
import { readCatalog } from "../../src/catalog/catalog.ts";
import { readSite } from "../../src/catalog/site.ts";
import { cycloneDx } from "../../src/formats/cyclonedx.ts";
import { exampleCatalog } from "./catalog.ts";
import { complaints, cycloneDxValidator } from "./schemas.ts";

const catalog = exampleCatalog();
const example = [...catalog.models.values()].filter((model) => model.id === "example-3b");
const bom = cycloneDx(example, catalog);
const validate = cycloneDxValidator();
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a JSON pointer leads to. */
function at(document: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], document);
}

describe("cycloneDx", () => {
  const real = readCatalog(readSite(process.env));

  test("agrees with the official schema, for each model and for all together", () => {
    const models = [...real.models.values()];
    const wrong = models.flatMap((model) => complaints(validate, plain(cycloneDx([model], real))).map((one) => `${model.id}: ${one}`));
    expect(wrong).toEqual([]);
    expect(complaints(validate, plain(cycloneDx(models, real)))).toEqual([]);
    expect(complaints(validate, plain(bom))).toEqual([]);
  });

  test("is refused by the schema when it is wrong", () => {
    expect(complaints(validate, { ...(plain(bom) as object), bomFormat: "SPDX" })).not.toEqual([]);
  });

  test("cites the source of a claim at the claim's own place", () => {
    const citation = bom.citations?.find((one) => one.note === "Training tokens: table 1 | row “tokens”");
    expect(citation).toMatchObject({ timestamp: "2026-10-31T00:00:00Z", attributedTo: "source:paper" });
    expect(at(bom, citation?.pointers[0] ?? "")).toEqual({ name: "cardfile:training-tokens:2", value: "12000000000000 (third party)" });
  });

  test("gives the evidence on both sides of a dispute", () => {
    expect(bom.declarations?.claims).toEqual([
      {
        "bom-ref": "claim:model:example-3b/training-tokens",
        target: "model:example-3b",
        predicate: "Training tokens: up to 9 trillion tokens",
        reasoning: "The card is newer.",
        evidence: ["evidence:model:example-3b/training-tokens/1.1"],
        counterEvidence: ["evidence:model:example-3b/training-tokens/2.1"],
      },
    ]);
    expect(bom.declarations?.evidence[1]).toMatchObject({
      "bom-ref": "evidence:model:example-3b/training-tokens/2.1",
      description: "12 trillion tokens (third party)",
      data: [
        { name: "Scaling & measuring: 100% of a model, table 1 | row “tokens”", contents: { url: "https://arxiv.org/abs/2409.01234" } },
      ],
    });
  });

  test("has no reference that leads nowhere, and none twice", () => {
    const text = JSON.stringify(cycloneDx([...real.models.values()], real));
    const defined = [...text.matchAll(/"bom-ref":"([^"]+)"/g)].map((match) => match[1]);
    const used = [...text.matchAll(/"(?:attributedTo|target)":"([^"]+)"/g)].map((match) => match[1]);
    expect(defined.filter((ref, index) => defined.indexOf(ref) !== index)).toEqual([]);
    expect(used.filter((ref) => !defined.includes(ref))).toEqual([]);
  });

  test("writes a missing value as its status, never as nothing", () => {
    const properties = bom.components.flatMap((one) => ("modelCard" in one ? one.modelCard.properties : []));
    expect(properties).toContainEqual({ name: "cardfile:training-compute", value: "not disclosed" });
    expect(properties.filter(({ value }) => value.trim() === "")).toEqual([]);
  });

  test("is the same twice", () => {
    expect(JSON.stringify(cycloneDx(example, exampleCatalog()))).toBe(JSON.stringify(bom));
  });
});

test("names what it is about, and what rests on what", () => {
  const whole = exampleCatalog();
  const models = [...whole.models.values()];
  const both = cycloneDx(models, whole);
  const refs = [both.metadata.component["bom-ref"], ...both.components.map((one) => one["bom-ref"])];
  expect(both.dependencies[0]).toEqual({ ref: "subject", dependsOn: models.map(({ id }) => `model:${id}`) });
  expect(both.dependencies.find(({ ref }) => ref === "model:example-3b")?.dependsOn).toContain("model:base-3b");
  expect(both.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !refs.includes(ref))).toEqual([]);
});
