import { readCatalog, type Catalog } from "./catalog/catalog.ts";
import { readSite } from "./catalog/site.ts";

/** The catalogue of this build. Pages import it; the development server forgets it when content changes. */
export const catalog: Catalog = readCatalog(readSite(process.env));
