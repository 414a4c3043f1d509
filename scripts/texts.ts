import { resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { REPORT_FORMATS, type ReportFormat } from "../src/catalog/report-formats.ts";
import { formatsInWords } from "../src/texts/check-file.ts";
import { formatFindings } from "../src/texts/report.ts";
import { runScript } from "./command-line.ts";
import { readLock } from "./lock-file.ts";
import { repositoryPrefix } from "./repository-prefix.ts";
import { callersFolder } from "./open-text.ts";
import { holdNamed, LOCK_FILE } from "./text-files.ts";

interface Options {
  format: ReportFormat;
  until?: string;
  own?: string;
  lock: string;
}

const program = new Command("npm run texts --")
  .description(
    "Holds what texts say of models against the catalogue: figures, names, links into it, and facts that changed since they were locked.",
  )
  .argument("<files...>", formatsInWords())
  .addOption(new Option("--format <format>", "how findings are printed").choices(REPORT_FORMATS).default("text"))
  .option("--until <month>", "YYYY-MM in which the project ends: models that retire before are warned of", month)
  .option("--own <names>", "models of your own, separated by commas")
  .option("--lock <file>", "the facts that the texts rest on, as npm run lock wrote them, where there is such a file", LOCK_FILE)
  .addHelpText(
    "after",
    "\nA comment `cardfile: ignore` leaves its line, or the next one, unchecked; `cardfile: own NAME, NAME` names models of your own.",
  );

runScript(program, async (files: string[], { format, until, own, lock }: Options) => {
  const caller = callersFolder(process.env);
  const { held, site } = await holdNamed(program, files, {
    own: (own ?? "").split(",").filter((name) => name.trim() !== ""),
    ...(until === undefined ? {} : { until }),
  });
  const path = resolve(caller, lock);
  const before = readLock(path, caller, lock);
  if (!before && program.getOptionValueSource("lock") === "cli")
    program.error(`error: There is no lock ${JSON.stringify(lock)}.`, { exitCode: 2 });
  const findings = held.findings(before);
  process.stdout.write(formatFindings({ findings, ...held.read, repositoryPrefix: repositoryPrefix(caller) }, format));
  if (process.env["SITE_URL"] === undefined)
    process.stderr.write(`Links were looked for at ${site.origin}${site.base}/; SITE_URL names another address of the catalogue.\n`);
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
});

function month(value: string): string {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)) throw new InvalidArgumentError("a month is written 2028-06.");
  return value;
}
