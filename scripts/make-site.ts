import { spawn, type ChildProcess } from "node:child_process";
import { hash } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { handOver } from "../src/card-pages/handed-over.ts";
import { pageInputs, type Inputs } from "../src/card-pages/inputs.ts";
import { readCatalog, type Catalog } from "../src/catalog/catalog.ts";
import { LEDGER_FILE } from "../src/catalog/places.ts";
import { readLedger } from "../src/catalog/read.ts";
import type { Site } from "../src/catalog/site.ts";
import { readHistory, type History } from "../src/history/history.ts";
import { BuildUnits } from "./build-units.ts";
import { BUNDLE_FILE, INPUTS_FILE } from "./cards-apart.ts";
import { codeVersion } from "./code-version.ts";
import { writeWhole } from "./draw-cards.ts";
import { noteBundle, openBundle, recallBundle } from "./kept-bundle.ts";
import { makeCards } from "./kept-cards.ts";
import { writeReferences } from "./kept-references.ts";
import type { KeptUnits } from "./kept-site.ts";
import type { Shard } from "./shards.ts";
import { drawSitePages } from "./site-pages.ts";
import { joinFolders } from "./site-swap.ts";

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
  kept: KeptUnits;
  /** References that an earlier build wrote. */
  references: Map<string, string>;
  shard: Shard;
}

export interface MadeSite {
  catalog: Catalog;
  /** What its pages are drawn from. */
  inputs: Inputs;
  units: BuildUnits;
}

/**
 * Makes the pages and files of a site, or of its part, in `fresh`. Where an earlier build of the same code kept what Astro
 * bundled, this process makes all of them; else Astro the pages, and this process at the same time the cards. Undefined
 * where Astro failed.
 */
export async function makeSite(fresh: string, build: Build): Promise<MadeSite | undefined> {
  const { site, version, workshop, shard } = build;
  const bundle = build.bundlesAnew ? undefined : recallBundle(site, version);
  const astro = bundle ? undefined : startAstro(fresh, workshop, shard);
  const catalog = readCatalog({ ...site, drawsCardsApart: true });
  writeReferences(catalog, build.references, workshop);
  let known: History | undefined;
  const cards = { catalog, history: () => (known ??= readHistory(catalog)) };
  const inputs = pageInputs(catalog, settingsOf(site.contentFolder), readLedger(site.contentFolder));
  const history = hash("sha256", JSON.stringify(cards.history()));
  const units = new BuildUnits(build);
  const makeAllCards = (signal: AbortSignal) => makeCards({ cards, inputs, units, workshop, shard }, signal);
  if (bundle) {
    handOver({ cards, inputs });
    mkdirSync(fresh);
    if (existsSync("public")) cpSync("public", fresh, { recursive: true, dereference: true });
    const prerenderer = await openBundle(bundle, workshop, fresh).catch(() => undefined);
    if (!prerenderer) {
      // What does not open is as good as none.
      rmSync(fresh, { recursive: true });
      return await makeSite(fresh, { ...build, bundlesAnew: true });
    }
    await drawSitePages(prerenderer, { site, inputs, history, workshop, fresh, shard, units });
    await makeAllCards(new AbortController().signal);
  } else if (astro) {
    writeWhole(join(workshop, INPUTS_FILE), JSON.stringify({ inputs, history }));
    if (!(await beside(astro, makeAllCards))) return undefined;
    if (existsSync(join(workshop, BUNDLE_FILE)) && codeVersion() === version)
      noteBundle(JSON.parse(readFileSync(join(workshop, BUNDLE_FILE), "utf8")), site, version);
  }
  for (const name of ["models", "pictures", "f"]) joinFolders(join(workshop, "cards", name), join(fresh, name));
  return { catalog, inputs, units };
}

/** Texts of the content folder itself, which may show anywhere; the ledger of addresses shows on no page of an entry. */
function settingsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== LEDGER_FILE)
    .map(({ name }) => `${name}\n${readFileSync(join(folder, name), "utf8")}`)
    .sort();
}

function startAstro(fresh: string, workshop: string, { index, total }: Shard): ChildProcess {
  return spawn(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--silent"], {
    stdio: "inherit",
    // Whatever this shell is set to, these are the pages that people get, policy included.
    env: {
      ...process.env,
      NODE_ENV: "production",
      CARDFILE_OUT: fresh,
      CARDFILE_CARDS: "apart",
      CARDFILE_WORKSHOP: workshop,
      CARDFILE_SHARD: `${index}/${total}`,
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  });
}

/** Works while a program runs; whether that went well. Its own words say why it failed. Neither outlives the other's failure. */
async function beside(child: ChildProcess, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
  const failed = new AbortController();
  const end = once(child, "exit").then(([status]) => {
    if (status !== 0) failed.abort();
    return status === 0;
  });
  try {
    await work(failed.signal);
    return await end;
  } catch (error) {
    if (failed.signal.aborted) return false;
    throw error;
  } finally {
    child.kill();
  }
}
