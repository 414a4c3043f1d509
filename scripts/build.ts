import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Command, InvalidArgumentError } from "commander";
import { readCatalog } from "../src/catalog/catalog.ts";
import { checkFolder } from "../src/catalog/check-folder.ts";
import { unreadableBelow } from "../src/catalog/disk.ts";
import { OUTCOME_FILE } from "../src/catalog/outcome-cache.ts";
import { readFieldsOf } from "../src/catalog/own-fields.ts";
import { CACHE_FILE, openParseCache } from "../src/catalog/parse-cache.ts";
import type { Problem } from "../src/catalog/problems.ts";
import { reportFormats } from "../src/catalog/report.ts";
import { readRevision } from "../src/catalog/revision.ts";
import { codeVersion } from "./code-version.ts";
import { runScript } from "./command-line.ts";
import { keepsItsAddresses } from "./finish-site.ts";
import { LAYOUTS_FILE } from "./kept-layouts.ts";
import { INPUTS_FILE, keepNotes, recallNotes } from "./kept-notes.ts";
import { PATHS_FILE } from "./kept-paths.ts";
import { REFERENCES_FILE } from "./kept-references.ts";
import { noteKept, NOTHING_KEPT, readKept } from "./kept-site.ts";
import { makeSite, WHOLE, type MadeSite } from "./make-site.ts";
import { RECORDS_FILE, writeSearchIndex } from "./search-parts.ts";
import { joinParts, notePart, parseShard, siteInputs, type Shard } from "./shards.ts";
import { keepBefore } from "./site-before.ts";
import { isBelow, markSite, realPlace, refusal, unwritablePlace } from "./site-mark.ts";
import { move, openWorkshop, removeLeftovers, swap } from "./site-swap.ts";
import { openContent } from "./open-content.ts";

/** Of what is alive: V8 would let its memory grow to several times that before it collects garbage. */
const MOST_GARBAGE_PERCENT = 30;
setFlagsFromString(`--heap-growing-percent=${MOST_GARBAGE_PERCENT}`);
// New objects get as much room as loading the code has given them, 32 MB, and the threads as much: V8 would let it grow to
// 128 MB in each, and a build is no faster for it.
setFlagsFromString("--semi-space-growth-factor=1");
setFlagsFromString("--min-semi-space-size=16");

const program = new Command("npm run build")
  .description("Checks the content and writes the site, with its search index, to dist/.")
  .option("--no-search", "leave the search index out")
  .option("--fresh", "draw everything anew, whatever the last build left")
  .option("--shard <k/n>", "build one of several parts, to be joined later, as in 2/8", shard)
  .option("--merge <folders...>", "join the parts that --shard wrote")
  .option("--out <folder>", "where to write the site", "dist");

interface Options {
  search: boolean;
  fresh?: true;
  shard?: Shard;
  merge?: string[];
  out: string;
}

runScript(program, async (options: Options) => {
  const site = await openContent(program);
  const folder = site.contentFolder;
  if (options.shard && options.merge)
    program.error("error: --shard makes a part, and --merge joins them. Name one of the two.", { exitCode: 2 });
  if (options.fresh) for (const file of [CACHE_FILE, OUTCOME_FILE]) rmSync(file, { force: true });
  const { errors, fileCount } = await errorsBelow(folder);
  if (errors.length > 0) {
    process.stdout.write(reportFormats.text(errors, { fileCount, repositoryPrefix: "" }));
    return 1;
  }
  // Pages are copied beside what lies in public/, and a copy of a link or a pipe ends in the middle.
  for (const [path, { message, hint }] of unreadableBelow("public")) program.error(`error: ${path}: ${message} ${hint}`, { exitCode: 2 });
  const fault = refusal(options.out);
  if (fault !== undefined) program.error(`error: ${fault}`, { exitCode: 2 });
  const out = realPlace(options.out);
  if (isBelow(out, folder))
    program.error(`error: ${JSON.stringify(options.out)} lies in the content folder. Name a folder outside of it with --out.`, {
      exitCode: 2,
    });
  const unwritable = unwritablePlace(dirname(out));
  if (unwritable !== undefined)
    program.error(`error: ${JSON.stringify(options.out)} ${unwritable} Name another folder with --out.`, { exitCode: 2 });
  for (const place of new Set([process.cwd(), dirname(out)])) removeLeftovers(place, out);
  // Built here, because Astro cannot write to another disk; then moved beside the served site, and swapped in:
  // a build that is killed or meets a full disk leaves the served site as it was.
  const [workshop, neighbour] = [openWorkshop(process.cwd()), openWorkshop(dirname(out))];
  const fresh = join(workshop, "site");
  const version = codeVersion();
  const recall = (file: string) => (options.fresh ? new Map<string, string>() : recallNotes(file, version));
  const kept = options.fresh || options.shard || options.merge ? NOTHING_KEPT : readKept(out, version);
  try {
    let made: MadeSite | undefined;
    if (options.merge) {
      const wrong = joinParts(options.merge, fresh);
      if (wrong !== undefined) {
        process.stderr.write(`error: ${wrong}\n`);
        return 2;
      }
    } else {
      const build = { site, version, workshop, out, kept, shard: options.shard ?? WHOLE };
      const notes = {
        references: recall(REFERENCES_FILE),
        layouts: recall(LAYOUTS_FILE),
        inputs: recall(INPUTS_FILE),
        paths: recall(PATHS_FILE),
      };
      made = await makeSite(fresh, { ...build, notes, bundlesAnew: options.fresh ?? false });
      if (!made) return 1;
      keepNotes(REFERENCES_FILE, notes.references, version);
      keepNotes(LAYOUTS_FILE, notes.layouts, version);
      keepNotes(INPUTS_FILE, notes.inputs, version);
      keepNotes(PATHS_FILE, notes.paths, version);
    }
    if (options.shard) notePart(fresh, { ...options.shard, inputs: siteInputs(site, readRevision(site), version) });
    else {
      if (!keepsItsAddresses(folder, fresh)) return 1;
      if (options.search) {
        const digests = recall(RECORDS_FILE);
        const { catalog, inputs, units } = made ?? { catalog: readCatalog(site) };
        await writeSearchIndex(fresh, { catalog, drawnFrom: inputs?.entries ?? {}, digests, ...(units ? { units } : {}) });
        if (made) keepNotes(RECORDS_FILE, digests, version);
      }
    }
    made?.units.finish();
    markSite(fresh);
    const notes = made?.units.made();
    const next = join(neighbour, "next");
    move(fresh, next);
    const old = swap(next, out, neighbour);
    keepBefore(old, out, kept);
    if (notes) noteKept(out, version, notes);
  } finally {
    for (const place of [workshop, neighbour]) rmSync(place, { recursive: true, force: true });
  }
  process.stderr.write(`${options.out}/ written from ${fileCount} entries.\n`);
  return 0;
});

/** What forbids a build. Warnings, and all else that a check knows, are let go before the site is made. */
async function errorsBelow(folder: string): Promise<{ errors: Problem[]; fileCount: number }> {
  const { problems, fileCount } = await checkFolder(folder, { parsed: openParseCache(readFieldsOf(folder)) });
  return { errors: problems.filter((problem) => problem.severity === "error"), fileCount };
}

function shard(value: string): Shard {
  const parsed = parseShard(value);
  if (!parsed) throw new InvalidArgumentError("Write which part of how many, as in 2/8.");
  return parsed;
}
