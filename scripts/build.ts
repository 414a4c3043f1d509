import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { readCatalog } from "../src/catalog/catalog.ts";
import { checkFolder } from "../src/catalog/check-folder.ts";
import { unreadableBelow } from "../src/catalog/disk.ts";
import { OUTCOME_FILE } from "../src/catalog/outcome-cache.ts";
import { CACHE_FILE, openParseCache } from "../src/catalog/parse-cache.ts";
import { brokenAddresses } from "../src/catalog/permalinks.ts";
import { readLedger } from "../src/catalog/read.ts";
import { reportFormats } from "../src/catalog/report.ts";
import { readSite } from "../src/catalog/site.ts";
import { readHistory, type History } from "../src/history/history.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { codeVersion } from "./code-version.ts";
import { makeCards } from "./kept-cards.ts";
import { noteKept, readKept } from "./kept-site.ts";
import { buildSearchIndex } from "./search-index.ts";
import { joinFolders, move, openWorkshop, removeLeftovers, swap } from "./site-swap.ts";
import { siteFolder } from "./site-folder.ts";
import { markSite, realPlace, refusal } from "./site-mark.ts";

const program = new Command("npm run build")
  .description("Checks the content and writes the site, with its search index, to dist/.")
  .option("--no-search", "leave the search index out")
  .option("--fresh", "draw everything anew, whatever the last build left")
  .option("--out <folder>", "where to write the site", "dist");

runScript(program, async (options: { search: boolean; fresh?: true; out: string }) => {
  const site = readSite(process.env);
  const folder = site.contentFolder;
  existsOrExit(program, folder, "The content folder");
  if (options.fresh) for (const file of [CACHE_FILE, OUTCOME_FILE]) rmSync(file, { force: true });
  const { problems, fileCount } = await checkFolder(folder, { parsed: openParseCache() });
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) {
    process.stdout.write(reportFormats.text(errors, { fileCount, repositoryPrefix: "" }));
    return 1;
  }
  // Pages are copied beside what lies in public/, and a copy of a link or a pipe ends in the middle.
  for (const [path, { message, hint }] of unreadableBelow("public")) program.error(`error: ${path}: ${message} ${hint}`, { exitCode: 2 });
  const fault = refusal(options.out);
  if (fault !== undefined) program.error(`error: ${fault}`, { exitCode: 2 });
  const out = realPlace(options.out);
  mkdirSync(dirname(out), { recursive: true });
  for (const place of new Set([process.cwd(), dirname(out)])) removeLeftovers(place, out);
  // Built here, because Astro cannot write to another disk; then moved beside the served site, and swapped in:
  // a build that is killed or meets a full disk leaves the served site as it was.
  const [workshop, neighbour] = [openWorkshop(process.cwd()), openWorkshop(dirname(out))];
  const fresh = join(workshop, "site");
  const version = codeVersion();
  const kept = options.fresh ? new Map() : readKept(out, version);
  try {
    // Astro makes the pages, and this process at the same time the cards.
    const astro = startAstro(fresh, workshop);
    const catalog = readCatalog({ ...site, drawsCardsApart: true });
    let history: History | undefined;
    const inputs = { catalog, history: () => (history ??= readHistory(catalog)) };
    const cards = await beside(astro, (signal) => makeCards({ inputs, workshop, out, kept }, signal));
    if (!cards) return 1;
    for (const name of ["models", "pictures"]) joinFolders(join(workshop, "cards", name), join(fresh, name));
    const broken = brokenAddresses(readLedger(folder), siteFolder(fresh));
    if (broken.length > 0) {
      for (const address of broken) process.stdout.write(`${address} was published, and leads nowhere.\n`);
      process.stdout.write("Bring them back, or write redirect-from (pages) or renamed (anchors) where they went: docs/permalinks.md.\n");
      return 1;
    }
    if (options.search) await writeSearchIndex(fresh);
    markSite(fresh);
    const next = join(neighbour, "next");
    move(fresh, next);
    swap(next, out, neighbour);
    noteKept(out, version, cards.units());
  } finally {
    for (const place of [workshop, neighbour]) rmSync(place, { recursive: true, force: true });
  }
  process.stderr.write(`${options.out}/ written from ${fileCount} entries.\n`);
  return 0;
});

function startAstro(fresh: string, workshop: string): ChildProcess {
  return spawn(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--silent"], {
    stdio: "inherit",
    // Whatever this shell is set to, these are the pages that people get, policy included.
    env: {
      ...process.env,
      NODE_ENV: "production",
      CARDFILE_OUT: fresh,
      CARDFILE_CARDS: "apart",
      CARDFILE_WORKSHOP: workshop,
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

async function writeSearchIndex(folder: string): Promise<void> {
  // Written here: Pagefind's own writeFiles answers before the last file is whole, and close() then cuts it short.
  for (const { path, content } of await buildSearchIndex(folder)) {
    const target = join(folder, "pagefind", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
