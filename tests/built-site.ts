import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSite } from "../src/catalog/site.ts";
import { card, SURROUNDINGS } from "./content-files.ts";
import { FIXTURE_BASE } from "./fixture-catalog.ts";

/** A site on disk, and the path below which it was built to be served. */
export interface SiteOnDisk {
  name: string;
  folder: string;
  /** `""` or `/cards`. */
  base: string;
}

/** The site of the catalogue of the tests, below a base path; `tests/build-fixture-site.ts` keeps it fresh. */
export const fixtureSite: SiteOnDisk = { name: "the catalogue of the tests", folder: ".cache/site-of-tests", base: FIXTURE_BASE };

/** The site that `npm test` built a moment ago, of whatever CARDFILE_CONTENT holds. */
export const ownSite: SiteOnDisk = { name: "this catalogue", folder: "dist", base: readSite(process.env).base };

/** What must hold of any site is tested on both. */
export const sites: readonly SiteOnDisk[] = [fixtureSite, ownSite];

/** The sites of teams that have just begun: with one card, and with none. */
export const smallSites: readonly (SiteOnDisk & { content: Record<string, string> })[] = [
  { name: "one card", folder: ".cache/site-of-one-card", base: "", content: { ...SURROUNDINGS, "models/example-3b.mdx": card() } },
  { name: "no card", folder: ".cache/site-of-no-card", base: "", content: {} },
];

/** What must hold of any site, whatever it is of. */
export const everySite: readonly SiteOnDisk[] = [...sites, ...smallSites];

export const SITE = ownSite.folder;

export function requireSite(folder = SITE): void {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder}/ is not built; run \`npm run build\` first (\`npm test\` does).`);
}

/** Rooted paths of all HTML pages of a built site, without its base path, as a visitor types them. */
export function pagesOf(folder = SITE): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html") && !name.startsWith("pagefind"))
    .map((name) => `/${name.replaceAll("\\", "/").replace(/index\.html$/, "")}`)
    .sort();
}

export function readPage(path: string, folder = SITE): string {
  return readFileSync(join(folder, path.endsWith("/") ? `${path}index.html` : path), "utf8");
}

/** The route that draws a page: `/models/:id/history` of `/models/heron-7b/history/`. Pages of one route share their markup. */
export function routeOf(path: string): string {
  const [collection = "", id, ...deeper] = path.split("/").filter(Boolean);
  return `/${[collection, ...(id === undefined ? [] : [":id"]), ...deeper].join("/")}`;
}

/** The first page of each route, of those that are wanted. */
export function pageOfEachRoute(folder = SITE, wanted: (path: string) => boolean = () => true): string[] {
  const first = new Map<string, string>();
  for (const path of pagesOf(folder)) if (!first.has(routeOf(path)) && wanted(path)) first.set(routeOf(path), path);
  return [...first.values()];
}
