import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { readCatalog, type Catalog } from "../src/catalog/catalog.ts";
import { readSite } from "../src/catalog/site.ts";
import { catalogJson } from "../src/formats/catalog-json.ts";
import { parseCatalogue, type TextCatalogue } from "../src/texts/catalogue.ts";
import { checkFile, formatsInWords } from "../src/texts/check-file.ts";
import { TextChecker, type CheckOptions } from "../src/texts/check-text.ts";
import { factsUsed } from "../src/texts/lock.ts";
import { published } from "../src/views/permalinks.ts";
import { existsOrExit } from "./command-line.ts";
import { callersFolder, openText } from "./open-text.ts";

/** The catalogue as the check of texts reads it. */
export function textCatalogue(catalog: Catalog): TextCatalogue {
  return parseCatalogue(catalogJson(catalog));
}

/** The file that `npm run lock` writes where no other is named. */
export const LOCK_FILE = "facts.lock";

/** Checks the texts that a call names, with the facts that each of them uses. Ends the program with 2 where one cannot be read at all. */
export function checkTexts(program: Command, files: readonly string[], options: Omit<CheckOptions, "site">) {
  const caller = callersFolder(process.env);
  const site = readSite(process.env);
  existsOrExit(program, site.contentFolder, "The content folder");
  for (const file of files)
    if (!existsSync(resolve(caller, file))) program.error(`error: The text ${JSON.stringify(file)} does not exist.`, { exitCode: 2 });
  const catalog = readCatalog(site);
  const catalogue = textCatalogue(catalog);
  const addresses = published(catalog);
  const checker = new TextChecker(catalogue, { site: addresses, ...options });
  const texts = files.map((file) => {
    const text = openText(file, caller);
    const checked =
      checkFile(text, checker) ??
      program.error(`error: ${JSON.stringify(file)} is of no format that is read: ${formatsInWords()}.`, { exitCode: 2 });
    return { path: text.path, checked, used: factsUsed(checked.tree, checked, catalogue, addresses) };
  });
  return { texts, catalogue, site };
}
