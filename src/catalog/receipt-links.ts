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
/** Files that GitHub shows as pages of text; the lines of all others are drawn by a script. */
const SHOWN_AS_TEXT = /\.(?:md|mdx|markdown|rst|html?)$|\/(?:README|LICEN[CS]E)[^/.]*$/i;
/** Words at each end of a long quote: browsers find a beginning and an end more surely than a paragraph with marks in it. */
const WORDS_AT_ENDS = 5;

/** Words beside the quoted ones, as the tool found them needed. */
export interface Beside {
  prefix?: string;
  suffix?: string;
}

/** The links of a citation: to the page, line or words, and to the version or the copy of the day on which it was checked. */
export function citationLinks(
  citation: Pick<Citation, "quote" | "page" | "line" | "checked"> & Beside,
  source: Source | undefined,
): CitationLinks | undefined {
  const address = source && (lastingAddress(source) ?? source.URL);
  if (!source || address === undefined) return undefined;
  const version = versionOf(citation.checked, source, address);
  return { href: placed(address, citation), ...(version ? { version } : {}) };
}

/** An address with the fragment that leads to the place in it. An address that has a fragment keeps it. */
export function placed(address: string, { quote, page, line, ...beside }: Pick<Citation, "quote" | "page" | "line"> & Beside): string {
  const url = urlOf(address);
  if (isPdf(url)) return page === undefined ? address : `${pdfAddress(url)}#page=${page}`;
  if (line !== undefined && url.hash === "" && documentAddress(address).version !== undefined) {
    const [first, last] = Array.isArray(line) ? line : [line, line];
    const plain = /\.(?:md|mdx|rst)$/i.test(url.pathname) && url.host === "github.com" ? "?plain=1" : "";
    return `${address}${plain}#L${first}${last > first ? `-L${last}` : ""}`;
  }
  if (quote === undefined || !showsFragments(address)) return address;
  return `${address}${url.hash === "" ? "#" : ""}${textFragment(quote, beside)}`;
}

/** Whether a browser can find words in the page at an address. */
export function showsFragments(address: string): boolean {
  const url = urlOf(address);
  if (isPdf(url) || WITHOUT_FRAGMENTS.has(url.host)) return false;
  return !isCodePage(address);
}

/** Whether an address is GitHub's page of a file of code, which leads to lines only. */
export function isCodePage(address: string): boolean {
  return isFilePage(address) && !SHOWN_AS_TEXT.test(urlOf(address).pathname);
}

/** Whether an address is GitHub's page of a file, which can lead to a line. */
export function isFilePage(address: string): boolean {
  const { host, pathname } = urlOf(address);
  return host === "github.com" && /^\/[^/]+\/[^/]+\/blob\//.test(pathname);
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
 * `:~:text=` with the quoted words (wicg.github.io/scroll-to-text-fragment), and words beside them where the quoted
 * ones stand earlier in the document as well.
 */
export function textFragment(quote: string, { prefix, suffix }: Beside = {}): string {
  const [start, end] = fragmentParts(quote);
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), end && encoded(end), suffix && `-${encoded(suffix)}`];
  return `:~:text=${parts.filter((part) => part !== undefined && part !== "").join(",")}`;
}

/** What a browser looks for: all of a short quote, the first and the last words of a long one or of one with an ellipsis. */
export function fragmentParts(quote: string): [start: string, end?: string] {
  // A browser finds words across the cells of a row by their first and last only.
  const cells = quote
    .split("|")
    .map(shown)
    .filter((cell) => cell !== "");
  if (cells.length > 1) return [cells[0] ?? "", cells.at(-1) ?? ""];
  const words = shown(quote).split(/\s+/);
  const [start, end] = [words.slice(0, WORDS_AT_ENDS), words.slice(-WORDS_AT_ENDS)];
  const gap = words.findIndex((word) => /…|\.{3}/.test(word));
  if (gap < 0 && words.length <= 2 * WORDS_AT_ENDS) return [words.join(" ")];
  const before = gap < 0 ? start : words.slice(0, gap).slice(0, WORDS_AT_ENDS);
  const after = gap < 0 ? end : words.slice(gap + 1).slice(-WORDS_AT_ENDS);
  return before.length > 0 && after.length > 0 ? [before.join(" "), after.join(" ")] : [[...before, ...after].join(" ")];
}

/** Words as a page shows them: without Markdown's marks, and only the longest run of them beside what may be a link. */
function shown(words: string): string {
  const plain = /[*`]/.test(words) ? words.replace(/[*`]+/g, "") : words;
  if (!/[[\]]/.test(plain)) return plain.trim();
  const runs = plain.split(/\s*\S*[[\]]\S*\s*/).map((run) => run.trim());
  return runs.toSorted((a, b) => b.length - a.length)[0] || plain.trim();
}

/** A dash, a comma and an ampersand are syntax of the fragment. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}

/** By source and day: the same for every citation of a source that was checked on a day. */
const copies = new WeakMap<Source, Map<string, CitationLinks["version"]>>();

function versionOf(checked: string, source: Source, address: string): CitationLinks["version"] {
  const known = copies.get(source) ?? new Map<string, CitationLinks["version"]>();
  copies.set(source, known);
  if (!known.has(checked)) known.set(checked, findVersion(checked, source, address));
  return known.get(checked);
}

/** "Copy of that time": the archived copy, else the web archive's address for the day. A pinned address is its own copy. */
function findVersion(checked: string, source: Source, address: string): CitationLinks["version"] {
  if (source.archived) return { href: source.archived.url, date: source.archived.date };
  if (lastingAddress(source) === address) return undefined;
  return { href: `https://web.archive.org/web/${checked.replaceAll("-", "")}/${address}`, date: checked };
}
