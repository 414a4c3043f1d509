import { byName, type Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import { isMade } from "../schema/vocabularies.ts";
import { KEY_FIELDS } from "./comparison-fields.ts";

/** A comparison that is ready as a plain page, at `/compare/<id>/`. */
export interface ComparisonSet {
  id: string;
  kind: "theme" | "family";
  title: string;
  lede: string;
  /** The models that the page shows. */
  models: Model[];
  /** All that belong to the set: more than `models` where they would make the page too long. */
  total: number;
  /** What a table of many models shows of each. */
  keyFields: readonly string[];
}

const MOST_ROWS = 60;

interface Theme {
  id: string;
  title: string;
  lede: string;
  members(catalog: Catalog): Model[];
  keyFields?: readonly string[];
}

const SMALL = 4e9;

const themes: readonly Theme[] = [
  {
    id: "small-models",
    title: "Small models, under 4 billion parameters",
    lede: "Every released model here whose parameters are known and fewer than 4 billion, smallest first.",
    members: ({ models }) =>
      [...models.values()]
        .filter((model) => model.card.stage !== "planned" && numberOf(model, "parameters-total") < SMALL)
        .sort((a, b) => numberOf(a, "parameters-total") - numberOf(b, "parameters-total") || byName.compare(a.name, b.name)),
  },
  {
    id: "llama-generations",
    title: "The generations of Llama",
    lede: "The largest released model of each of Meta’s generations, oldest first; the families have the other sizes.",
    members: llamaGenerations,
  },
  {
    id: "mixture-of-experts",
    title: "Mixture-of-experts models",
    lede: "Every model here whose card names the architecture a mixture of experts, most parameters first, unknown ones last.",
    members: ({ models }) =>
      [...models.values()]
        .filter((model) => listOf(model, "architecture").includes("mixture-of-experts"))
        .sort(
          (a, b) => orderOf(numberOf(b, "parameters-total")) - orderOf(numberOf(a, "parameters-total")) || byName.compare(a.name, b.name),
        ),
    keyFields: KEY_FIELDS.flatMap((field) => (field === "parameters-active" ? [field, "experts-total", "experts-active"] : [field])),
  },
  {
    id: "reasoning-models",
    title: "Reasoning models",
    lede: "Models that their makers present as trained to reason at length before they answer, hybrids included, oldest first. No field of a card says so: this list is kept by hand.",
    members: ({ models }) => REASONING_MODELS.flatMap((id) => models.get(id) ?? []).sort(byRelease),
  },
];

/** By hand, because no field decides it: the method of training is often not disclosed. */
export const REASONING_MODELS: readonly string[] = [
  "claude-opus-4",
  "claude-sonnet-4",
  "command-a-reasoning",
  "deepseek-r1",
  "deepseek-r1-distill-qwen-14b",
  "deepseek-r1-zero",
  "deepseek-v3-1",
  "gpt-5",
  "gpt-oss-120b",
  "gpt-oss-20b",
  "grok-4",
  "magistral-medium",
  "magistral-small",
  "o1",
  "o3",
  "o4-mini",
  "smollm3-3b",
];

/** Every set with two models or more: the themes, then the families by name. */
export function comparisonSets(catalog: Catalog): ComparisonSet[] {
  const byTheme = themes.map((theme) => setOf(theme.id, "theme", theme.title, theme.lede, theme.members(catalog), theme.keyFields));
  const taken = new Set(themes.map((theme) => theme.id));
  const members = Map.groupBy(catalog.models.values(), (model) => model.family.id);
  const byFamily = [...catalog.families.values()]
    .filter((family) => !taken.has(family.id))
    .sort((a, b) => byName.compare(a.name, b.name))
    .map((family) => setOf(family.id, "family", family.name, family.data.summary, members.get(family.id) ?? []));
  return [...byTheme, ...byFamily].filter((set) => set.total > 1);
}

/** What the pages of a set show beside its models. */
export function setHead({ models: _models, ...head }: ComparisonSet): Omit<ComparisonSet, "models"> {
  return head;
}

function setOf(
  id: string,
  kind: ComparisonSet["kind"],
  title: string,
  lede: string,
  models: Model[],
  keyFields = KEY_FIELDS,
): ComparisonSet {
  return { id, kind, title, lede, models: models.slice(0, MOST_ROWS), total: models.length, keyFields };
}

function llamaGenerations({ models, families }: Catalog): Model[] {
  const meta = families.get("llama")?.data.organizations ?? [];
  const generations = [...families.values()].filter(
    ({ data }) => data.parent === "llama" && data.organizations.some((id) => meta.includes(id)),
  );
  const largest = generations.flatMap((family) => {
    const sizes = [...models.values()].filter(
      (model) => model.family.id === family.id && isMade(model.card.stage) && model.makers.some((maker) => meta.includes(maker.id)),
    );
    return sizes.sort((a, b) => orderOf(numberOf(b, "parameters-total")) - orderOf(numberOf(a, "parameters-total"))).slice(0, 1);
  });
  return largest.sort(byRelease);
}

/** The preferred value, if it is one known number; otherwise NaN, which no comparison lets through. */
function numberOf(model: Model, field: string): number {
  const claim = model.facts.get(field)?.claims[0];
  return claim?.known && typeof claim.value === "number" ? claim.value : Number.NaN;
}

const orderOf = (value: number) => (Number.isNaN(value) ? -1 : value);

function listOf(model: Model, field: string): string[] {
  const value = model.facts.get(field)?.claims[0].value;
  return Array.isArray(value) ? value.map(String) : [];
}

function byRelease(a: Model, b: Model): number {
  const date = (model: Model) => String(model.facts.get("released")?.claims[0].value ?? "9999");
  return date(a).localeCompare(date(b)) || byName.compare(a.name, b.name);
}
