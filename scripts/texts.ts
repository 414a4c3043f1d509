import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { reportFormats, type ReportFormat } from "../src/catalog/report.ts";
import { readSite } from "../src/catalog/site.ts";
import { checkFile, formatsInWords } from "../src/texts/check-file.ts";
import { TextChecker } from "../src/texts/check-text.ts";
import { formatFindings } from "../src/texts/report.ts";
import { published } from "../src/views/permalinks.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { repositoryPrefix } from "./repository-prefix.ts";
import { callersFolder, openText } from "./open-text.ts";
import { readTextCatalogue } from "./text-files.ts";

interface Options {
  format: ReportFormat;
  until?: string;
  own?: string;
}

const program = new Command("npm run texts --")
  .description("Holds what texts say of models against the catalogue: figures, names, links into it.")
  .argument("<files...>", formatsInWords())
  .addOption(new Option("--format <format>", "how findings are printed").choices(Object.keys(reportFormats)).default("text"))
  .option("--until <month>", "YYYY-MM in which the project ends: models that retire before are warned of", month)
  .option("--own <names>", "models of your own, separated by commas")
  .addHelpText(
    "after",
    "\nA comment `cardfile: ignore` leaves its line, or the next one, unchecked; `cardfile: own NAME, NAME` names models of your own.",
  );

runScript(program, (files: string[], { format, until, own }: Options) => {
  const site = readSite(process.env);
  const caller = callersFolder(process.env);
  existsOrExit(program, site.contentFolder, "The content folder");
  for (const file of files)
    if (!existsSync(resolve(caller, file))) program.error(`error: The text ${JSON.stringify(file)} does not exist.`, { exitCode: 2 });
  const { catalog, catalogue } = readTextCatalogue(site);
  const checker = new TextChecker(catalogue, {
    site: published(catalog),
    own: (own ?? "").split(",").filter((name) => name.trim() !== ""),
    ...(until === undefined ? {} : { until }),
  });
  const checked = files.map(
    (file) =>
      checkFile(openText(file, caller), checker) ??
      program.error(`error: ${JSON.stringify(file)} is of no format that is read: ${formatsInWords()}.`, { exitCode: 2 }),
  );
  const findings = checked.flatMap((text) => text.findings);
  process.stdout.write(
    formatFindings(
      {
        findings,
        fileCount: files.length,
        modelCount: new Set(checked.flatMap((text) => text.models.map(({ model }) => model.id))).size,
        words: checked.reduce((sum, text) => sum + text.words, 0),
        repositoryPrefix: repositoryPrefix(caller),
      },
      format,
    ),
  );
  if (process.env["SITE_URL"] === undefined)
    process.stderr.write(`Links were looked for at ${site.origin}${site.base}/; SITE_URL names another address of the catalogue.\n`);
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
});

function month(value: string): string {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)) throw new InvalidArgumentError("a month is written 2028-06.");
  return value;
}
