import { hash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { handOver } from "../src/card-pages/handed-over.ts";
import { pageInputs, type Inputs } from "../src/card-pages/inputs.ts";
import { readCatalog, type Catalog } from "../src/catalog/catalog.ts";
import { LEDGER_FILE } from "../src/catalog/places.ts";
import { readLedger } from "../src/catalog/read.ts";
import type { Site } from "../src/catalog/site.ts";
import { readHistory, type History } from "../src/history/history.ts";
import { bundleBeside, startAstro } from "./astro-beside.ts";
import { BuildUnits, type DrawnUnit } from "./build-units.ts";
import { codeVersion } from "./code-version.ts";
import { drawCards, type DueCards } from "./draw-cards.ts";
import { noteBundle, openBundle, recallBundle } from "./kept-bundle.ts";
import { linkCardFiles, linkCardPages } from "./kept-cards.ts";
import { keepLayouts } from "./kept-layouts.ts";
import { namedPaths } from "./kept-paths.ts";
import { writeReferences } from "./kept-references.ts";
import type { KeptSite } from "./kept-site.ts";
import { ReadingRoom } from "./reading-room.ts";
import type { Shard } from "./shards.ts";
import { SEARCH_UNITS } from "./search-parts.ts";
import { UnitWriter } from "./unit-writer.ts";
import { drawFrames, drawSitePages } from "./site-pages.ts";

/** All of a site. */
export const WHOLE: Shard = { index: 1, total: 1 };

export interface Build {
  site: Site;
  /** Hash of the code. */
  version: string;
  /** Whether Astro bundles the code again, whatever an earlier build kept. */
  bundlesAnew: boolean;
  /** Folder for what is not finished. */
  workshop: string;
  /** Where the site is to stand, and the last one stands. */
  out: string;
  kept: KeptSite;
  /** What an earlier build noted, and afterwards this one: references, layouts, what pages are drawn from, and where they stand. */
  notes: Record<"references" | "layouts" | "inputs" | "paths", Map<string, string>>;
  shard: Shard;
}

export interface MadeSite {
  catalog: Catalog;
  /** What its pages are drawn from. */
  inputs: Inputs;
  units: BuildUnits;
}

/**
 * Makes the pages and files of a site, or of its part, in `fresh`. All are drawn here, where the catalogue is: pages by what
 * Astro bundles of the code. Where no earlier build kept that, files beside cards are drawn while Astro bundles.
 * Undefined where Astro failed.
 */
export async function makeSite(fresh: string, build: Build): Promise<MadeSite | undefined> {
  const writer = new UnitWriter(fresh);
  try {
    return await makeSiteWith(writer, fresh, build);
  } finally {
    await writer.close();
  }
}

async function makeSiteWith(writer: UnitWriter, fresh: string, build: Build): Promise<MadeSite | undefined> {
  const { site, version, workshop, shard } = build;
  const kept = build.bundlesAnew ? undefined : recallBundle(site, version);
  const astro = kept ? undefined : startAstro(workshop);
  const catalog = readCatalog({ ...site, drawsCardsApart: true });
  if (build.kept.units.size === 0) putIntoWords(catalog);
  writeReferences(catalog, build.notes.references);
  keepLayouts(build.notes.layouts);
  let known: History | undefined;
  const cards = { catalog, history: () => (known ??= readHistory(catalog)) };
  const inputs = pageInputs(catalog, settingsOf(site.contentFolder), readLedger(site.contentFolder), build.notes.inputs);
  handOver({ cards, inputs });
  const units = new BuildUnits({ ...build, fresh, foreign: publicFiles() });
  if (existsSync("public")) cpSync("public", fresh, { recursive: true, dereference: true });
  const cardBuild = { cards, inputs, units, shard };
  const drawing = { cards, writer, note: (unit: DrawnUnit) => units.note(unit) };
  const due: DueCards = { files: linkCardFiles(cardBuild), pages: new Set() };
  const bundle = kept ?? (await bundleBeside(astro, workshop, (signal) => drawCards(due, { ...drawing, signal })));
  if (!bundle) return undefined;
  if (astro && codeVersion() === version) noteBundle(bundle, site, version);
  const prerenderer = await openBundle(bundle, workshop, fresh).catch(async (error: unknown) => {
    // A kept one that does not open is as good as none.
    const again = kept && (await bundleBeside(startAstro(workshop), workshop));
    if (!again) throw error;
    if (codeVersion() === version) noteBundle(again, site, version);
    return await openBundle(again, workshop, fresh);
  });
  const history = hash("sha256", JSON.stringify(cards.history()));
  const paths = await namedPaths(prerenderer, `${inputs.facts} ${history}`, build.notes.paths);
  const frames = await drawFrames(paths, prerenderer, site);
  due.pages = linkCardPages(cardBuild, frames);
  await drawCards(due, { ...drawing, frames });
  await writer.idle();
  const room = new ReadingRoom();
  handOver({ written: (model) => room.read(join(fresh, "models", `${model.id}.json`)) });
  await drawSitePages(paths, prerenderer, { site, catalog, inputs, history, fresh, shard, units, writer });
  await writer.idle();
  // The index of the search is made of what is there then.
  units.finish(SEARCH_UNITS);
  return { catalog, inputs, units };
}

/** All facts of all cards, which stay, so that each card is read once for them. */
function putIntoWords(catalog: Catalog): void {
  for (const { facts, variants } of catalog.models.values())
    for (const some of [facts, ...variants.map((variant) => variant.facts)]) some.forEach(() => {});
}

/** Texts of the content folder itself, which may show anywhere; the ledger of addresses shows on no page of an entry. */
function settingsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== LEDGER_FILE)
    .map(({ name }) => `${name}\n${readFileSync(join(folder, name), "utf8")}`)
    .sort();
}

/** Paths of files that the site holds as they are. */
function publicFiles(): Set<string> {
  return new Set(existsSync("public") ? readdirSync("public", { recursive: true, encoding: "utf8" }) : []);
}
