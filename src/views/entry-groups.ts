import { byName, type Catalog } from "../catalog/catalog.ts";
import type { Link, Reference } from "../catalog/model.ts";
import { LICENSE_CLASSES } from "../schema/vocabularies.ts";

export interface EntryGroup {
  heading?: string;
  entries: (Link & { summary: string })[];
}
type Listed = "families" | "organizations" | "datasets" | "licenses" | "benchmarks" | "concepts" | "sources" | "proposals" | "guides";

/** The entries of a collection as its index page lists them: by name, in groups where it has kinds. */
export function groupEntries(catalog: Catalog, collection: Listed): EntryGroup[] {
  const groups = new Map<string, EntryGroup>();
  const entries: Reference[] = [...catalog[collection].values()];
  for (const entry of entries.sort((a, b) => orderOf(a) - orderOf(b) || byName.compare(a.name, b.name))) {
    const heading = headingOf(entry);
    const group = groups.get(heading) ?? { ...(heading ? { heading } : {}), entries: [] };
    group.entries.push({ label: entry.name, url: entry.url, summary: summaryOf(entry) });
    groups.set(heading, group);
  }
  return [...groups.values()].sort((a, b) => byName.compare(a.heading ?? "", b.heading ?? ""));
}

function orderOf({ data }: Reference): number {
  return "order" in data && typeof data.order === "number" ? data.order : 0;
}

const SOURCE_KINDS: Record<string, string> = {
  "model-card": "Model cards",
  paper: "Papers",
  report: "Reports",
  repository: "Repositories",
  configuration: "Configurations",
  announcement: "Announcements",
  "blog-post": "Posts",
  documentation: "Documentation",
  "dataset-card": "Data set cards",
  datasheet: "Data sheets",
  database: "Databases",
  "license-text": "Licence texts",
  terms: "Terms",
  software: "Software",
  proposal: "Proposals",
};

function headingOf({ collection, data }: Reference): string {
  if (collection === "licenses" && "class" in data) return LICENSE_CLASSES[data.class];
  if (collection === "concepts" && "kind" in data) return data.kind === "paper" ? "Papers" : "Terms";
  if (collection === "sources" && "kind" in data) return SOURCE_KINDS[data.kind] ?? data.kind;
  return "";
}

function summaryOf({ data, mentions }: Reference): string {
  if ("summary" in data) return data.summary;
  return mentions.length === 1 ? "one claim rests on it" : `${mentions.length} claims rest on it`;
}
