import { expect } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { citedOf } from "../../src/catalog/citations.ts";
import { foldDocument } from "../../src/receipts/folded-document.ts";
import { holdCitation } from "../../src/receipts/hold-citation.ts";
import { readDocument } from "../../src/receipts/read-document.ts";
import { isUnreadable } from "../../src/receipts/document.ts";
import type { DocumentFormat } from "../../src/receipts/media-type.ts";
import { card, contentOf, SURROUNDINGS } from "../content-files.ts";

/** What becomes of a citation of a claim about a field, held against a document. */
export async function hold(field: string, claim: string, place: string, text: string | Uint8Array, format: DocumentFormat = "markdown") {
  const facts = { [field]: `{ ${claim}, source: maker-card, locator: section 1, ${place}, checked: 2026-11-01 }` };
  const { entries, problems } = checkContent(contentOf({ ...SURROUNDINGS, "models/example-3b.mdx": card({ facts }) }));
  expect(problems.filter(({ rule, severity }) => severity === "error" && !/^(?:receipt|provenance)/.test(rule))).toEqual([]);
  const cited = [...citedOf(entries)].find((one) => one.field?.id === field && one.entry.collection === "models");
  const citation = cited?.citations[0];
  const reading = await readDocument(typeof text === "string" ? new TextEncoder().encode(text) : text, format);
  if (!cited || !citation || isUnreadable(reading)) throw new Error("The example is wrong.");
  return holdCitation(foldDocument(reading), citation, cited, entries).state;
}
