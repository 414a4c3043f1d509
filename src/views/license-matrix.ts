import { byName, type Catalog } from "../catalog/catalog.ts";
import { groupBy } from "../catalog/group-by.ts";
import type { Link, Reference } from "../catalog/model.ts";
import type { LicenseTerm, LicenseTopic } from "../schema/references.ts";
import { LICENSE_CLASSES, LICENSE_TOPICS } from "../schema/vocabularies.ts";

/** Licences against what people ask of them first. */
export interface LicenseMatrix {
  columns: { id: LicenseTopic; label: string }[];
  groups: { id: string; heading: string; rows: LicenseRow[] }[];
}
export interface LicenseRow extends Link {
  /** Models that name it. */
  models: number;
  cells: LicenseCell[];
}
export interface LicenseCell {
  /** The strictest word that the licence has on it; absent where it has none. */
  verb?: "permits" | "requires" | "forbids";
  /** Every term on it, with its clause. */
  words: string;
}

/** A licence that forbids a thing unless it is asked for first says both; what it forbids goes before what it permits. */
const BY_STRICTNESS = ["forbids", "requires", "permits"] as const;

/** Licences by class and name, with what the terms of each say to each question. */
export function licenseMatrix({ licenses }: Pick<Catalog, "licenses">): LicenseMatrix {
  const columns = (Object.keys(LICENSE_TOPICS) as LicenseTopic[]).map((id) => ({ id, label: LICENSE_TOPICS[id] }));
  const sorted = [...licenses.values()].sort((a, b) => byName.compare(a.name, b.name));
  const byClass = groupBy(sorted, ({ data }) => data.class);
  return {
    columns,
    groups: (Object.keys(LICENSE_CLASSES) as (keyof typeof LICENSE_CLASSES)[]).flatMap((id) => {
      const entries = byClass.get(id);
      return entries ? [{ id: `terms-${id}`, heading: LICENSE_CLASSES[id], rows: entries.map((entry) => rowOf(entry, columns)) }] : [];
    }),
  };
}

function rowOf({ name, url, data, mentions }: Reference<"licenses">, columns: LicenseMatrix["columns"]): LicenseRow {
  return {
    label: data.short ?? name,
    url,
    models: new Set(mentions.flatMap(({ model }) => model ?? [])).size,
    cells: columns.map(({ id }) => cellOf(data, id)),
  };
}

function cellOf(data: Partial<Record<(typeof BY_STRICTNESS)[number], LicenseTerm[]>>, topic: LicenseTopic): LicenseCell {
  const found = BY_STRICTNESS.flatMap((verb) =>
    (data[verb] ?? []).filter(({ about }) => about?.includes(topic)).map(({ text, clause }) => ({ verb, words: `${text} (${clause})` })),
  );
  const [first] = found;
  return first ? { verb: first.verb, words: found.map(({ verb, words }) => `It ${verb}: ${words}`).join(" ") } : { words: "not said" };
}
