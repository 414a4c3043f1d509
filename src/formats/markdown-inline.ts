import type { Link, PhrasingContent, Strong } from "mdast";

/** Where a run of text stands: at the beginning of a line more is markup than inside one, a cell or a heading. */
export type Place = "line" | "inside";

/** Characters that are markup inside a line, also within a table or a link; and what GFM would make a link of. */
const MARKUP = /[\\`*_[\]<&~|@]|(?<=https?):(?=\/\/)|(?<=www)\./gi;

/** Whether `MARKUP` has to be looked for: most texts hold none, and looking behind each character takes its time. */
const MAY_HOLD_MARKUP = /[\\`*_[\]<&~|@]|:\/\/|[wW]\./;

/** At the beginning of a line: headings, quotations, lists, rules, and a number's full stop or bracket. */
const MARKER = /^(?:[#>=:+-]|\d+(?=[.)]))/;

const LINES = /[\n\r\0]/;

const PLAIN_URL = /^https?:\/\/[\w:/?#.=%,;&+@'-]+$/;

/**
 * Some children as Markdown on one line; undefined where only a library knows how. A backslash before anything that
 * could be markup is always right, so nothing is tried out.
 */
export function writeInline(children: readonly PhrasingContent[], place: Place): string | undefined {
  let line = "";
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at];
    // What stands side by side is read as one text, so it is escaped as one.
    let words = "";
    for (let next = children[at]; next?.type === "text"; next = children[++at]) words += next.value;
    if (isBeyond(words)) return undefined;
    const after = child?.type === "text" ? children[at] : child;
    let escaped = escapeText(words);
    if (line === "") escaped = escapeStart(escaped, place);
    if (after === undefined) escaped = escapeEnd(escaped, place);
    // An exclamation mark before a link would make it a picture.
    else if (after.type === "link" && escaped.endsWith("!")) escaped = String.raw`${escaped.slice(0, -1)}\!`;
    line += escaped;
    if (after === undefined) break;
    const piece =
      after.type === "link" ? writeLink(after) : after.type === "strong" ? writeStrong(after, line, children[at + 1]) : undefined;
    if (piece === undefined) return undefined;
    line += piece;
  }
  return line;
}

/** Several lines, and what Markdown cannot say at all: left to the library. */
function isBeyond(words: string): boolean {
  return LINES.test(words) || !words.isWellFormed();
}

function escapeText(value: string): string {
  return MAY_HOLD_MARKUP.test(value) ? value.replace(MARKUP, String.raw`\$&`) : value;
}

/** The beginning of a line: a reader drops white space there, and takes more for markup. */
function escapeStart(escaped: string, place: Place): string {
  const kept = /^\s/.test(escaped) ? escaped.replace(/^\s+/, references) : escaped;
  return place === "line" && MARKER.test(kept)
    ? kept.replace(MARKER, (marker) => (/\d/.test(marker) ? `${marker}\\` : `\\${marker}`))
    : kept;
}

/** The end of a line; hashes there would close a heading. */
function escapeEnd(escaped: string, place: Place): string {
  if (!/[\s#]$/.test(escaped.slice(-1))) return escaped;
  const kept = escaped.replace(/\s+$/, references);
  return place === "inside" ? kept.replace(/#+$/, String.raw`\$&`) : kept;
}

/** White space that would be lost, as numbers of its characters. */
function references(space: string): string {
  return [...space].map((character) => `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`).join("");
}

function writeLink({ url, title, children }: Link): string | undefined {
  const [label, ...more] = children;
  if (label?.type !== "text" || more.length > 0 || title || label.value.trim() === "") return undefined;
  if (!PLAIN_URL.test(url) || isBeyond(label.value)) return undefined;
  if (label.value === url && !url.includes("&")) return `<${url}>`;
  return `[${escapeText(label.value)}](${url.replaceAll("&", String.raw`\&`)})`;
}

/** Asterisks are read as strong only beside the right neighbours: at the beginning or after a space, and before a space. */
function writeStrong({ children }: Strong, before: string, after: PhrasingContent | undefined): string | undefined {
  const [words, ...more] = children;
  if (words?.type !== "text" || more.length > 0 || !/^\S(?:.*\S)?$/.test(words.value) || isBeyond(words.value)) return undefined;
  const isApart = after === undefined || (after.type === "text" && after.value.startsWith(" "));
  return isApart && (before === "" || before.endsWith(" ")) ? `**${escapeText(words.value)}**` : undefined;
}
