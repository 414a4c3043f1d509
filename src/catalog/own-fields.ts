import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { builtInFields, extendFields, type FieldRegistry } from "../schema/field-registry.ts";
import { definitionOf, type FieldsFile, type OwnField } from "../schema/own-fields.ts";
import { settingsOf } from "../schema/settings.ts";
import { catalogueContent } from "./catalogue-content.ts";
import type { ContentFiles } from "./content-files.ts";
import { ownFieldFindings } from "./own-field-findings.ts";
import { settingsAt } from "./places.ts";
import type { Finding } from "./problems.ts";
import { readSettings } from "./settings.ts";

const registries = new Map<string, { of: string; registry: FieldRegistry }>();

/**
 * What entries may answer: the built-in fields, those that `fields.yaml` defines soundly, and those of the catalogue that
 * is extended. `settings`: paths of the files about the whole catalogue. The same definitions give the same registry, by
 * which what was parsed is known again.
 */
export function readFields(content: ContentFiles, settings: readonly string[]): FieldRegistry {
  const path = settings.find((one) => settingsAt(one)?.id === "fields");
  const file = settingsOf("fields");
  const { fieldsOfBase = {} } = content;
  const own = path !== undefined && file ? readSettings<FieldsFile>(content, path, file) : undefined;
  if (!own && Object.keys(fieldsOfBase).length === 0) return builtInFields;
  const of = `${own?.text ?? ""}\n${JSON.stringify(fieldsOfBase)}`;
  const known = registries.get(path ?? "");
  if (known?.of === of) return known.registry;
  const registry = registryOf(own?.data ?? { fields: {} }, own?.faultPaths ?? [], fieldsOfBase);
  registries.set(path ?? "", { of, registry });
  return registry;
}

/** The same for a folder on disk. */
export function readFieldsOf(folder: string): FieldRegistry {
  const name = settingsOf("fields")?.name ?? "";
  return readFields(catalogueContent(folder), existsSync(join(folder, name)) ? [`${basename(resolve(folder))}/${name}`] : []);
}

function registryOf(data: FieldsFile, faultPaths: readonly Finding["path"][], base: Readonly<Record<string, OwnField>>): FieldRegistry {
  const paths = [...faultPaths, ...ownFieldFindings(data, base).map(({ path }) => path)];
  const broken = new Set(paths.flatMap(([top, id]) => (top === "fields" && typeof id === "string" ? [id] : [])));
  const written = data.fields ?? {};
  const sound = Object.entries({ ...base, ...written }).filter(([id]) => !broken.has(id));
  return extendFields(
    sound.map(([id, own]) => ({ of: own.of ?? "models", field: definitionOf(id, own) })),
    broken,
  );
}
