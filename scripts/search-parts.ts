import { hash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../src/catalog/catalog.ts";
import { groupBy } from "../src/catalog/group-by.ts";
import { searchRecords, type SearchRecord } from "../src/views/search-records/index.ts";
import { correctionsPath, sitePages } from "../src/views/site-pages.ts";
import type { BuildUnits } from "./build-units.ts";
import { buildSearchIndex, closeIndexer, type IndexedPage } from "./search-index.ts";
import { writeUnit } from "./write-unit.ts";

/** Where hashes of records are kept from one build to the next. */
export const RECORDS_FILE = join(".cache", "search-records");

/** How the names of its parts begin among the units of a build. */
export const SEARCH_UNITS = "search ";

export interface SearchBuild {
  catalog: Catalog;
  /** By `collection/id`: hash of all that a card is drawn from; nothing of what is not known. */
  drawnFrom: Readonly<Record<string, string>>;
  /** By the key of a record, the hash of what it was drawn from and that of what came of it, for this build and the next. */
  digests: Map<string, string>;
  /** What the last build left; absent: nothing. */
  units?: BuildUnits;
}

/** One of the indexes that the browser joins. */
interface Part {
  /** Below `pagefind/`; "" for the first, which has the programs beside it. */
  folder: string;
  /** Hash of all that it is made from. */
  inputs: string;
  pages: () => IndexedPage[];
  /** Selectors of what is not read. */
  leftOut?: readonly string[];
}

/** Rows of pages of the site's own repeat what cards say. */
const ROWS = ["table", "svg"];
/** So many entries come on the first part that the parts of a catalogue of a thousand and one of ten thousand stay few and small. */
const FEWEST_ENTRIES = 100;

/**
 * Writes the full-text index below `pagefind/`: the site's own pages, and the entries in parts by the hash of their
 * addresses. A part in which nothing has changed is linked from the last site.
 */
export async function writeSearchIndex(site: string, build: SearchBuild): Promise<void> {
  const parts = [sitePart(site, build.catalog), ...entryParts(build)];
  let isIndexing = false;
  for (const part of parts) {
    const name = SEARCH_UNITS + part.folder;
    if (build.units?.link(name, part.inputs)) continue;
    isIndexing = true;
    const files = (await buildSearchIndex(part.pages(), part.leftOut)).filter(({ path }) => part.folder === "" || isOfPart(path));
    const outputs = files.map(({ path, content }) => ({ path: join("pagefind", part.folder, path), content }));
    // Parts of several machines that are joined have no units, and are written as well.
    const written = writeUnit(outputs, site);
    build.units?.note({ name, ...written, inputs: part.inputs });
  }
  writeFileSync(join(site, "pagefind", "parts.json"), JSON.stringify(parts.slice(1).map(({ folder }) => folder)));
  if (isIndexing) await closeIndexer();
}

/** How many parts entries are shared among: a power of two, so that one entry more rarely moves the others. About as many as √n / 10. */
export function partCount(entries: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(Math.sqrt(entries / FEWEST_ENTRIES))));
}

/** Programs and their WebAssembly are the first part's. */
function isOfPart(path: string): boolean {
  return /^(?:index|fragment|filter)\/|\.pf_meta$|^pagefind-entry\.json$/.test(path);
}

function sitePart(site: string, catalog: Catalog): Part {
  const paths = [...sitePages.map(({ path }) => path), ...[...catalog.proposals.keys()].map(correctionsPath)];
  const pages = paths.flatMap((path): IndexedPage[] => {
    const file = join(site, path, "index.html");
    const html = existsSync(file) ? readFileSync(file, "utf8") : "";
    return html.includes("data-pagefind-body") ? [{ path, html }] : [];
  });
  return { folder: "", inputs: hash("sha256", JSON.stringify(pages)), pages: () => pages, leftOut: ROWS };
}

function entryParts({ catalog, drawnFrom, digests }: SearchBuild): Part[] {
  const records = searchRecords(catalog);
  const known = new Map(digests);
  digests.clear();
  const drawn = new Map<SearchRecord, string>();
  const digest = (record: SearchRecord): string => {
    const inputs = record.key.startsWith("models/") ? drawnFrom[record.key] : undefined;
    const last = inputs === undefined ? undefined : known.get(record.key);
    const now = last?.startsWith(`${inputs} `) ? last : `${inputs ?? ""} ${hash("sha256", drawOnce(record))}`;
    if (inputs !== undefined) digests.set(record.key, now);
    return now.slice(now.indexOf(" ") + 1);
  };
  const drawOnce = (record: SearchRecord): string => {
    const html = drawn.get(record) ?? record.draw();
    drawn.set(record, html);
    return html;
  };
  const count = partCount(records.length);
  const shared = groupBy(records, ({ path }) => Number.parseInt(hash("sha256", path).slice(0, 8), 16) % count);
  return [...shared]
    .sort(([a], [b]) => a - b)
    .map(([index, own]) => {
      const sorted = own.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      return {
        folder: String(index + 1),
        inputs: hash("sha256", sorted.map((record) => `${record.path} ${digest(record)}`).join("\n")),
        pages: () => sorted.map((record) => ({ path: record.path, html: drawOnce(record) })),
      };
    });
}
