import { createHash } from "node:crypto";
import type { PageParts } from "./page-parts.ts";

/**
 * The frame of pages that differ in their parts alone. Astro makes it once, as the page of a model whose id and parts
 * are the words below; what is drawn for a card is put in their place, escaped as Astro escapes it there.
 */

type Slot = keyof PageParts | "id" | "hash";

const word = (slot: Slot) => `cardfile_${slot}_`;

/** Ids have no underscore, so no card has this one. */
export const FRAME_ID = word("id");

/** What Astro is given to make the frame from. */
export const FRAME_PARTS: PageParts = {
  title: word("title"),
  description: word("description"),
  data: word("data"),
  head: word("head"),
  body: word("body"),
};

interface Gap {
  slot: Slot;
  isAttribute: boolean;
}

/** A frame, ready to be filled: texts, and the gaps between them. */
export interface Frame {
  texts: readonly string[];
  gaps: readonly Gap[];
}

/** Reads a frame from the page that Astro made of `FRAME_PARTS`. */
export function openFrame(page: string): Frame {
  // The policy names the hash of the structured data.
  const html = page.replaceAll(sha256(FRAME_PARTS.data), word("hash"));
  const texts: string[] = [];
  const gaps: Gap[] = [];
  let start = 0;
  for (const match of html.matchAll(/cardfile_(title|description|data|head|body|id|hash)_/g)) {
    texts.push(html.slice(start, match.index));
    gaps.push({ slot: match[1] as Slot, isAttribute: html.lastIndexOf("<", match.index) > html.lastIndexOf(">", match.index) });
    start = match.index + match[0].length;
  }
  return { texts: [...texts, html.slice(start)], gaps };
}

/** The page of a card. */
export function fillFrame({ texts, gaps }: Frame, id: string, parts: PageParts): string {
  let html = texts[0] ?? "";
  for (const [index, gap] of gaps.entries()) html += valueOf(gap, id, parts) + (texts[index + 1] ?? "");
  return html;
}

function valueOf({ slot, isAttribute }: Gap, id: string, parts: PageParts): string {
  if (slot === "id") return id;
  if (slot === "hash") return sha256(parts.data);
  if (slot === "title" || slot === "description") return isAttribute ? escapeAttribute(parts[slot]) : escapeText(parts[slot]);
  return parts[slot];
}

function escapeAttribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

function escapeText(value: string): string {
  return escapeAttribute(value).replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("'", "&#39;");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
