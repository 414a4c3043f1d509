import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { checkContent } from "../src/catalog/check.ts";
import { contentFolder } from "../src/catalog/read.ts";
import { readSite } from "../src/catalog/site.ts";
import { editCitations } from "../src/receipts/edit-citations.ts";
import { migrateLocators } from "../src/receipts/migrate-locators.ts";
import { existsOrExit, runScript } from "./command-line.ts";

const program = new Command("node scripts/migrate-locators.ts").description(
  "Moves the words that locators quote into quote:, and rows and columns into cell:. Can be run again and again.",
);

runScript(program, () => {
  const { contentFolder: folder } = readSite(process.env);
  existsOrExit(program, folder, "The content folder");
  const parent = dirname(resolve(folder));
  const { entries } = checkContent(contentFolder(folder));
  let count = 0;
  for (const [file, edits] of migrateLocators(entries)) {
    const path = join(parent, file);
    writeFileSync(path, editCitations(readFileSync(path, "utf8"), edits));
    count += edits.length;
  }
  process.stderr.write(`${count} citations say now where machines find their words.\n`);
  return 0;
});
