import type { Catalog } from "../catalog/catalog.ts";
import { derivations } from "../catalog/derive/index.ts";
import { fold } from "../catalog/fold.ts";
import type { Model } from "../catalog/model.ts";
import { modelFields } from "../schema/fields.ts";
import { LICENSE_CLASSES } from "../schema/vocabularies.ts";
import { columnOfField, DEFAULT_COLUMNS, ledgerCell, type LedgerCell, type LedgerColumn } from "../tables/ledger-cell.ts";
import type { LedgerModel } from "../tables/ledger-query.ts";

/** Every column that the table of models can have. */
export const ledgerColumns: readonly LedgerColumn[] = [
  ...modelFields.map(columnOfField),
  ...derivations.map(({ id, label }): LedgerColumn => ({ id, label: `${label} (derived)`, kind: "number" })),
];

/** Columns that can be narrowed to a range. */
export const LEDGER_RANGES = ["parameters-total", "training-tokens", "context-length"] as const;

export interface LedgerFacet {
  id: string;
  label: string;
  options: { value: string; label: string }[];
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

const byLabel = new Intl.Collator("en-GB", { numeric: true });

/** The filters, each with the values that some model has. */
export function ledgerFacets(catalog: Catalog): LedgerFacet[] {
  return definitions.map(({ id, label, valuesOf }) => {
    const options = new Map([...catalog.models.values()].flatMap((model) => valuesOf(model, catalog)));
    return {
      id,
      label,
      options: [...options].map(([value, name]) => ({ value, label: name })).sort((a, b) => byLabel.compare(a.label, b.label)),
    };
  });
}

/** The models as the script of the table reads them, with the cells of the usual columns. */
export function ledgerModels(catalog: Catalog): { models: LedgerModel[]; cells: Record<string, LedgerCell[]> } {
  const models = [...catalog.models.values()];
  return {
    models: models.map((model) => ({
      id: model.id,
      name: model.name,
      url: model.url,
      text: textOf(model),
      facets: Object.fromEntries(definitions.map(({ id, valuesOf }) => [id, valuesOf(model, catalog).map(([value]) => value)])),
    })),
    cells: Object.fromEntries(DEFAULT_COLUMNS.map((column) => [column, columnCells(catalog, column)])),
  };
}

/** One column, in the order of the models. */
export function columnCells(catalog: Catalog, column: string): LedgerCell[] {
  return [...catalog.models.values()].map((model) => ledgerCell(model, column));
}

function textOf(model: Model): string {
  const names = [model.name, model.id, ...model.aliases, ...model.variants.flatMap((variant) => [variant.name, ...variant.aliases])];
  const around = [...model.makers.map((maker) => maker.label), model.family.label];
  const summary = model.card.summary.split(/\s+/).map(fold).join(" ");
  return [...new Set([...names, ...around].map(fold)), summary].join("\n");
}
