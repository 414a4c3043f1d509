import { Command, Option } from "commander";
import { readCatalog } from "../src/catalog/catalog.ts";
import { suggest } from "../src/catalog/suggest.ts";
import { exportFormats } from "../src/formats/index.ts";
import { runScript } from "./command-line.ts";
import { writeOut } from "./write-out.ts";
import { openContent } from "./open-content.ts";

const program = new Command("npm run export --")
  .description("Writes published cards in another format.")
  .addOption(new Option("--format <format>", "what to write").choices(exportFormats.map((format) => format.id)).makeOptionMandatory())
  .option("--models <ids>", "ids of models, separated by commas; all where it is left out")
  .option("--out <file>", "where to write; standard output where it is left out")
  .option("--force", "replace a file that is there already and that no command wrote")
  .addHelpText("after", `\nFormats:\n${exportFormats.map((format) => `  ${format.id.padEnd(12)} ${format.description}`).join("\n")}`);

runScript(program, async (options: { format: string; models?: string; out?: string; force?: boolean }) => {
  const site = await openContent(program);
  const catalog = readCatalog(site);
  const refuse = (message: string) => program.error(`error: ${message}`, { exitCode: 2 });
  const format = exportFormats.find((known) => known.id === options.format) ?? refuse(`There is no format ${options.format}.`);
  const ids = options.models?.split(",").map((id) => id.trim()) ?? [...catalog.models.keys()];
  const models = [...new Set(ids)].map((id) => {
    const near = suggest(id, [...catalog.models.keys()]);
    return catalog.models.get(id) ?? refuse(`There is no published model ${JSON.stringify(id)}.${near ? ` Did you mean ${near}?` : ""}`);
  });
  if (format.scope === "model" && models.length !== 1) refuse(`${format.label} describes one model. Name it: --models ${ids[0] ?? "ID"}.`);

  const text = format.write(models, catalog);
  if (options.out === undefined) process.stdout.write(text);
  else {
    const fault = writeOut([{ path: options.out, contents: text }], options);
    if (fault !== undefined) refuse(fault);
  }
  return 0;
});
