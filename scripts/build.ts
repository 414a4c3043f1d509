import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { readCatalog, type Catalog } from "../src/catalog/catalog.ts";
import { checkFolder } from "../src/catalog/check-folder.ts";
import { unreadableBelow } from "../src/catalog/disk.ts";
import { openParseCache } from "../src/catalog/parse-cache.ts";
import { brokenAddresses } from "../src/catalog/permalinks.ts";
import { readLedger } from "../src/catalog/read.ts";
import { reportFormats } from "../src/catalog/report.ts";
import { readSite } from "../src/catalog/site.ts";
import { readHistory, type History } from "../src/history/history.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { drawCards } from "./draw-cards.ts";
import { buildSearchIndex } from "./search-index.ts";
import { joinFolders, move, openWorkshop, removeLeftovers, swap } from "./site-swap.ts";
import { siteFolder } from "./site-folder.ts";
import { markSite, realPlace, refusal } from "./site-mark.ts";

const program = new Command("npm run build")
  .description("Checks the content and writes the site, with its search index, to dist/.")
  .option("--no-search", "leave the search index out")
  .option("--out <folder>", "where to write the site", "dist");

runScript(program, async (options: { search: boolean; out: string }) => {
  const site = readSite(process.env);
  const folder = site.contentFolder;
  existsOrExit(program, folder, "The content folder");
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
  const [workshop, beside] = [openWorkshop(process.cwd()), openWorkshop(dirname(out))];
  const fresh = join(workshop, "site");
  try {
    // Astro makes the pages, and this process at the same time the cards.
    const astro = ended(
      spawn(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--silent"], {
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
      }),
    );
    const catalog = readCatalog({ ...site, drawsCardsApart: true });
    if (!(await drawBeside(catalog, workshop, astro))) return 1;
    for (const name of ["models", "pictures"]) joinFolders(join(workshop, "cards", name), join(fresh, name));
    const broken = brokenAddresses(readLedger(folder), siteFolder(fresh));
    if (broken.length > 0) {
      for (const address of broken) process.stdout.write(`${address} was published, and leads nowhere.\n`);
      process.stdout.write("Bring them back, or write redirect-from (pages) or renamed (anchors) where they went: docs/permalinks.md.\n");
      return 1;
    }
    if (options.search) await writeSearchIndex(fresh);
    markSite(fresh);
    const next = join(beside, "next");
    move(fresh, next);
    swap(next, out, beside);
  } finally {
    for (const place of [workshop, beside]) rmSync(place, { recursive: true, force: true });
  }
  process.stderr.write(`${options.out}/ written from ${fileCount} entries.\n`);
  return 0;
});

/** Draws the cards while Astro runs; false where Astro failed, whose own words say why. */
async function drawBeside(catalog: Catalog, workshop: string, astro: Promise<boolean>): Promise<boolean> {
  const failed = new AbortController();
  const outcome = astro.then((isWhole) => {
    if (!isWhole) failed.abort();
    return isWhole;
  });
  let history: History | undefined;
  try {
    await drawCards({ catalog, history: () => (history ??= readHistory(catalog)) }, workshop, failed.signal);
  } catch (error) {
    if (!failed.signal.aborted) throw error;
  }
  return outcome;
}

/** Whether a program ended well. */
async function ended(child: ChildProcess): Promise<boolean> {
  const [status] = await once(child, "exit");
  return status === 0;
}

async function writeSearchIndex(folder: string): Promise<void> {
  // Written here: Pagefind's own writeFiles answers before the last file is whole, and close() then cuts it short.
  for (const { path, content } of await buildSearchIndex(folder)) {
    const target = join(folder, "pagefind", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
