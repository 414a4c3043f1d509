import { readCatalog, type Catalog } from "../src/catalog/catalog.ts";
import type { Site } from "../src/catalog/site.ts";
import { catalogJson } from "../src/formats/catalog-json.ts";
import { parseCatalogue, type TextCatalogue } from "../src/texts/catalogue.ts";

/** The catalogue as the check of texts reads it. */
export function textCatalogue(catalog: Catalog): TextCatalogue {
  return parseCatalogue(catalogJson(catalog));
}

export function readTextCatalogue(site: Site): { catalog: Catalog; catalogue: TextCatalogue } {
  const catalog = readCatalog(site);
  return { catalog, catalogue: textCatalogue(catalog) };
}
