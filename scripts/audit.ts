import { Command, InvalidArgumentError, Option } from "commander";
import { readCatalog } from "../src/catalog/catalog.ts";
import { auditSample } from "../src/formats/audit-sample.ts";
import { auditCsv, auditMarkdown } from "../src/formats/audit-sheet.ts";
import { runScript } from "./command-line.ts";
import { openContent } from "./open-content.ts";

const sheets = { md: auditMarkdown, csv: auditCsv };

const program = new Command("npm run audit --")
  .description("Draws statements at random, by kind, and prints them with their receipts as a sheet to tick off.")
  .addOption(new Option("--seed <number>", "the same seed draws the same statements").argParser(whole(0)).makeOptionMandatory())
  .addOption(new Option("--size <number>", "how many statements").argParser(whole(1)).default(100))
  .addOption(new Option("--format <format>", "Markdown or CSV").choices(Object.keys(sheets)).default("md"));

runScript(program, async ({ seed, size, format }: { seed: number; size: number; format: keyof typeof sheets }) => {
  const site = await openContent(program);
  const catalog = readCatalog(site);
  const { commit, date } = catalog.revision;
  const edition = commit ? `${date} (${commit.slice(0, 12)})` : date;
  process.stdout.write(sheets[format]({ statements: auditSample(catalog, { seed, size }), seed, origin: site.origin, edition }));
  return 0;
});

function whole(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isSafeInteger(number) || number < least || number > 2 ** 31 - 1)
      throw new InvalidArgumentError(`write a whole number from ${least} to ${2 ** 31 - 1}.`);
    return number;
  };
}
