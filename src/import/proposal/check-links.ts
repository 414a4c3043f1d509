import type { Catalog } from "../../catalog/catalog.ts";
import { resolveAddress, type Published } from "../../catalog/permalinks.ts";
import { suggest } from "../../catalog/suggest.ts";

/** What is wrong with a link, if it leads to this catalogue; undefined: nothing, or it leads elsewhere. */
export function checkLink(url: string, catalog: Catalog, site: Published): { message: string; hint: string } | undefined {
  const target = URL.parse(url, `${catalog.site.origin}/`);
  if (!target || !isOwn(target, url, catalog)) return undefined;
  const page = target.pathname.slice(catalog.site.base.length);
  const anchor = target.hash.slice(1);
  const models = (target.searchParams.get("models") ?? "").split(",").filter(Boolean);
  const unknown = models.find((id) => !catalog.models.has(id));
  if (unknown)
    return {
      message: `${url} asks for a model ${JSON.stringify(unknown)}, which is not there.`,
      hint: near(unknown, [...catalog.models.keys()]),
    };
  // Headings in prose are no permalinks; only their page is looked up.
  const address = anchor === "" || anchor.startsWith("text-") ? page : `${page}#${anchor}`;
  if (resolveAddress(address, site) !== undefined) return undefined;
  if (resolveAddress(page, site) === undefined) return { message: `${url} leads to no page of the catalogue.`, hint: nearPage(page, site) };
  const anchors = [...site.addresses].filter((known) => known.startsWith(`${page}#`)).map((known) => known.slice(page.length + 1));
  return { message: `${url} leads to a page without the anchor ${JSON.stringify(anchor)}.`, hint: near(anchor, anchors) };
}

/** A link is the catalogue's when it is rooted, or its host is the site's. */
function isOwn(target: URL, url: string, { site }: Catalog): boolean {
  if (!url.startsWith("/") && !/^https?:/.test(url)) return false;
  return target.origin === site.origin && (site.base === "" || target.pathname.startsWith(`${site.base}/`));
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
