import { byName, type Catalog } from "../catalog/catalog.ts";
import { formatDate, formatPlural } from "../catalog/format.ts";
import type { Link, Reference } from "../catalog/model.ts";
import { LICENSE_CLASSES } from "../schema/vocabularies.ts";

export interface IndexEntry extends Link {
  summary: string;
  /** What refers to it, counted: "12 models", "40 claims"; absent where nothing is counted. */
  count?: string;
}
export interface EntryGroup {
  /** Unique on the page; absent where there is one group. */
  id?: string;
  heading?: string;
  entries: IndexEntry[];
}
type Listed = "families" | "organizations" | "datasets" | "licenses" | "benchmarks" | "concepts" | "sources" | "proposals" | "guides";

/** The entries of a collection as its index page lists them: by name, in groups where it has kinds. */
export function groupEntries(catalog: Catalog, collection: Listed): EntryGroup[] {
  const groups = new Map<string, EntryGroup>();
  const entries: Reference[] = [...catalog[collection].values()];
  for (const entry of entries.sort((a, b) => orderOf(a) - orderOf(b) || byName.compare(a.name, b.name))) {
    const heading = headingOf(entry);
    const group = groups.get(heading) ?? { ...(heading ? { id: idOf(heading), heading } : {}), entries: [] };
    const count = countOf(entry);
    group.entries.push({ label: entry.name, url: entry.url, summary: summaryOf(entry), ...(count ? { count } : {}) });
    groups.set(heading, group);
  }
  return [...groups.values()].sort((a, b) => byName.compare(a.heading ?? "", b.heading ?? ""));
}

/** First letters of a group's entries, each with the place of the first entry that has it; digits share one. */
export function jumpLetters(entries: readonly Link[]): { letter: string; index: number }[] {
  const letters = new Map<string, number>();
  entries.forEach(({ label }, index) => {
    const first = label
      .normalize("NFD")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .charAt(0)
      .toUpperCase();
    const letter = /\p{L}/u.test(first) ? first : "0–9";
    if (!letters.has(letter)) letters.set(letter, index);
  });
  return [...letters].map(([letter, index]) => ({ letter, index }));
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

function idOf(heading: string): string {
  return `group-${heading.toLowerCase().replace(/[^a-z]+/g, "-")}`;
}

/** A source has no summary: who published it, and when. */
function summaryOf({ data }: Reference): string {
  if ("summary" in data) return data.summary;
  if (!("accessed" in data)) return "";
  const { author = [], publisher, issued } = data;
  const [first, ...others] = author.map((name) => ("literal" in name ? name.literal : name.family));
  const by = first === undefined ? publisher : others.length > 0 ? `${first} et al.` : first;
  return [by, issued ? formatDate(issued) : "no date"].filter(Boolean).join(", ");
}

function countOf({ collection, mentions }: Reference): string | undefined {
  if (mentions.length === 0) return undefined;
  if (collection === "sources") return formatPlural(mentions.length, "claim");
  if (collection === "benchmarks") return formatPlural(mentions.length, "result");
  const models = new Set(mentions.flatMap(({ model }) => model ?? [])).size;
  return models > 0 ? formatPlural(models, "model") : undefined;
}
