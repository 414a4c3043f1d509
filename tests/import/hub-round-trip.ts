import { load } from "js-yaml";
import type { Catalog } from "../../src/catalog/catalog.ts";
import { splitFrontMatter } from "../../src/catalog/front-matter.ts";
import type { Model } from "../../src/catalog/model.ts";
import { huggingFaceCard } from "../../src/formats/hugging-face.ts";
import { importHuggingFaceCard } from "../../src/import/hugging-face.ts";
import type { Claim } from "../../src/schema/claims.ts";
import type { ModelCard } from "../../src/schema/model-card.ts";

/** A card as the Hub gets it, read back as a draft; facts stand in the short form there. */
export type Draft = Omit<ModelCard, "facts"> & { facts: Record<string, Claim> };

/** Fields that may come back as facts. All others stand in the body, and come back as comments at most. */
export const FIELDS_THAT_COME_BACK = [
  "license",
  "languages",
  "modalities-input",
  "modalities-output",
  "training-emissions",
  "training-hardware",
];

/** Keys of a card that never come back: the draft lacks them, or has them as blanks. */
export const KEYS_THAT_ARE_LOST = ["family", "stage", "summary", "reviewed", "aliases", "rejected", "redirect-from", "renamed"];

/** Inputs and outputs that a task of the Hub stands for. */
const TASKS = [
  "text → text",
  "image,text → text",
  "audio,text → text",
  "text,video → text",
  "audio → text",
  "audio → audio",
  "image → text",
  "image → image",
  "image → video",
  "image → 3d",
  "text → image",
  "text → audio",
  "text → video",
  "text → 3d",
];
const KNOWN = ["reported", "third-party", "estimated"];

export function draftOf(model: Model, catalog: Catalog): Draft {
  const options = { taken: () => false, fallbackName: "x", today: "2026-11-05" };
  const { card } = importHuggingFaceCard(huggingFaceCard(model, catalog), catalog, options);
  return load(splitFrontMatter(card)?.yaml ?? "") as Draft;
}

/** What should have come back and did not, or came back otherwise: “heron-7b: lineage”. */
export function lossesOf(catalog: Catalog): string[] {
  return [...catalog.models.values()].flatMap((model) => {
    const draft = draftOf(model, catalog);
    const [expected, actual] = [partsOfCard(model.card), partsOfDraft(draft)];
    const parts = Object.keys(expected) as (keyof typeof expected)[];
    const lost = parts.filter((part) => JSON.stringify(expected[part]) !== JSON.stringify(actual[part]));
    const foreign = Object.entries(draft.facts).filter(
      ([field, { status }]) => status !== "not-researched" && !FIELDS_THAT_COME_BACK.includes(field),
    );
    const keys = KEYS_THAT_ARE_LOST.filter((key) => (draft as unknown as Record<string, unknown>)[key] ?? false);
    const cited = [...Object.values(draft.facts), ...(draft.lineage ?? []), ...(draft.evaluations ?? [])].flatMap((one) =>
      "source" in one ? [one.source] : [],
    );
    if (new Set(cited).size > 1) keys.push("citations of several sources");
    if (draft.variants?.some((variant) => variant.facts ?? variant.note)) keys.push("facts or notes of variants");
    return [...lost, ...foreign.map(([field]) => `${field}, unexpected`), ...keys.map((key) => `${key}, unexpected`)].map(
      (part) => `${model.id}: ${part}`,
    );
  });
}

/** What comes back of a card, as the card says it: the first claim of a fact, and of a licence that of the weights. */
function partsOfCard(card: ModelCard) {
  const known = (field: string, wanted: (claim: Claim) => boolean = () => true) => {
    const claim = card.facts[field]?.find(wanted);
    return claim && KNOWN.includes(claim.status) ? claim : undefined;
  };
  const license = card.facts["license"]?.find((claim) => KNOWN.includes(claim.status) && (claim.covers ?? "weights") === "weights");
  const [input, output] = [sorted(known("modalities-input")?.value), sorted(known("modalities-output")?.value)];
  const hasTask = TASKS.includes(`${input?.join()} → ${output?.join()}`);
  const emissions = known("training-emissions");
  return {
    name: card.name,
    languages: sorted(known("languages")?.value),
    license: sorted(license?.value),
    modalities: hasTask ? [input, output] : undefined,
    emissions: typeof emissions?.value === "number" ? [emissions.value, emissions.qualifier ?? "exact"] : undefined,
    variants: card.variants?.map(({ id, name, aliases }) => [id, name, aliases ?? []]),
    ...relations(card),
  };
}

function partsOfDraft(draft: Draft) {
  const { facts } = draft;
  const emissions = facts["training-emissions"];
  const modalities = [sorted(facts["modalities-input"]?.value), sorted(facts["modalities-output"]?.value)];
  return {
    name: draft.name,
    languages: sorted(facts["languages"]?.value),
    license: sorted(facts["license"]?.value),
    modalities: modalities[0] ? modalities : undefined,
    emissions: emissions?.value === undefined ? undefined : [emissions.value, emissions.qualifier ?? "exact"],
    variants: draft.variants?.map(({ id, name, aliases }) => [id, name, aliases ?? []]),
    ...relations(draft),
  };
}

function relations({ lineage, evaluations }: Pick<ModelCard, "lineage" | "evaluations">) {
  return {
    lineage: lineage?.map(({ relation, model, external, note }) => [relation, model, external?.name, external?.url, note]),
    evaluations: evaluations?.map(({ id, benchmark, metric, shots, setup, value, qualifier, status, variant }) => [
      [id, benchmark, metric, shots, setup, value],
      [qualifier ?? (Array.isArray(value) ? "between" : "exact"), status ?? "reported", variant],
    ]),
  };
}

function sorted(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(String).sort() : undefined;
}
