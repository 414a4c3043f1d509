import { describe, expect, test } from "vitest";
import { readCatalog } from "../../src/catalog/catalog.ts";
import { readSite } from "../../src/catalog/site.ts";
import type { SpdxElement } from "../../src/formats/spdx-document.ts";
import { spdx } from "../../src/formats/spdx.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";
import { exampleCatalog } from "./catalog.ts";
import { complaints, spdxValidator } from "./schemas.ts";
import { shaclComplaints } from "./shacl.ts";

const catalog = exampleCatalog();
const fixtures = fixtureCatalog();
const example = [...catalog.models.values()].filter((model) => model.id === "example-3b");
const graph = spdx(example, catalog)["@graph"] as SpdxElement[];
const validate = spdxValidator();
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const named = (name: string) => graph.find((element) => String(element["spdxId"]).endsWith(`#${name}`));

describe("spdx", () => {
  test("agrees with the schema of SPDX 3.0.1, for each model", () => {
    const real = readCatalog(readSite(process.env));
    const wrong = [...real.models.values()].flatMap((model) =>
      complaints(validate, plain(spdx([model], real))).map((one) => `${model.id}: ${one}`),
    );
    expect(wrong).toEqual([]);
    expect(complaints(validate, plain(spdx(example, catalog)))).toEqual([]);
  });

  test("is refused by the schema when it is wrong", () => {
    const document = plain(spdx(example, catalog)) as { "@graph": SpdxElement[] };
    document["@graph"].push({ type: "ai_AIPackage", spdxId: "https://cards.example/x" });
    expect(complaints(validate, document)).not.toEqual([]);
  });

  test("describes the model in the terms of the AI profile", () => {
    expect(named("model-example-3b")).toMatchObject({
      type: "ai_AIPackage",
      name: "Example 3B",
      releaseTime: "2024-09-25T00:00:00Z",
      suppliedBy: "https://cards.example/cards/models/example-3b.spdx.json#organization-maker",
      software_downloadLocation: "https://huggingface.co/maker/Example-3B",
      ai_typeOfModel: ["decoder-only"],
      ai_energyConsumption: {
        ai_trainingEnergyConsumption: [
          { type: "ai_EnergyConsumptionDescription", ai_energyQuantity: "2000000", ai_energyUnit: "megajoule" },
        ],
      },
    });
    expect(named("model-example-3b")?.["ai_hyperparameter"]).toContainEqual({
      type: "DictionaryEntry",
      key: "training-tokens",
      value: "at-most 9000000000000 token",
    });
    expect(named("document")?.["profileConformance"]).not.toContain("ai");
  });

  test("agrees with the shapes of the SPDX model: every card of the tests, and some forty of the given content from few facts to many", async () => {
    const real = readCatalog(readSite(process.env));
    const bySize = [...real.models.values()].sort((a, b) => a.facts.size - b.facts.size);
    const step = Math.max(1, Math.floor(bySize.length / 40));
    const withEnergy = bySize.find((model) => typeof model.facts.get("training-energy")?.claims[0].value === "number");
    const given = bySize.filter((model, index) => index % step === 0 || model === withEnergy || model === bySize.at(-1));
    const wrong: string[] = [];
    for (const [models, whole] of [
      [given, real],
      [[...fixtures.models.values()], fixtures],
      [example, catalog],
    ] as const)
      for (const model of models)
        wrong.push(...(await shaclComplaints(plain(spdx([model], whole)) as object)).map((one) => `${model.id}: ${one}`));
    expect(wrong).toEqual([]);
  }, 120_000);

  test("is refused by the shapes when something is missing", async () => {
    const document = JSON.parse(JSON.stringify(spdx(example, catalog)).replace('"ai_energyUnit":"megajoule"', '"comment":"x"')) as object;
    expect((await shaclComplaints(document)).join()).toContain("energyUnit MinCount");
  });

  test("does not claim the AI profile where something that it demands is not known", () => {
    const undated = exampleCatalog({
      "models/base-3b.md": catalog.models.get("base-3b")?.entry.file.text.replace("value: 2024-09-25", "value: 2024-09") ?? "",
    });
    const base = undated.models.get("base-3b");
    const elements = base ? (spdx([base], undated)["@graph"] as SpdxElement[]) : [];
    const document = elements.find((element) => element.type === "SpdxDocument");
    expect(document?.["profileConformance"]).not.toContain("ai");
  });

  test("keeps every claim with its sources", () => {
    expect(named("model-example-3b-training-tokens-2")).toMatchObject({
      type: "Annotation",
      statement:
        "Training tokens: 12 trillion tokens (third party, disputed). Source: Scaling & measuring: 100% of a model <https://arxiv.org/abs/2409.01234>, table 1 | row “tokens”, checked 2026-10-31.",
    });
  });

  test("relates licences, data and ancestors, and refers to nothing that is not there", () => {
    expect(named("model-example-3b-trainedOn")?.["to"]).toEqual([
      "https://cards.example/cards/models/example-3b.spdx.json#dataset-web-text",
    ]);
    expect(named("license-mit")).toMatchObject({ simplelicensing_licenseExpression: "MIT" });
    const ids = graph.map((element) => element["spdxId"]);
    const used = graph.flatMap((element) =>
      [element["from"], element["subject"], element["suppliedBy"], element["to"]].flat().filter(Boolean),
    );
    expect(used.filter((iri) => !ids.includes(iri) && !String(iri).startsWith("https://spdx.org/"))).toEqual([]);
    expect(ids.filter((iri, index) => iri && ids.indexOf(iri) !== index)).toEqual([]);
  });
});
