import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { checkFolder } from "../src/catalog/check-folder.ts";
import { applyFixes } from "../src/catalog/fix.ts";
import type { Problem } from "../src/catalog/problems.ts";
import { reportFormats } from "../src/catalog/report.ts";
import { REPORT_FORMATS, type ReportFormat } from "../src/catalog/report-formats.ts";
import { daysBefore } from "../src/catalog/stale.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { asNamedIn } from "./repository-prefix.ts";
import { openContent } from "./open-content.ts";

const program = new Command("npm run check --")
  .description("Validates all content, or the files named; references are resolved against the whole catalogue.")
  .argument("[paths...]", "files of the content folder")
  .addOption(new Option("--format <format>", "how problems are printed").choices(REPORT_FORMATS).default("text"))
  .option("--fix", "correct what can be corrected safely, in place")
  .option("--stale <days>", "list cards whose claims were checked longer ago than that, as warnings", dayCount);

runScript(program, async (paths: string[], options: { format: ReportFormat; fix?: boolean; stale?: number }) => {
  const { contentFolder: folder, epochDate } = await openContent(program);
  const parent = dirname(resolve(folder));
  const wanted = paths.map((path) => {
    existsOrExit(program, path, "The file");
    return relative(parent, resolve(path)).split(sep).join("/");
  });
  const only = (problems: Problem[]) =>
    wanted.length === 0
      ? problems
      : problems.filter((problem) => wanted.some((path) => problem.file === path || problem.file.startsWith(`${path}/`)));

  const today = epochDate ?? new Date().toISOString().slice(0, 10);
  const age = { today, ...(options.stale === undefined ? {} : { staleBefore: daysBefore(today, options.stale) }) };
  let checked = await checkFolder(folder, { ...age, progress: progressLine() });
  if (options.fix) {
    const fixed = applyFixes(only(checked.problems), (file) => readFileSync(join(parent, file), "utf8"));
    for (const [file, text] of fixed.texts) writeFileSync(join(parent, file), text);
    process.stderr.write(`${fixed.count} corrected in ${fixed.texts.size} files.\n`);
    if (fixed.count > 0) checked = await checkFolder(folder, { ...age, progress: progressLine() });
  }
  const problems = only(checked.problems);
  process.stdout.write(
    reportFormats[options.format](asNamedIn(options.format, problems, folder), {
      fileCount: wanted.length || checked.fileCount,
      repositoryPrefix: "",
    }),
  );
  return problems.some((problem) => problem.severity === "error") ? 1 : 0;
});

/** Draws a line of progress on a terminal, a few times a second; nothing elsewhere. */
function progressLine(): (done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => {};
  let drawn = 0;
  return (done, total) => {
    const now = Date.now();
    if (done === total) process.stderr.write("\r\u001b[K");
    else if (now - drawn > 100) {
      drawn = now;
      process.stderr.write(`\rchecking ${done} of ${total}`);
    }
  };
}

function dayCount(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 0 || days > 36_500) throw new InvalidArgumentError("days are a whole number from 0 to 36500.");
  return days;
}
