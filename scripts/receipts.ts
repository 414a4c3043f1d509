import { lstatSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { buildCatalog } from "../src/catalog/catalog.ts";
import { checkContent } from "../src/catalog/check.ts";
import { catalogueContent } from "../src/catalog/catalogue-content.ts";
import { formatReceipts, RECEIPTS_FOLDER } from "../src/catalog/receipt-ledger.ts";
import { reportFormats } from "../src/catalog/report.ts";
import { readRevision } from "../src/catalog/revision.ts";
import { daysBefore } from "../src/catalog/stale.ts";
import { acquireCopy, acquireOnline } from "../src/receipts/acquire.ts";
import { DocumentFetcher } from "../src/receipts/fetch-document.ts";
import { citationsBySource, holdSource, type SourceRun } from "../src/receipts/hold-sources.ts";
import { problemsOf } from "../src/receipts/problems.ts";
import { openReader } from "../src/receipts/reader.ts";
import { runText, runJson } from "../src/receipts/report.ts";
import { Snapshots, writeWhole } from "../src/receipts/snapshots.ts";
import { restingOn } from "../src/views/resting-on.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { asNamedIn } from "./repository-prefix.ts";
import { openContent } from "./open-content.ts";

const CACHE = join(".cache", "receipts");
/** Hosts that are asked at once, each once a second. */
const HOSTS_AT_ONCE = 8;

interface Options {
  source?: string[];
  model?: string[];
  snapshots?: string;
  write?: boolean;
  format: "text" | "json" | "github" | "sarif";
  maxAge?: number;
}

const program = new Command("npm run receipts --")
  .description("Holds every citation against its source. Fetches the sources, or reads copies of them from a folder.")
  .option("--source <ids...>", "only these sources")
  .option("--model <ids...>", "only sources that these models cite")
  .option("--snapshots <folder>", "read copies from this folder, and touch no network")
  .option("--write", "keep what was found in the content folder's receipts/, and fetched copies in .cache/receipts/")
  .addOption(new Option("--format <format>", "how the result is printed").choices(["text", "json", "github", "sarif"]).default("text"))
  .option("--max-age <days>", "leave out sources that were held less than so many days ago", dayCount);

runScript(program, async (options: Options) => {
  const site = await openContent(program);
  const folder = site.contentFolder;
  if (options.snapshots !== undefined) {
    existsOrExit(program, options.snapshots, "The folder of copies");
    if (!statSync(options.snapshots).isDirectory())
      program.error(`error: ${JSON.stringify(options.snapshots)} is a file. Name the folder that holds the copies.`, { exitCode: 2 });
  }
  const ledgers = join(folder, RECEIPTS_FOLDER);
  if (options.write && lstatSync(ledgers, { throwIfNoEntry: false })?.isDirectory() === false)
    program.error(`error: ${JSON.stringify(ledgers)} is no folder. Move away what stands there, and run this again.`, { exitCode: 2 });
  const checked = checkContent(catalogueContent(folder));
  const { entries, ledgers: known } = checked;
  const today = site.epochDate ?? new Date().toISOString().slice(0, 10);
  const bySource = citationsBySource(entries);
  for (const id of options.source ?? [])
    if (!bySource.has(id)) program.error(`error: There is no source ${JSON.stringify(id)}.`, { exitCode: 2 });
  for (const id of options.model ?? [])
    if (!entries.models.has(id)) program.error(`error: There is no model ${JSON.stringify(id)}.`, { exitCode: 2 });
  const oldest = options.maxAge === undefined ? undefined : daysBefore(today, options.maxAge);
  const wanted = [...bySource].filter(
    ([id, citations]) =>
      (!options.source || options.source.includes(id)) &&
      (!options.model || citations.some(({ cited: { entry } }) => entry.collection === "models" && options.model?.includes(entry.id))) &&
      (oldest === undefined || (known.get(id)?.date ?? "") < oldest),
  );

  const reader = openReader();
  const fetcher = new DocumentFetcher();
  const copies = new Snapshots(options.snapshots ?? CACHE);
  const runs = new Map<string, SourceRun>();
  const holdOne = async ([id, citations]: (typeof wanted)[number]) => {
    const source = entries.sources.get(id)?.data;
    if (!source) return;
    const acquired =
      options.snapshots === undefined
        ? await acquireOnline(id, source, { fetcher, reader, cache: copies, keep: options.write === true, today })
        : await acquireCopy(id, source, copies, reader, today);
    const run = holdSource(id, acquired, citations, entries, known.get(id));
    runs.set(id, run);
    if (options.write && run.receipts) {
      mkdirSync(ledgers, { recursive: true });
      writeWhole(join(ledgers, `${id}.json`), formatReceipts(run.receipts));
    }
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${runs.size} of ${wanted.length} sources`);
  };
  await inTurns(
    byHost(wanted, (id) => entries.sources.get(id)?.data.URL),
    options.snapshots === undefined ? HOSTS_AT_ONCE : 1,
    holdOne,
  );
  await reader.close();
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");

  const ordered = wanted.flatMap(([id]) => runs.get(id) ?? []);
  const problems = problemsOf(ordered, entries);
  const catalog = buildCatalog(checked, site, readRevision(site));
  const fallen = ordered.flatMap(({ id, receipts, outcomes }) =>
    receipts?.state === "gone" || outcomes.some(({ state }) => state === "drifted") ? [{ id, ...restingOn(catalog, id) }] : [],
  );
  const context = { fileCount: ordered.length, repositoryPrefix: "" };
  if (options.format === "text") process.stdout.write(runText(ordered, problems, fallen));
  else if (options.format === "json") process.stdout.write(runJson(ordered, problems, fallen));
  else process.stdout.write(reportFormats[options.format](asNamedIn(options.format, problems, folder), context));
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
});

/** Lists of those that share a host, so that each host is asked in one place only. */
function byHost<T extends readonly [string, unknown]>(items: readonly T[], addressOf: (id: string) => string | undefined): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const address = addressOf(item[0]);
    const host = address && URL.canParse(address) ? new URL(address).host : "";
    groups.set(host, [...(groups.get(host) ?? []), item]);
  }
  return [...groups.values()];
}

async function inTurns<T>(groups: readonly T[][], atOnce: number, each: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...groups];
  const worker = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) for (const item of group) await each(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function dayCount(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 0 || days > 36_500) throw new InvalidArgumentError("days are a whole number from 0 to 36500.");
  return days;
}
