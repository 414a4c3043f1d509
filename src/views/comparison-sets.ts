import { byName, type Catalog } from "../catalog/catalog.ts";
import { groupBy } from "../catalog/group-by.ts";
import type { Model } from "../catalog/model.ts";
import type { Comparison } from "../schema/site.ts";
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
];

const known = new WeakMap<Catalog, readonly ComparisonSet[]>();

/** Every set with two models or more: the themes, those that the catalogue keeps by hand among them, then the families by name. */
export function comparisonSets(catalog: Catalog): readonly ComparisonSet[] {
  const sets = known.get(catalog) ?? findSets(catalog);
  known.set(catalog, sets);
  return sets;
}

function findSets(catalog: Catalog): ComparisonSet[] {
  const own = catalog.site.comparisons.map((comparison): Theme => ({ ...comparison, members: () => membersOf(comparison, catalog) }));
  const chosen = new Set(own.map(({ id }) => id));
  const all = [...themes.filter(({ id }) => !chosen.has(id)), ...own];
  const byTheme = all.map((theme) => setOf(theme.id, "theme", theme.title, theme.lede, theme.members(catalog), theme.keyFields));
  const taken = new Set(all.map((theme) => theme.id));
  const members = groupBy(catalog.models.values(), (model) => model.family.id);
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

function membersOf({ models: ids = [], "generations-of": family }: Comparison, catalog: Catalog): Model[] {
  if (family !== undefined) return generationsOf(family, catalog);
  return ids.flatMap((id) => catalog.models.get(id) ?? []).sort(byRelease);
}

/** The largest made model of each family below one, of the makers of that one, oldest first. */
function generationsOf(parent: string, { models, families }: Catalog): Model[] {
  const makers = families.get(parent)?.data.organizations ?? [];
  const generations = [...families.values()].filter(
    ({ data }) => data.parent === parent && data.organizations.some((id) => makers.includes(id)),
  );
  const largest = generations.flatMap((family) => {
    const sizes = [...models.values()].filter(
      (model) => model.family.id === family.id && isMade(model.card.stage) && model.makers.some((maker) => makers.includes(maker.id)),
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
