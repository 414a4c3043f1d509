/** The ledger of addresses: one a line, rooted, without the base path, sorted; an anchor with its page before it. */

export function parseLedger(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== "");
}

export function formatLedger(addresses: Iterable<string>): string {
  return [...new Set(addresses)]
    .sort()
    .map((address) => `${address}\n`)
    .join("");
}

/** What a site answers at, and where it sends those who come to an old address. */
export interface Published {
  /** Addresses and anchors of today. */
  addresses: ReadonlySet<string>;
  /** Old page or file → the one in its place. */
  moved: ReadonlyMap<string, string>;
  /** Old anchor, with its page → the one in its place. */
  renamed: ReadonlyMap<string, string>;
}

/** Where an address of any time leads today, in one hop; undefined: nowhere. */
export function resolveAddress(address: string, { addresses, moved, renamed }: Published): string | undefined {
  if (addresses.has(address)) return address;
  const [page = "", anchor] = address.split("#");
  const home = moved.get(page) ?? page;
  const target = anchor === undefined ? home : `${home}#${anchor}`;
  const named = renamed.get(target) ?? target;
  return addresses.has(named) ? named : undefined;
}

/** What visitors find when they follow addresses: pages and files of a built site, and the ids in them. */
export interface BuiltSite {
  has(path: string): boolean;
  ids(path: string): ReadonlySet<string>;
}

/** Addresses of the ledger that a built site no longer answers. Those of one page follow one another, and it is looked at once. */
export function brokenAddresses(ledger: readonly string[], site: BuiltSite): string[] {
  let [path, there]: [string | undefined, boolean] = [undefined, false];
  let ids: ReadonlySet<string> | undefined;
  return ledger.filter((address) => {
    const [page = "", anchor] = address.split("#");
    if (page !== path) [path, there, ids] = [page, site.has(page), undefined];
    if (!there || anchor === undefined) return !there;
    ids ??= site.ids(page);
    return !ids.has(anchor);
  });
}
