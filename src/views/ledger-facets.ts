import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import { LICENSE_CLASSES } from "../schema/vocabularies.ts";

/** A filter of the table of models, with the values that some model has. */
export interface LedgerFacet {
  id: string;
  label: string;
  options: { value: string; label: string; count: number }[];
}

type FacetValues = [value: string, label: string][];
interface FacetDefinition {
  id: string;
  label: string;
  valuesOf(model: Model, catalog: Catalog): FacetValues;
}

const items =
  (field: string) =>
  (model: Model): FacetValues => {
    const claim = model.facts.get(field)?.claims[0];
    if (!claim || !Array.isArray(claim.value)) return [];
    return claim.value.map((value, index) => [String(value), claim.items?.[index]?.label ?? String(value)]);
  };

const definitions: readonly FacetDefinition[] = [
  { id: "organization", label: "Organisation", valuesOf: items("developer") },
  { id: "family", label: "Family", valuesOf: (model) => [[model.family.id, model.family.label]] },
  { id: "access", label: "Access", valuesOf: items("access") },
  { id: "license", label: "Licence class", valuesOf: licenseClasses },
  { id: "architecture", label: "Architecture", valuesOf: items("architecture") },
  { id: "input", label: "Input", valuesOf: items("modalities-input") },
  { id: "output", label: "Output", valuesOf: items("modalities-output") },
  { id: "year", label: "Year of release", valuesOf: yearOf },
];

function licenseClasses(model: Model, { licenses }: Catalog): FacetValues {
  const classes = items("license")(model).flatMap(([id]) => licenses.get(id)?.data.class ?? []);
  return [...new Set(classes)].map((name) => [name, LICENSE_CLASSES[name]]);
}

function yearOf(model: Model): FacetValues {
  const released = model.facts.get("released")?.claims[0].value;
  const year = typeof released === "string" ? released.slice(0, 4) : "";
  return year ? [[year, year]] : [];
}

/** By filter, the values of one model. */
export function facetsOf(model: Model, catalog: Catalog): Record<string, string[]> {
  return Object.fromEntries(definitions.map(({ id, valuesOf }) => [id, valuesOf(model, catalog).map(([value]) => value)]));
}

const byLabel = new Intl.Collator("en-GB", { numeric: true });

/** The filters, with how many of these models have each value; values that only other models have are listed with none. */
export function ledgerFacets(catalog: Catalog, counted: readonly Model[]): LedgerFacet[] {
  return definitions.map(({ id, label, valuesOf }) => {
    const labels = new Map([...catalog.models.values()].flatMap((model) => valuesOf(model, catalog)));
    const counts = new Map<string, number>();
    for (const value of counted.flatMap((model) => valuesOf(model, catalog).map(([own]) => own)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    return {
      id,
      label,
      options: [...labels]
        .map(([value, name]) => ({ value, label: name, count: counts.get(value) ?? 0 }))
        .sort((a, b) => byLabel.compare(a.label, b.label)),
    };
  });
}
