import type { Command } from "commander";
import { readCatalog, type Catalog } from "../src/catalog/catalog.ts";
import { catalogJson } from "../src/formats/catalog-json.ts";
import { parseCatalogue, type TextCatalogue } from "../src/texts/catalogue.ts";
import { formatsInWords, type TextFile } from "../src/texts/check-file.ts";
import type { CheckOptions } from "../src/texts/check-text.ts";
import { HeldTexts } from "../src/texts/held-texts.ts";
import { formatOf } from "../src/texts/read/index.ts";
import { linkable } from "../src/views/linkable.ts";
import { callersFolder, openTexts } from "./open-text.ts";
import { openContent } from "./open-content.ts";

/** The catalogue as the check of texts reads it. */
export function textCatalogue(catalog: Catalog): TextCatalogue {
  return parseCatalogue(catalogJson(catalog));
}

/** The file that `npm run lock` writes where no other is named. */
export const LOCK_FILE = "facts.lock";

/** Holds the texts that a call names against the content. Ends the program with 2 where one cannot be read at all. */
export async function holdNamed(program: Command, files: readonly string[], options: Omit<CheckOptions, "site">) {
  const caller = callersFolder(process.env);
  const site = await openContent(program);
  const refuse = (message: string): never => program.error(`error: ${message}`, { exitCode: 2 });
  const texts = openedOrRefused(files, caller, refuse);
  const strange = files.find((file) => !formatOf(file));
  if (strange !== undefined) refuse(`${JSON.stringify(strange)} is of no format that is read: ${formatsInWords()}.`);
  const catalog = readCatalog(site);
  return { held: new HeldTexts(textCatalogue(catalog), texts, { site: linkable(catalog), ...options }), site };
}

function openedOrRefused(files: readonly string[], caller: string, refuse: (message: string) => never): TextFile[] {
  try {
    return openTexts(files, caller);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
