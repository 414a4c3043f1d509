import { describe, expect, test } from "vitest";
import { derivations } from "../../src/catalog/derive/index.ts";
import { coverageOf, forms } from "../../src/views/forms/coverage.ts";
import { euDocumentationForm } from "../../src/views/forms/eu-documentation-form.ts";
import type { Form } from "../../src/views/forms/form.ts";
import { opennessFramework } from "../../src/views/forms/openness-framework.ts";
import { formsOverview } from "../../src/views/forms/overview.ts";
import { transparencyIndex } from "../../src/views/forms/transparency-index.ts";
import { modelFields } from "../../src/schema/fields.ts";
import { SOURCE_KINDS } from "../../src/schema/vocabularies.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const catalog = exampleCatalog();
const models = [...catalog.models.values()];
const entryOf = (model: string, form: Form, label: string) => {
  const found = catalog.models.get(model);
  if (!found) throw new Error(`No ${model}.`);
  return coverageOf(found, form).entries.find((one) => one.entry.label === label);
};

describe("forms", () => {
  test("the index has its hundred indicators, the framework its seventeen components", () => {
    expect(transparencyIndex.entries).toHaveLength(100);
    expect(opennessFramework.entries.filter((entry) => entry.section === "Components")).toHaveLength(17);
  });

  test.each(forms.map((form) => [form.id, form] as const))("%s names every entry once and needs only what a card may have", (_id, form) => {
    const names = form.entries.map((entry) => `${entry.section} ${entry.label}`);
    expect(names).toEqual([...new Set(names)]);
    const known = new Set([
      ...modelFields.map((field) => field.id),
      ...derivations.map((derivation) => derivation.id),
      ...SOURCE_KINDS.map((kind) => `source:${kind}`),
      "name",
      "lineage",
      "evaluations",
    ]);
    expect(form.entries.flatMap((entry) => entry.needs).filter((need) => !known.has(need))).toEqual([]);
  });
});

describe("coverageOf", () => {
  test("an entry is answered by a known fact, with a link to it", () => {
    expect(entryOf("example-3b", euDocumentationForm, "Total size")).toMatchObject({
      state: "answered",
      answers: [{ url: "/cards/models/example-3b/#parameters-total" }],
      missing: [],
    });
  });

  test("one of several ways is enough where the form leaves the choice", () => {
    // Nobody published the compute; the site derives it.
    expect(entryOf("example-3b", euDocumentationForm, "Computation used in training")).toMatchObject({
      state: "answered",
      answers: [{ url: "/cards/models/example-3b/#derived-training-flop" }],
    });
  });

  test("an entry is answered in part where a fact lacks, or where the form asks for more than a card holds", () => {
    const size = entryOf("example-3b", euDocumentationForm, "Output kinds and largest size");
    expect(size?.state).toBe("in-part");
    expect(size?.missing.map((link) => link.label)).toEqual(["longest output, not researched"]);
    expect(entryOf("example-3b", euDocumentationForm, "Licence and its category")?.state).toBe("in-part");
  });

  test("a gap says what is missing", () => {
    const energy = entryOf("base-3b", euDocumentationForm, "Energy used in training");
    expect(energy).toMatchObject({ state: "gap", answers: [] });
    expect(energy?.missing.map((link) => link.label)).toEqual(["training energy, not researched"]);
    expect(entryOf("example-3b", euDocumentationForm, "Energy used in training")?.state).toBe("answered");
  });

  test("what no card holds is no gap", () => {
    expect(entryOf("example-3b", transparencyIndex, "Whistleblower protection")?.state).toBe("outside");
  });

  test("sources of a kind answer for a document", () => {
    expect(entryOf("example-3b", opennessFramework, "Model card")).toMatchObject({
      state: "answered",
      answers: [{ url: "/cards/sources/maker-card/" }],
    });
    expect(entryOf("example-3b", opennessFramework, "Research paper")?.state).toBe("answered");
    expect(entryOf("base-3b", opennessFramework, "Research paper")?.state).toBe("gap");
  });

  test("a model trained from scratch depends on no other, which answers the question", () => {
    expect(entryOf("base-3b", euDocumentationForm, "Models that it depends on")?.state).toBe("answered");
  });

  test("counts add up to the entries", () => {
    for (const form of forms) {
      for (const model of models) {
        const { counts } = coverageOf(model, form);
        expect(counts.answered + counts["in-part"] + counts.gap + counts.outside).toBe(form.entries.length);
      }
    }
  });
});

describe("formsOverview", () => {
  test("counts the models that answer each entry", () => {
    const overview = formsOverview(models);
    const entry = overview.forms[0]?.entries.find((one) => one.entry.label === "Energy used in training");
    expect(overview.models).toBe(2);
    expect(entry?.counts).toEqual({ answered: 1, "in-part": 0, gap: 1, outside: 0 });
  });
});
