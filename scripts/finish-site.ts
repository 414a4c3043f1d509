import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brokenAddresses } from "../src/catalog/permalinks.ts";
import { readLedger } from "../src/catalog/read.ts";
import { buildSearchIndex } from "./search-index.ts";
import { siteFolder } from "./site-folder.ts";

/** Says which addresses of the ledger a site no longer answers; whether there is none. */
export function keepsItsAddresses(content: string, folder: string): boolean {
  const broken = brokenAddresses(readLedger(content), siteFolder(folder));
  for (const address of broken) process.stdout.write(`${address} was published, and leads nowhere.\n`);
  if (broken.length > 0)
    process.stdout.write("Bring them back, or write redirect-from (pages) or renamed (anchors) where they went: docs/permalinks.md.\n");
  return broken.length === 0;
}

/** Written here: Pagefind's own writeFiles answers before the last file is whole, and close() then cuts it short. */
export async function writeSearchIndex(folder: string): Promise<void> {
  for (const { path, content } of await buildSearchIndex(folder)) {
    const target = join(folder, "pagefind", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
