import type { Citation } from "../schema/claims.ts";
import type { Source } from "../schema/source.ts";
import { documentAddress, lastingAddress } from "./pinned.ts";

/** Where a citation's words can be seen. */
export interface CitationLinks {
  /** The document, at the place where the browser can show it. */
  href: string;
  /** The document at the version that was read, or a copy of that day. */
  version?: { href: string; date: string };
}

/** Hosts whose pages are drawn by scripts, ask for a sign-in or are no HTML: a text fragment finds nothing there. */
const WITHOUT_FRAGMENTS = new Set(["docs.google.com", "www.youtube.com", "x.com", "twitter.com", "drive.google.com"]);
/** Words at each end of a long quote: browsers find a beginning and an end more surely than a paragraph with marks in it. */
const WORDS_AT_ENDS = 5;

/** The links of a citation: to the page, line or words, and to the version or the copy of the day on which it was checked. */
export function citationLinks(
  citation: Pick<Citation, "quote" | "page" | "line" | "checked">,
  source: Source | undefined,
): CitationLinks | undefined {
  const address = source && (lastingAddress(source) ?? source.URL);
  if (!source || address === undefined) return undefined;
  const version = versionOf(citation.checked, source, address);
  return { href: placed(address, citation), ...(version ? { version } : {}) };
}

/** An address with the fragment that leads to the place in it. An address that has a fragment keeps it. */
export function placed(address: string, { quote, page, line }: Pick<Citation, "quote" | "page" | "line">): string {
  const url = urlOf(address);
  if (isPdf(url)) return page === undefined ? address : `${pdfAddress(url)}#page=${page}`;
  if (line !== undefined && url.hash === "" && documentAddress(address).version !== undefined) {
    const [first, last] = Array.isArray(line) ? line : [line, line];
    const plain = /\.(?:md|mdx|rst)$/i.test(url.pathname) && url.host === "github.com" ? "?plain=1" : "";
    return `${address}${plain}#L${first}${last > first ? `-L${last}` : ""}`;
  }
  if (quote === undefined || WITHOUT_FRAGMENTS.has(url.host)) return address;
  return `${address}${url.hash === "" ? "#" : ""}${textFragment(quote)}`;
}

/** Read once for all citations of a source. */
const urls = new Map<string, Readonly<URL>>();

function urlOf(address: string): Readonly<URL> {
  const url = urls.get(address) ?? new URL(address);
  urls.set(address, url);
  return url;
}

function isPdf(url: Readonly<URL>): boolean {
  return /\.pdf$/i.test(url.pathname) || /^(?:www\.)?arxiv\.org$/.test(url.host);
}

function pdfAddress(url: Readonly<URL>): string {
  return /^(?:www\.)?arxiv\.org$/.test(url.host) ? url.href.replace("/abs/", "/pdf/") : url.href;
}

/**
 * `:~:text=` with the quoted words (wicg.github.io/scroll-to-text-fragment): all of a short quote, the first and the
 * last words of a long one or of one with an ellipsis.
 */
export function textFragment(quote: string): string {
  // A browser finds words across the cells of a row by their first and last only.
  const cells = quote.split(/\s*\|\s*/).filter((cell) => cell.trim() !== "");
  if (cells.length > 1) return `:~:text=${encoded(cells[0] ?? "")},${encoded(cells.at(-1) ?? "")}`;
  const words = quote.trim().split(/\s+/);
  const [start, end] = [words.slice(0, WORDS_AT_ENDS), words.slice(-WORDS_AT_ENDS)];
  const gap = words.findIndex((word) => /…|\.{3}/.test(word));
  if (gap < 0 && words.length <= 2 * WORDS_AT_ENDS) return `:~:text=${encoded(words.join(" "))}`;
  const before = gap < 0 ? start : words.slice(0, gap).slice(0, WORDS_AT_ENDS);
  const after = gap < 0 ? end : words.slice(gap + 1).slice(-WORDS_AT_ENDS);
  return before.length > 0 && after.length > 0
    ? `:~:text=${encoded(before.join(" "))},${encoded(after.join(" "))}`
    : `:~:text=${encoded([...before, ...after].join(" "))}`;
}

/** A dash, a comma and an ampersand are syntax of the fragment. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}

/** "Copy of that time": the archived copy, else the web archive's address for the day. A pinned address is its own copy. */
function versionOf(checked: string, source: Source, address: string): CitationLinks["version"] {
  if (source.archived) return { href: source.archived.url, date: source.archived.date };
  if (lastingAddress(source) === address) return undefined;
  return { href: `https://web.archive.org/web/${checked.replaceAll("-", "")}/${address}`, date: checked };
}
