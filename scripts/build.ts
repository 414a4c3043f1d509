import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { checkContent } from "../src/catalog/check.ts";
import { brokenAddresses } from "../src/catalog/permalinks.ts";
import { contentFolder, readLedger } from "../src/catalog/read.ts";
import { reportFormats } from "../src/catalog/report.ts";
import { readSite } from "../src/catalog/site.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { buildSearchIndex } from "./search-index.ts";
import { buildName, move, removeLeftovers, swap } from "./site-swap.ts";
import { siteFolder } from "./site-folder.ts";

const program = new Command("npm run build")
  .description("Checks the content and writes the site, with its search index, to dist/.")
  .option("--no-search", "leave the search index out")
  .option("--out <folder>", "where to write the site", "dist");

runScript(program, async (options: { search: boolean; out: string }) => {
  const { contentFolder: folder } = readSite(process.env);
  existsOrExit(program, folder, "The content folder");
  const { problems, fileCount } = checkContent(contentFolder(folder));
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) {
    process.stdout.write(reportFormats.text(errors, { fileCount, repositoryPrefix: "" }));
    return 1;
  }
  const out = resolve(options.out);
  for (const place of new Set([process.cwd(), dirname(out)])) removeLeftovers(place, out);
  // Built here, because Astro cannot write to another disk; then moved beside the served site, and swapped in:
  // a build that is killed or meets a full disk leaves the served site as it was.
  const fresh = resolve(buildName());
  const beside = join(dirname(out), buildName());
  try {
    const astro = spawnSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--silent"], {
      stdio: "inherit",
      env: { ...process.env, CARDFILE_OUT: fresh, ASTRO_TELEMETRY_DISABLED: "1" },
    });
    if (astro.status !== 0) return 1;
    const broken = brokenAddresses(readLedger(folder), siteFolder(fresh));
    if (broken.length > 0) {
      for (const address of broken) process.stdout.write(`${address} was published, and leads nowhere.\n`);
      process.stdout.write("Bring them back, or write redirect-from (pages) or renamed (anchors) where they went: docs/permalinks.md.\n");
      return 1;
    }
    if (options.search) await writeSearchIndex(fresh);
    move(fresh, beside);
    swap(beside, out);
  } finally {
    for (const leftover of [fresh, beside]) rmSync(leftover, { recursive: true, force: true });
  }
  process.stderr.write(`${options.out}/ written from ${fileCount} entries.\n`);
  return 0;
});

async function writeSearchIndex(folder: string): Promise<void> {
  // Written here: Pagefind's own writeFiles answers before the last file is whole, and close() then cuts it short.
  for (const { path, content } of await buildSearchIndex(folder)) {
    const target = join(folder, "pagefind", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
