import { appendFileSync, readFileSync } from "node:fs";
import { InvalidArgumentError, Option, type Command } from "commander";
import { REPORT_FORMATS, type ReportFormat } from "../../src/catalog/report-formats.ts";
import { escapeControls } from "../../src/catalog/problems.ts";
import { openTexts } from "../open-text.ts";
import { repositoryPrefix } from "../repository-prefix.ts";
import { writeOut } from "../write-out.ts";
import { list, print, type Commands } from "./commands.ts";

/** The file that `lock` writes where no other is named. */
const LOCK_FILE = "facts.lock";

interface CheckOptions {
  format: ReportFormat;
  until?: string;
  own: string[];
  lock: string;
  sarif?: string;
  summary?: string;
}

/** The commands that hold texts against the catalogue. */
export function addTextCommands({ program, opened, refuse }: Commands): void {
  program
    .command("check")
    .description("Holds what texts say of models against the catalogue: figures, names, links into it.")
    .argument("<files...>", "LaTeX, Markdown, Word, notebooks, HTML and others")
    .addOption(new Option("--format <format>", "how findings are printed").choices(REPORT_FORMATS).default("text"))
    .option("--until <month>", "YYYY-MM in which the project ends: models that retire before are warned of", month)
    .option("--own <names>", "models of your own, separated by commas", list, [])
    .option("--lock <file>", "facts that the texts rested on when it was written", LOCK_FILE)
    .option("--sarif <file>", "write the findings in SARIF to a file, too")
    .option("--summary <file>", "add a summary in Markdown to a file, with links to the facts")
    .action(async (files: string[], { format, until, own, lock, sarif, summary }: CheckOptions, command: Command) => {
      const here = process.cwd();
      const texts = openTexts(files, here);
      const before = await lockAt(lock);
      if (!before && command.getOptionValueSource("lock") === "cli") refuse(`There is no lock ${JSON.stringify(lock)}.`);
      const { catalogue } = await opened();
      const { holdTexts } = await import("../../src/consumer/check.ts");
      const { formatFindings } = await import("../../src/texts/report.ts");
      const held = holdTexts(catalogue.raw, texts, { own, ...(until === undefined ? {} : { until }) });
      const findings = held.findings(before);
      const run = { findings, ...held.read, repositoryPrefix: repositoryPrefix(here) };
      print(formatFindings(run, format));
      if (sarif !== undefined) {
        const fault = writeOut([{ path: sarif, contents: formatFindings(run, "sarif") }], { force: isReport(sarif), memory: false });
        if (fault !== undefined) refuse(fault);
      }
      if (summary !== undefined) {
        const { findingsMarkdown } = await import("../../src/consumer/summary.ts");
        appendFileSync(summary, findingsMarkdown(findings, { ...run, edition: catalogue.edition }));
      }
      process.exitCode = findings.some(({ severity }) => severity === "error") ? 1 : 0;
    });

  program
    .command("lock")
    .description("Writes which facts texts cite or state; a later check says which of them have changed.")
    .argument("[files...]", "texts; with --update those of the lock where none are named")
    .option("--out <file>", "where to write, and what to update", LOCK_FILE)
    .option("--update", "take over what has changed, and print it")
    .action(async (named: string[], { out, update = false }: { out: string; update?: boolean }) => {
      const before = await lockAt(out);
      if (before && !update)
        refuse(`${JSON.stringify(out)} is there already. --update takes over what has changed; --out names another file.`);
      if (!before && update) refuse(`There is no ${JSON.stringify(out)} to update.`);
      const { textsOf, without, writeLock } = await import("../lock-file.ts");
      const here = process.cwd();
      const { here: left, gone } = before ? textsOf(before, here) : { here: [], gone: [] };
      const files = named.length > 0 || !before ? named : left;
      if (files.length === 0 && gone.length === 0) refuse("Name at least one text.");
      const texts = openTexts(files, here);
      const { catalogue, integrity } = await opened();
      const { holdTexts } = await import("../../src/consumer/check.ts");
      const held = holdTexts(catalogue.raw, texts);
      if (before) for (const message of held.changes(before)) print(`${message}\n`);
      for (const text of gone) print(`${escapeControls(text)} is gone; so are its facts.\n`);
      const lock = held.lock(before && without(before, gone));
      writeLock(out, here, lock);
      print(`${lock.facts.length} facts of edition ${lock.edition} locked in ${escapeControls(out)}.\nintegrity ${integrity}\n`);
    });
}

/** Whether a file is nothing yet, or findings of an earlier check, which the next replaces. */
function isReport(path: string): boolean {
  try {
    const text = readFileSync(path, "utf8");
    return text.trim() === "" || (JSON.parse(text) as { version?: unknown }).version === "2.1.0";
  } catch {
    return false;
  }
}

/** A lock; undefined where there is none. */
async function lockAt(path: string) {
  const { readLock } = await import("../lock-file.ts");
  return readLock(path, process.cwd());
}

function month(value: string): string {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)) throw new InvalidArgumentError("a month is written 2028-06.");
  return value;
}
