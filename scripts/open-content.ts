import type { Command } from "commander";
import { readSite, type Site } from "../src/catalog/site.ts";
import { existsOrExit } from "./command-line.ts";
import { fetchBase } from "./fetch-base.ts";

/** The site of this call, with a content folder that is there, and a copy of the catalogue that it extends at hand. */
export async function openContent(program: Command): Promise<Site> {
  const site = readSite(process.env);
  existsOrExit(program, site.contentFolder, "The content folder");
  await fetchBase(site.contentFolder);
  return site;
}
