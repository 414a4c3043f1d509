import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { Source } from "../schema/source.ts";
import { cslItem, type CitedSource } from "../formats/csl.ts";

/** References are written once for all the pages that list them. */
const references = new WeakMap<Source, string>();

/** A source as the APA style lists it, on one line. Notes on how it was read are left out. */
export function referenceText(cited: CitedSource): string {
  const known = references.get(cited.source);
  if (known !== undefined) return known;
  const written = write(cited);
  references.set(cited.source, written);
  return written;
}

/** CSL has no word for further authors; an author "others" stands in for them here and is printed as "et al.". */
function write(cited: CitedSource): string {
  const { note: _note, custom, ...item } = cslItem(cited);
  const author = custom["more-authors"] ? [...(item.author ?? []), { literal: "others" }] : item.author;
  const written = new Cite({ ...item, ...(author ? { author } : {}) }).format("bibliography", {
    format: "text",
    template: "apa",
    lang: "en-US",
  });
  if (typeof written !== "string") throw new Error("No reference was written.");
  return written
    .trim()
    .replace(/\s+/g, " ")
    .replace(/,? (?:& |… )others(?=\.)/, ", et al");
}
