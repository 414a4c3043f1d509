import { statSync } from "node:fs";
import { basename, relative, resolve, sep } from "node:path";
import { Command, Option } from "commander";
import { readBase, isBase } from "../src/catalog/base-catalogue.ts";
import { filesBelow } from "../src/catalog/disk.ts";
import { contentFolder } from "../src/catalog/read.ts";
import { reportFormats, type Reported } from "../src/catalog/report.ts";
import { REPORT_FORMATS, type ReportFormat } from "../src/catalog/report-formats.ts";
import { LeakFinder } from "../src/leaks/find-leaks.ts";
import { privateMarks } from "../src/leaks/marks.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { openContent } from "./open-content.ts";
import { callersFolder } from "./open-text.ts";
import { repositoryPrefix } from "./repository-prefix.ts";
import { textsIn } from "./texts-in.ts";

const program = new Command("npm run leaks --")
  .description(
    "Looks in files that are meant for others for what only this catalogue says: names, own fields, long numbers, words. Exit code 1 where there is any.",
  )
  .argument("<paths...>", "files and folders; what is packed, and PDF, is looked into")
  .option("--allow <words...>", "names, numbers and words that everybody may know")
  .addOption(new Option("--format <format>", "how leaks are printed").choices(REPORT_FORMATS).default("text"));

runScript(program, async (paths: string[], { allow = [], format }: { allow?: string[]; format: ReportFormat }) => {
  const { contentFolder: folder, extends: written } = await openContent(program);
  const caller = callersFolder(process.env);
  const base = written === undefined ? undefined : readBase(written, folder);
  if (base && !isBase(base)) program.error(`error: ${base.message} ${base.hint}`, { exitCode: 2 });
  const finder = new LeakFinder(privateMarks(contentFolder(folder), base && isBase(base) ? base : undefined), allow);
  const found: Reported[] = [];
  const unread: string[] = [];
  let count = 0;
  for (const file of paths.flatMap((path) => filesAt(path, caller))) {
    count += 1;
    const shown = relative(caller, file).split(sep).join("/");
    const texts = await textsIn(file, shown);
    if (!texts) unread.push(shown);
    // What a file is called tells as much as what it says.
    found.push(...finder.find(shown, basename(shown)).slice(0, 1), ...(texts ?? []).flatMap(({ name, text }) => finder.find(name, text)));
  }
  process.stdout.write(reportFormats[format](found.sort(compareLeaks), { fileCount: count, repositoryPrefix: repositoryPrefix(caller) }));
  for (const file of unread) process.stderr.write(`${file} was not looked into: it is neither text, nor packed, nor a PDF with text.\n`);
  return found.length > 0 ? 1 : 0;
});

/** What lies in a working copy and is not given to others. */
const NOT_PUBLISHED = /[/\\](?:\.git|node_modules)[/\\]/;

function filesAt(path: string, caller: string): string[] {
  const full = resolve(caller, path);
  existsOrExit(program, full, "The file");
  return statSync(full).isDirectory() ? filesBelow(full, true).filter((file) => !NOT_PUBLISHED.test(file)) : [full];
}

function compareLeaks(a: Reported, b: Reported): number {
  return a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column;
}
