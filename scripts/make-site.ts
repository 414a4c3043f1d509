import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { readCatalog } from "../src/catalog/catalog.ts";
import type { Site } from "../src/catalog/site.ts";
import { readHistory, type History } from "../src/history/history.ts";
import { makeCards, type KeptCards } from "./kept-cards.ts";
import { writeReferences } from "./kept-references.ts";
import type { KeptUnits } from "./kept-site.ts";
import type { Shard } from "./shards.ts";
import { joinFolders } from "./site-swap.ts";

/** All of a site. */
export const WHOLE: Shard = { index: 1, total: 1 };

export interface Build {
  site: Site;
  /** Folder for what is not finished. */
  workshop: string;
  /** Where the site is to stand, and the last one stands. */
  out: string;
  kept: KeptUnits;
  /** References that an earlier build wrote. */
  references: Map<string, string>;
  shard: Shard;
}

/** Makes the pages and files of a site, or of its part, in `fresh`: Astro the pages, and this process at the same time the cards. Undefined where Astro failed. */
export async function makeSite(fresh: string, { site, workshop, out, kept, references, shard }: Build): Promise<KeptCards | undefined> {
  const astro = startAstro(fresh, workshop, shard);
  const catalog = readCatalog({ ...site, drawsCardsApart: true });
  writeReferences(catalog, references, workshop);
  let history: History | undefined;
  const inputs = { catalog, history: () => (history ??= readHistory(catalog)) };
  const cards = await beside(astro, (signal) => makeCards({ inputs, workshop, out, kept, shard }, signal));
  if (!cards) return undefined;
  for (const name of ["models", "pictures", "f"]) joinFolders(join(workshop, "cards", name), join(fresh, name));
  return cards;
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

/** Works while a program runs; undefined where that failed, whose own words say why. Neither outlives the other's failure. */
async function beside<T>(child: ChildProcess, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const failed = new AbortController();
  const end = once(child, "exit").then(([status]) => {
    if (status !== 0) failed.abort();
    return status === 0;
  });
  try {
    const result = await work(failed.signal);
    return (await end) ? result : undefined;
  } catch (error) {
    if (failed.signal.aborted) return undefined;
    throw error;
  } finally {
    child.kill();
  }
}
