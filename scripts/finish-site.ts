import { brokenAddresses } from "../src/catalog/permalinks.ts";
import { readLedger } from "../src/catalog/read.ts";
import { siteFolder } from "./site-folder.ts";

/** Says which addresses of the ledger a site no longer answers; whether there is none. */
export function keepsItsAddresses(content: string, folder: string): boolean {
  const broken = brokenAddresses(readLedger(content), siteFolder(folder));
  for (const address of broken) process.stdout.write(`${address} was published, and leads nowhere.\n`);
  if (broken.length > 0)
    process.stdout.write("Bring them back, or write redirect-from (pages) or renamed (anchors) where they went: docs/permalinks.md.\n");
  return broken.length === 0;
}
