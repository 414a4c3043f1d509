import { checkContent, gather, type Checked, type Entries } from "./check.ts";
import type { FieldRegistry } from "../schema/field-registry.ts";
import { catalogueContent } from "./catalogue-content.ts";
import type { ContentFiles } from "./content-files.ts";
import type { Model } from "./model.ts";
import { NO_DAY } from "./no-day.ts";
import { readFields } from "./own-fields.ts";
import { openParseCache } from "./parse-cache.ts";
import type { Problem } from "./problems.ts";
import type { Ledgers } from "./read-receipts.ts";
import { readContent } from "./read.ts";
import { resolveModels } from "./resolve-models.ts";
import { resolveReferences, type References } from "./resolve-references.ts";
import { readRevision, type Revision } from "./revision.ts";
import type { Site } from "./site.ts";
import { storedFile } from "./stored-file.ts";
import { Urls } from "./urls.ts";

/** Everything that pages and exports show. */
export interface Catalog extends References {
  site: Site;
  urls: Urls;
  /** What entries may answer. */
  fields: FieldRegistry;
  /** What the receipts tool found, by source. */
  ledgers: Ledgers;
  /** Published models by id, in the order of their names. */
  models: ReadonlyMap<string, Model>;
  revision: Revision;
  /** Names this state of the content: its day, and the first twelve digits of its hash. */
  edition: () => string;
  problems: readonly Problem[];
}

/** Reads the catalogue from disk, as it is: what is wrong with it is for `check` to say. The one way in, for scripts and for pages. */
export function readCatalog(site: Site): Catalog {
  const content = catalogueContent(site.contentFolder);
  const read = readContent(content, storedFile);
  const fields = readFields(content, read.settings);
  const cache = openParseCache(fields);
  const results = read.files.map(cache.parse);
  cache.save();
  // Of the entries, and not what was read for them: the text of a card is read again for who asks.
  const files = results.map(({ entry }, index) => entry?.file ?? read.files[index]).filter((file) => file !== undefined);
  const entries = gather({ ...read, files }, results, fields);
  return buildCatalog(entries, site, readRevision(site));
}

/** Reads the catalogue from disk again and again, in a process whose code may change: nothing is kept but in memory. */
export function readCatalogAnew(site: Site): Catalog {
  return buildCatalog(checkContent(catalogueContent(site.contentFolder)), site, readRevision(site));
}

export function catalogFrom(content: ContentFiles, site: Site, revision: Revision): Catalog {
  return buildCatalog(checkContent(content), site, revision);
}

/** The catalogue of what was read. */
export function buildCatalog(checked: Entries & Partial<Pick<Checked, "problems">>, site: Site, revision: Revision): Catalog {
  const urls = new Urls(site.base);
  const models = resolveModels(checked.entries, checked.figures, urls, checked.ledgers, checked.fields);
  const sorted = new Map([...models].sort(([, a], [, b]) => byName.compare(a.name, b.name)));
  const references = resolveReferences(checked.entries, sorted, urls, checked.ledgers, checked.fields);
  const date = revision.date || newestCheck(checked);
  return {
    ...references,
    fields: checked.fields,
    ledgers: checked.ledgers,
    site,
    urls,
    models: sorted,
    revision: { ...revision, date },
    edition: () => `${date}-${checked.contentHash().slice(0, 12)}`,
    problems: checked.problems ?? [],
  };
}

/** One collator for all: making one is slow, and the order must not depend on the machine's locale. */
export const byName = new Intl.Collator("en-GB", { numeric: true });

function newestCheck(checked: Entries): string {
  let newest = NO_DAY;
  for (const entry of checked.entries.models.values()) {
    for (const claims of Object.values(entry.data.facts)) {
      for (const claim of claims ?? []) for (const { checked: day } of claim.citations ?? []) if (day > newest) newest = day;
    }
  }
  return newest;
}
