import { cacheFolder, keepCopy, readCopy } from "../src/catalog/kept-copies.ts";
import { isOnTheWeb, parsePinned } from "../src/catalog/pinned-catalogue.ts";
import { readSiteFile } from "../src/catalog/settings.ts";

/**
 * Fetches the catalogue that a content folder extends, once: it is kept by its hash, and no server is asked for it again.
 * Throws where it cannot be fetched, or is not the one that is pinned.
 */
export async function fetchBase(folder: string, environment: Record<string, string | undefined> = process.env): Promise<void> {
  const pinned = parsePinned(readSiteFile(folder).extends ?? "");
  if (!pinned || !isOnTheWeb(pinned.place)) return;
  const cache = cacheFolder(environment);
  if (readCopy(cache, pinned.integrity)) return;
  // Read where it is needed alone: most catalogues extend none.
  const { openCatalogue } = await import("../src/consumer/open.ts");
  const { text } = await openCatalogue({ ...pinned, cache, say: (line) => process.stderr.write(`${line}\n`) });
  keepCopy(cache, pinned.integrity, { text, fetched: new Date().toISOString() });
}

/** The same, for what goes on without it: says why it is not there. */
export async function fetchBaseOrSay(folder: string): Promise<void> {
  await fetchBase(folder).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  });
}
