import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { Command, InvalidArgumentError } from "commander";
import { OUTCOME_FILE } from "../src/catalog/outcome-cache.ts";
import { CACHE_FILE } from "../src/catalog/parse-cache.ts";
import { contentFolder, readContent } from "../src/catalog/read.ts";
import { readSite } from "../src/catalog/site.ts";
import { syntheticCards } from "../src/catalog/synthetic.ts";
import { runScript } from "./command-line.ts";
import { writeOut } from "./write-out.ts";

const program = new Command("npm run bench --")
  .description("Measures check and build on copies of the real cards, and the weight of a page.")
  .option("--cards <numbers>", "how many cards, separated by commas", numbers, [100, 1000, 10_000])
  .option("--out <file>", "write the report to a file too")
  .option("--no-build", "measure check only");

interface Measurement {
  cards: number;
  command: string;
  seconds: number;
  perSecond: number;
  peakMegabytes: number;
}

runScript(program, (options: { cards: number[]; build: boolean; out?: string }) => {
  const rows: Measurement[] = [];
  const folder = mkdtempSync(join(tmpdir(), "cardfile-bench-"));
  try {
    for (const count of options.cards) {
      const content = writeContent(folder, count);
      for (const file of [CACHE_FILE, OUTCOME_FILE]) rmSync(file, { force: true });
      rows.push(measure("check, for the first time", count, content, ["scripts/check.ts"]));
      editOneCard(content);
      rows.push(measure("check, one card edited", count, content, ["scripts/check.ts"]));
      if (options.build)
        rows.push(
          measure("build of a checked catalogue, search index apart", count, content, [
            "scripts/build.ts",
            "--no-search",
            "--out",
            join(folder, "dist"),
          ]),
        );
    }
    const report = [machine(), "", ...table(rows), "", ...pageWeights(options.build ? join(folder, "dist") : "dist")].join("\n");
    process.stdout.write(`${report}\n`);
    const fault = options.out && writeOut([{ path: options.out, contents: `${report}\n` }]);
    if (fault) program.error(`error: ${fault}`, { exitCode: 2 });
  } finally {
    for (const file of [CACHE_FILE, OUTCOME_FILE]) rmSync(file, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

/** The real content with its models replaced by `count` copies of them. */
function writeContent(folder: string, count: number): string {
  const real = readSite(process.env).contentFolder;
  const content = join(folder, "content");
  rmSync(content, { recursive: true, force: true });
  cpSync(real, content, { recursive: true });
  const cards = readContent(contentFolder(real)).files.filter((file) => file.collection === "models" && !/^draft: true$/m.test(file.text));
  for (const card of syntheticCards(cards, count)) writeFileSync(join(content, "models", card.name), card.text);
  return content;
}

function editOneCard(content: string): void {
  const [card] = readdirSync(join(content, "models"));
  if (card) appendFileSync(join(content, "models", card), "\nA line that was not there before.\n");
}

function measure(command: string, cards: number, content: string, script: string[]): Measurement {
  // A library loaded before the command, and before the programs that it starts, prints their peak memory when they end.
  const probe = resolve("scripts/print-peak-memory.ts");
  const started = process.hrtime.bigint();
  const run = spawnSync(process.execPath, script, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, CARDFILE_CONTENT: content, NODE_OPTIONS: `--import ${pathToFileURL(probe).href}` },
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (run.status !== 0)
    throw new Error(`${command} of ${cards} cards ended with ${run.status}: ${(run.stdout + run.stderr).slice(0, 2000)}`);
  const peaks = [...run.stderr.matchAll(/peak-memory-kilobytes (\d+)/g)].map((match) => Number(match[1]));
  return { cards, command, seconds, perSecond: cards / seconds, peakMegabytes: Math.max(...peaks) / 1024 };
}

function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}.`;
}

function table(rows: readonly Measurement[]): string[] {
  return [
    "| copies of real cards | command | seconds | cards a second | peak memory of a process, MB |",
    "|---:|---|---:|---:|---:|",
    ...rows.map(
      (row) =>
        `| ${row.cards} | ${row.command} | ${row.seconds.toFixed(1)} | ${Math.round(row.perSecond)} | ${Math.round(row.peakMegabytes)} |`,
    ),
  ];
}

/** Bytes and requests of one page of each kind, without JavaScript's later requests. */
function pageWeights(dist: string): string[] {
  if (!existsSync(dist)) return [];
  const pages = [
    "index.html",
    "models/index.html",
    ...readdirSync(join(dist, "models"))
      .filter((name) => /copy-0$|^llama-3-2-3b$/.test(name))
      .slice(0, 2)
      .map((name) => `models/${name}/index.html`),
  ];
  const rows = pages.map((page) => {
    const html = readFileSync(join(dist, page));
    const assets = [
      ...new Set([...html.toString().matchAll(/(?:href|src)="[^"]*?(\/_astro\/[^"]+\.(?:css|js))"/g)].map((match) => match[1] ?? "")),
    ];
    const fonts = assets
      .filter((asset) => asset.endsWith(".css"))
      .flatMap((asset) =>
        [...readFileSync(join(dist, asset), "utf8").matchAll(/url\(([^)]+\.woff2)\)/g)].map(
          (match) => match[1]?.replace(/^.*\/_astro\//, "/_astro/") ?? "",
        ),
      );
    const files = [...assets, ...new Set(fonts)];
    const compressed = gzipSync(html).length + files.reduce((sum, file) => sum + weight(join(dist, file)), 0);
    return `| ${page} | ${(gzipSync(html).length / 1000).toFixed(1)} | ${(compressed / 1000).toFixed(1)} | ${1 + files.length} |`;
  });
  return ["| page | HTML, kB compressed | with styles, scripts and font, kB | requests |", "|---|---:|---:|---:|", ...rows];
}

function weight(file: string): number {
  return file.endsWith(".woff2") ? statSync(file).size : gzipSync(readFileSync(file)).length;
}

function numbers(value: string): number[] {
  const list = value.split(",").map(Number);
  if (list.some((number) => !Number.isInteger(number) || number < 1)) throw new InvalidArgumentError("whole numbers, separated by commas.");
  return list;
}
