import type { Catalog } from "../catalog/catalog.ts";
import type { Model, Reference } from "../catalog/model.ts";
import { FACT_COLLECTIONS, type FieldRegistry } from "../schema/field-registry.ts";
import { writtenDefinition } from "../schema/own-fields.ts";
import { citationJson, factsJson } from "./facts-json.ts";
import type { Piece } from "./in-pieces.ts";
import { modelJson } from "./model-json.ts";
import { proseJson } from "./prose-json.ts";

/** Raised by the rules of docs/data.md. */
export const SCHEMA_VERSION = "2";
/** SPDX for: nobody says under which licence the content is. */
const NO_LICENSE = "NOASSERTION";

/** The whole catalogue in the shape of section 6 of the contract. Keys whose value is not known are left out. */
export function catalogJson(catalog: Catalog) {
  return { ...catalogHead(catalog), models: ownModels(catalog).map(modelJson), ...catalogTail(catalog) };
}

/** The JSON of a model: a text or, where it has been written already, bytes. */
export type WriteModel = (model: Model) => Piece;

export const writeModel: WriteModel = (model) => JSON.stringify(modelJson(model));

/** The text of `catalogJson`, a model at a time. */
export function* catalogJsonPieces(catalog: Catalog, write: WriteModel = writeModel): Generator<Piece> {
  yield `${JSON.stringify(catalogHead(catalog)).slice(0, -1)},"models":[`;
  let separator = "";
  for (const model of ownModels(catalog)) {
    yield separator;
    yield write(model);
    separator = ",";
  }
  yield `],${JSON.stringify(catalogTail(catalog)).slice(1)}`;
}

/** What stands before the models. */
function catalogHead(catalog: Catalog) {
  return {
    schemaVersion: SCHEMA_VERSION,
    name: catalog.site.name,
    origin: catalog.site.origin,
    edition: catalog.edition(),
    license: catalog.site.license?.spdx ?? NO_LICENSE,
    revision: catalog.revision,
    fields: catalog.fields.models.map(({ id, label, type, unit, required, group, description, synonyms }) => ({
      id,
      label,
      type,
      unit,
      required,
      group,
      description,
      synonyms,
    })),
    ownFields: ownFieldsJson(catalog.fields),
  };
}

/** Fields that the catalogue has of its own, as fields.yaml defines them; undefined where it has none. */
function ownFieldsJson(fields: FieldRegistry) {
  const own = FACT_COLLECTIONS.flatMap((of) =>
    fields[of].filter((field) => field.own).map((field) => [field.id, writtenDefinition(of, field)] as const),
  );
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** What stands after them. */
function catalogTail(catalog: Catalog) {
  return { ...collectionsJson(catalog), prose: proseJson(catalog) };
}

/** What models refer to, by collection and id: each collection is a file of its own, too, and made when it is asked for. */
export function collectionsJson(catalog: Catalog) {
  return {
    get sources() {
      return table(catalog.sources, ({ data, url, entry }) => ({ ...data, url, from: entry.file.base?.from }));
    },
    get organizations() {
      return table(catalog.organizations, referenceJson);
    },
    get datasets() {
      return table(catalog.datasets, referenceJson);
    },
    get accelerators() {
      return table(catalog.accelerators, referenceJson);
    },
    get licenses() {
      return table(catalog.licenses, referenceJson);
    },
    get benchmarks() {
      return table(catalog.benchmarks, referenceJson);
    },
    get families() {
      return table(catalog.families, referenceJson);
    },
  };
}

/** The models of which this catalogue says something itself: another one publishes the others. */
export function ownModels({ models }: Pick<Catalog, "models">): Model[] {
  return [...models.values()].filter(({ isForeign }) => !isForeign);
}

/** The models alone, one a line, for programs that read a line at a time. */
export function* modelLines(catalog: Catalog, write: WriteModel = writeModel): Generator<Piece> {
  for (const model of ownModels(catalog)) {
    yield write(model);
    yield "\n";
  }
}

function referenceJson(reference: Reference) {
  const { url, citations } = reference;
  const data: Record<string, unknown> = { ...reference.data };
  delete data["citations"];
  delete data["facts"];
  return {
    ...data,
    url,
    from: reference.entry.file.base?.from,
    ...(reference.facts.size > 0 ? { facts: factsJson(reference.facts) } : {}),
    ...(citations.length > 0 ? { citations: citations.map(citationJson) } : {}),
  };
}

function table<R extends Reference, T>(references: ReadonlyMap<string, R>, shape: (reference: R) => T): Record<string, T> {
  return Object.fromEntries([...references].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, reference]) => [id, shape(reference)]));
}
