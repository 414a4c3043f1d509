import { handedOver } from "./card-pages/handed-over.ts";
import { readCatalog, readCatalogAnew, type Catalog } from "./catalog/catalog.ts";
import { readSite } from "./catalog/site.ts";
import { readHistory, type History } from "./history/history.ts";

/** Node by itself, as tests run it, knows no such thing. */
const isDevelopment = import.meta.env?.DEV ?? false;

/** A build that draws pages itself has read its catalogue already. */
const given = isDevelopment ? undefined : handedOver().cards;

/** The catalogue of this build. Pages import it; the development server forgets it when content changes. */
export const catalog: Catalog = given?.catalog ?? (isDevelopment ? readCatalogAnew : readCatalog)(readSite(process.env));

let history: History | undefined;

/** What git says of the cards' past. Read when a page first asks for it. */
export function contentHistory(): History {
  history ??= given?.history() ?? readHistory(catalog);
  return history;
}
