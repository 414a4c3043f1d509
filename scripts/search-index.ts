import { setTimeout } from "node:timers/promises";
import * as pagefind from "pagefind";
import { withFixedOrder, type IndexFile } from "./search-filters.ts";

export interface IndexedPage {
  /** Rooted, without the base path. */
  path: string;
  html: string;
}

/** Long enough for an ended program to be counted among this one's children, so that measurements see its processor time. Milliseconds. */
const END_OF_PAGEFIND = 250;

/**
 * Indexes the parts of pages marked `data-pagefind-body`, without what fits a selector of `leftOut`. The same pages in the
 * same order give the same bytes.
 */
export async function buildSearchIndex(pages: readonly IndexedPage[], leftOut: readonly string[] = []): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false, excludeSelectors: [...leftOut] });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  const added = await Promise.all(pages.map(({ path, html }) => index.addHTMLFile({ url: path, content: html })));
  const refused = added.flatMap((page) => page.errors);
  if (refused.length > 0) throw new Error(`Pagefind: ${refused.join("; ")}`);
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join("; ")}`);
  await index.deleteIndex();
  // The ready-made interfaces set innerHTML, which the site's policy forbids; they are not used.
  return withFixedOrder(files.filter(({ path }) => !/^pagefind-(?:ui|modular-ui|highlight|component-ui)\./.test(path)));
}

/** Ends the program that indexes, once nothing is left to index. */
export async function closeIndexer(): Promise<void> {
  await pagefind.close();
  await setTimeout(END_OF_PAGEFIND);
}
