import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { readCatalog } from "../src/catalog/catalog.ts";
import { formatLedger } from "../src/catalog/permalinks.ts";
import { readLedger } from "../src/catalog/read.ts";
import { LEDGER_FILE } from "../src/catalog/places.ts";
import { lostAddresses, published } from "../src/views/permalinks.ts";
import { runScript } from "./command-line.ts";
import { openContent } from "./open-content.ts";

const program = new Command("npm run permalinks --")
  .description(
    "Adds every address and anchor of the site to the ledger, which only grows. Exit code 1 when one in it leads nowhere any more.",
  )
  .option("--check", "write nothing; exit code 1 when the ledger lacks an address, too");

runScript(program, async (options: { check?: boolean }) => {
  const site = await openContent(program);
  const catalog = readCatalog(site);
  if (catalog.problems.some((problem) => problem.severity === "error")) {
    process.stderr.write("error: the content has errors, and what cannot be read has no address. See npm run check.\n");
    return 1;
  }
  const ledger = readLedger(site.contentFolder);
  const current = published(catalog);
  const lost = lostAddresses(ledger, current);
  const known = new Set(ledger);
  const fresh = [...current.addresses].filter((address) => !known.has(address));
  for (const address of lost) process.stdout.write(`${address} leads nowhere.\n`);
  if (lost.length > 0)
    process.stdout.write("Bring them back, or write redirect-from (pages) or renamed (anchors) where they went: docs/permalinks.md.\n");

  const path = join(site.contentFolder, LEDGER_FILE);
  if (options.check) {
    for (const address of fresh) process.stdout.write(`${address} is not in the ledger; run npm run permalinks.\n`);
  } else if (fresh.length > 0 || !existsSync(path)) writeFileSync(path, formatLedger([...ledger, ...fresh]));
  process.stderr.write(
    `${ledger.length} addresses in ${path}, ${fresh.length} ${options.check ? "missing" : "added"}, ${lost.length} lost.\n`,
  );
  return lost.length > 0 || (options.check === true && fresh.length > 0) ? 1 : 0;
});
