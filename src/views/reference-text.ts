import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { Source } from "../schema/source.ts";
import { cslItem, type CitedSource } from "../formats/csl.ts";

/** References are written once for all the pages that list them. */
const references = new WeakMap<Source, string>();

let provided: Map<string, string> | undefined;

/** A source as the APA style lists it, on one line. Notes on how it was read are left out. */
export function referenceText(cited: CitedSource): string {
  const made = references.get(cited.source);
  if (made !== undefined) return made;
  const known = provided;
  const key = known && referenceKey(cited);
  const written = (key && known.get(key)) || write(cited);
  if (key) known.set(key, written);
  references.set(cited.source, written);
  return written;
}

/** References that are known already, by their source as JSON; what is not among them is written and added. */
export function provideReferences(known: Map<string, string>): void {
  provided = known;
}

/** What a reference is known by: all that it is written from, and nothing that a list of sources says beside it. */
export function referenceKey({ id, source, holder }: CitedSource): string {
  return JSON.stringify({ id, source, holder });
}

/** The name of the style below among those that the library knows. */
const STYLE = "apa-entry";

/**
 * APA with nothing but what writes an entry: its citations in running text, and the order of entries, are what a processor
 * works out for each list anew, and each list here has one entry. Takes half of the time, and says the same.
 */
function provideStyle(): void {
  const { styles } = plugins.config.get("@csl");
  if (styles.has(STYLE)) return;
  const style = styles
    .get("apa")
    .replace(/<citation\b.*?<\/citation>/s, `<citation><layout><text variable="title"/></layout></citation>`)
    .replace(/(<bibliography\b[^>]*>)<sort>.*?<\/sort>/s, "$1");
  styles.add(STYLE, style);
}

/** CSL has no word for further authors; an author "others" stands in for them here and is printed as "et al.". */
function write(cited: CitedSource): string {
  const { note: _note, custom, ...item } = cslItem(cited);
  const author = custom["more-authors"] ? [...(item.author ?? []), { literal: "others" }] : item.author;
  provideStyle();
  const written = new Cite({ ...item, ...(author ? { author } : {}) }).format("bibliography", {
    format: "text",
    template: STYLE,
    lang: "en-US",
    nosort: true,
  });
  if (typeof written !== "string") throw new Error("No reference was written.");
  return (
    written
      .trim()
      .replace(/\s+/g, " ")
      // A title that ends in a full stop needs no second one.
      .replace(/(?<!\.)\.\.(?= |$)/g, ".")
      .replace(/,? (?:& |… )others(?=\.)/, ", et al")
  );
}
