import { catalogFrom, type Catalog } from "../src/catalog/catalog.ts";
import type { ContentFiles } from "../src/catalog/content-files.ts";
import type { Model } from "../src/catalog/model.ts";
import { contentFolder } from "../src/catalog/read.ts";
import type { Site } from "../src/catalog/site.ts";
import { siteAt } from "./site-at.ts";

/** The catalogue on which tests of code live: made-up models of made-up makers. Its README says what it holds. */
export const FIXTURE_FOLDER = "tests/fixtures/catalogue";

/** Where its site is published in tests. */
export const FIXTURE_ORIGIN = "https://cards.example";
export const FIXTURE_BASE = "/cards";

/** What its site.yaml says, and where its site is published. */
export const FIXTURE_SITE: Site = siteAt(FIXTURE_ORIGIN, FIXTURE_BASE, FIXTURE_FOLDER);

/** The day of its revision; it has no commit, whatever git says of this clone. */
export const FIXTURE_DATE = "2026-11-02";

/** Path below the content folder → its text; undefined takes the file away. */
export type Changes = Record<string, string | Uint8Array | undefined>;

/** The files of the fixture catalogue, with some changed, added or taken away. */
export function fixtureFiles(changes: Changes = {}): ContentFiles {
  const files = contentFolder(FIXTURE_FOLDER);
  const changed = new Map(Object.entries(changes).map(([path, text]) => [`catalogue/${path}`, text]));
  return {
    list: () =>
      [...new Set([...files.list(), ...changed.keys()])].filter((path) => !changed.has(path) || changed.get(path) !== undefined).sort(),
    read: (path) => {
      const text = changed.get(path);
      if (text === undefined) return files.read(path);
      return typeof text === "string" ? new TextEncoder().encode(text) : text;
    },
  };
}

/** The fixture catalogue, whole and checked, with some files changed; `site` overrides where it is published. */
export function fixtureCatalog(changes: Changes = {}, site: Partial<Site> = {}): Catalog {
  return catalogFrom(fixtureFiles(changes), { ...FIXTURE_SITE, ...site }, { commit: null, date: FIXTURE_DATE });
}

/** A model that must be there. */
export function modelOf(catalog: Catalog, id: string): Model {
  const model = catalog.models.get(id);
  if (!model) throw new Error(`The catalogue has no model ${id}.`);
  return model;
}
