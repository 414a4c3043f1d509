import * as pagefind from "pagefind";
import { withFixedOrder, type IndexFile } from "./search-filters.ts";

/** Indexes the parts of pages marked `data-pagefind-body`. The same pages give the same bytes. */
export async function buildSearchIndex(folder: string): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  const added = await index.addDirectory({ path: folder });
  if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join("; ")}`);
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join("; ")}`);
  await pagefind.close();
  // The ready-made interfaces set innerHTML, which the site's policy forbids; they are not used.
  return withFixedOrder(files.filter(({ path }) => !/^pagefind-(?:ui|modular-ui|highlight|component-ui)\./.test(path)));
}
