import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { OUTCOME_FILE } from "../src/catalog/outcome-cache.ts";
import { CACHE_FILE } from "../src/catalog/parse-cache.ts";
import { readSite } from "../src/catalog/site.ts";
import { BUDGET_FILE, overBudget, ratiosTo, readBudget } from "./bench/budget.ts";
import { editOneCard, writeCopies } from "./bench/catalogue.ts";
import { measureDevEdit } from "./bench/dev-edit.ts";
import { hasHugo, measureHugo } from "./bench/hugo.ts";
import { measure, type Measurement } from "./bench/measure.ts";
import { benchTable } from "./bench/table.ts";
import { pageWeights } from "./bench/weights.ts";
import { yardstick } from "./bench/yardstick.ts";
import { runScript } from "./command-line.ts";
import { writeOut } from "./write-out.ts";

const DEV_PORT = 4329;

const program = new Command("npm run bench --")
  .description("Measures check, build and the development server on copies of the real cards, beside Hugo where it is installed.")
  .option("--cards <number>", "how many copies", count, 1000)
  .option("--out <file>", "write the report to a file too")
  .option("--budget", `hold the ratios against ${BUDGET_FILE}: exit code 1 where one got worse by a fifth`);

runScript(program, async (options: { cards: number; budget?: true; out?: string }) => {
  const budget = options.budget ? readBudget() : undefined;
  // On the disk of the project: pages are linked from one build to the next.
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(resolve(".cache", "bench-"));
  try {
    const content = writeCopies(readSite(process.env).contentFolder, budget?.cards ?? options.cards, folder);
    const stick = yardstick(content);
    const rows = measureAll(content, folder);
    if (!budget) {
      rows.push(await measureDevEdit(content, DEV_PORT));
      if (hasHugo()) rows.push(measureHugo(content, folder));
    }
    const report = [machine(), "", ...benchTable(stick, rows), "", ...pageWeights(join(folder, "dist"))].join("\n");
    process.stdout.write(`${report}\n`);
    const fault = options.out && writeOut([{ path: options.out, contents: `${report}\n` }]);
    if (fault) program.error(`error: ${fault}`, { exitCode: 2 });
    const worse = budget ? overBudget(ratiosTo(stick, rows), budget) : [];
    for (const line of worse) process.stdout.write(`${line}\n`);
    return worse.length > 0 ? 1 : 0;
  } finally {
    forget();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Every command in the order in which people meet them. */
function measureAll(content: string, folder: string): Measurement[] {
  const node = (command: string, ...parameters: string[]) => measure(command, process.execPath, parameters, { CARDFILE_CONTENT: content });
  const build = (command: string, ...parameters: string[]) =>
    node(command, "scripts/build.ts", "--out", join(folder, "dist"), ...parameters);
  forget();
  const rows = [node("check, for the first time", "scripts/check.ts")];
  editOneCard(content, "A line of the second check.");
  rows.push(node("check, one card edited", "scripts/check.ts"));
  rows.push(build("build of everything, search apart", "--fresh", "--no-search"));
  editOneCard(content, "A line of the second build.");
  rows.push(build("build, one card edited, search apart", "--no-search"));
  rows.push(build("build of everything, with search", "--fresh"));
  editOneCard(content, "A line of the fourth build.");
  rows.push(build("build, one card edited, with search"));
  return rows;
}

/** The bench is no run that others may rest on. */
function forget(): void {
  for (const file of [CACHE_FILE, OUTCOME_FILE]) rmSync(file, { force: true });
}

function machine(): string {
  const day = new Date().toISOString().slice(0, 10);
  return `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${day}.`;
}

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("a whole number from 1.");
  return number;
}
