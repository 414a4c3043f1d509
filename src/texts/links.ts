import { resolveAddress, type Published } from "../catalog/permalinks.ts";
import { suggest } from "../catalog/suggest.ts";
import { baseOf, type TextCatalogue } from "./catalogue.ts";
import type { KnownSite } from "./known-addresses.ts";

export interface LinkFault {
  message: string;
  hint: string;
}

/** A link of a text into the catalogue: the path below the base, and the anchor. */
export interface OwnLink {
  page: string;
  anchor: string;
  asked: string[];
}

/** Where a link leads in the catalogue; undefined: elsewhere. A link is the catalogue's when it is rooted below its base, or its host is the site's. */
export function ownLink(url: string, catalogue: TextCatalogue): OwnLink | undefined {
  if (!url.startsWith("/") && !/^https?:/.test(url)) return undefined;
  const target = URL.canParse(url, `${catalogue.origin}/`) ? new URL(url, `${catalogue.origin}/`) : undefined;
  const base = baseOf(catalogue);
  if (!target || target.origin !== catalogue.origin || (base !== "" && !target.pathname.startsWith(`${base}/`))) return undefined;
  // A rooted path is a page of the catalogue only where it looks like one: any site has paths.
  // Hosts add the slash that a page's address ends with.
  const page = target.pathname.slice(base.length).replace(/\/[^/.]+$/, "$&/");
  if (
    url.startsWith("/") &&
    base === "" &&
    !/^\/(?:models|families|organizations|datasets|sources|licenses|benchmarks|concepts|compare|proposals|data)\//.test(page)
  )
    return undefined;
  return { page, anchor: target.hash.slice(1), asked: (target.searchParams.get("models") ?? "").split(",").filter(Boolean) };
}

/** What is wrong with a link into the catalogue; undefined: nothing, or it leads elsewhere. `site`: its addresses, without the base. */
export function linkFault(url: string, catalogue: TextCatalogue, site: KnownSite): LinkFault | undefined {
  const link = ownLink(url, catalogue);
  if (!link) return undefined;
  const { page, anchor } = link;
  const ids = catalogue.models.map(({ id }) => id);
  const unknown = link.asked.find((id) => !ids.includes(id));
  if (unknown) return { message: `${url} asks for a model ${JSON.stringify(unknown)}, which is not there.`, hint: near(unknown, ids) };
  // Headings in prose are no permalinks; only their page is looked up.
  const address = anchor === "" || anchor.startsWith("text-") ? page : `${page}#${anchor}`;
  if (resolveAddress(address, site) !== undefined || site.covers?.(address) === false) return undefined;
  if (resolveAddress(page, site) === undefined) return { message: `${url} leads to no page of the catalogue.`, hint: nearPage(page, site) };
  const anchors = [...site.addresses].filter((known) => known.startsWith(`${page}#`)).map((known) => known.slice(page.length + 1));
  return { message: `${url} leads to a page without the anchor ${JSON.stringify(anchor)}.`, hint: near(anchor, anchors) };
}

/** The page of the same folder whose name is nearest. */
function nearPage(page: string, { addresses }: Published): string {
  const [, folder = "", name = ""] = page.split("/");
  const names = [...addresses].flatMap((known) =>
    known.startsWith(`/${folder}/`) && known.endsWith("/") ? (known.split("/")[2] ?? []) : [],
  );
  const nearest = suggest(name, names.filter(Boolean));
  return nearest ? `Did you mean /${folder}/${nearest}/?` : "Copy the address from the page that is meant.";
}

function near(written: string, known: readonly string[]): string {
  const nearest = suggest(written, known);
  return nearest ? `Did you mean ${nearest}?` : "Copy the address from the page that is meant.";
}
