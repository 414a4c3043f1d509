import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/catalog/front-matter.ts";
import { readCatalog } from "../../src/catalog/catalog.ts";
import type { Model } from "../../src/catalog/model.ts";
import { readSite } from "../../src/catalog/site.ts";
import { huggingFaceCard } from "../../src/formats/hugging-face.ts";
import { importHuggingFaceCard } from "../../src/import/hugging-face.ts";
import type { Claim } from "../../src/schema/claims.ts";
import type { ModelCard } from "../../src/schema/model-card.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const real = readCatalog(readSite(process.env));

/** Modalities that a task of the Hub stands for. */
const TASKS: [string[], string[]][] = [
  [["text"], ["text"]],
  [["image", "text"], ["text"]],
  [["audio", "text"], ["text"]],
  [["audio"], ["text"]],
  [["audio"], ["audio"]],
];
const KNOWN = ["reported", "third-party", "estimated"];

function preferred(card: ModelCard, field: string): Claim | undefined {
  const claim = card.facts[field]?.[0];
  return claim && KNOWN.includes(claim.status) ? claim : undefined;
}
const sorted = (value: unknown) => (Array.isArray(value) ? value.map(String).sort() : value);

/** What the Hub has keys for, as the card says it. */
function mappedParts(card: ModelCard) {
  const license = card.facts["license"]?.find((claim) => KNOWN.includes(claim.status) && (claim.covers ?? "weights") === "weights");
  const [input, output] = ["modalities-input", "modalities-output"].map((field) => sorted(preferred(card, field)?.value));
  const task = TASKS.some(([from, to]) => `${from}` === `${input}` && `${to}` === `${output}`);
  const emissions = preferred(card, "training-emissions");
  return {
    name: card.name,
    languages: preferred(card, "languages")?.value,
    license: sorted(license?.value),
    ...(task ? { input, output } : {}),
    emissions: typeof emissions?.value === "number" ? { value: emissions.value, qualifier: emissions.qualifier } : undefined,
    evaluations: card.evaluations?.map(({ benchmark, metric, shots, setup, value, qualifier, status, variant }) => ({
      benchmark,
      metric,
      shots,
      setup,
      value,
      qualifier: qualifier ?? (Array.isArray(value) ? "between" : undefined),
      status: status === "reported" ? undefined : status,
      variant: card.variants?.find((one) => one.id === variant)?.name,
    })),
  };
}

/** The same parts of the draft, whose facts stand in the short form. */
function draftOf(model: Model, catalog = real): { draft: ModelCard; facts: Record<string, Claim> } {
  const imported = importHuggingFaceCard(huggingFaceCard(model, catalog), catalog, {
    taken: () => false,
    fallbackName: "x",
    today: "2026-11-05",
  });
  const draft = load(splitFrontMatter(imported.card)?.yaml ?? "") as ModelCard;
  return { draft, facts: draft.facts as unknown as Record<string, Claim> };
}

function spelledOut({ draft, facts }: ReturnType<typeof draftOf>): ModelCard {
  return {
    ...draft,
    facts: Object.fromEntries(Object.entries(facts).map(([field, claim]) => [field, [{ ...claim, status: claim.status ?? "reported" }]])),
  };
}

describe("card → Hugging Face → card", () => {
  test.each([...real.models.values()].map((model) => [model.id, model] as const))("%s keeps every mapped field", (_, model) => {
    const { input, output, ...expected } = mappedParts(model.card);
    const actual = mappedParts(spelledOut(draftOf(model)));
    expect(actual).toMatchObject(expected);
    if (input) expect([actual.input, actual.output]).toEqual([input, output]);
  });

  test("keeps the lineage that the Hub has a word for", () => {
    const catalog = exampleCatalog();
    const model = catalog.models.get("example-3b");
    if (!model) throw new Error("The example is gone.");
    const { draft } = draftOf(model, catalog);
    expect(draft.lineage).toMatchObject([{ relation: "finetuned-from", model: "base-3b" }]);
  });
});
