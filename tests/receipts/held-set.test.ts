import { describe, expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { citedOf } from "../../src/catalog/citations.ts";
import { isUnreadable } from "../../src/receipts/document.ts";
import { foldDocument } from "../../src/receipts/folded-document.ts";
import { holdCitation } from "../../src/receipts/hold-citation.ts";
import type { DocumentFormat } from "../../src/receipts/media-type.ts";
import { readDocument } from "../../src/receipts/read-document.ts";
import { card, contentOf, SURROUNDINGS } from "../content-files.ts";
import { documentOf, STATEMENTS, type HeldStatement } from "./held-documents.ts";

const FORMATS: readonly DocumentFormat[] = ["html", "markdown", "pdf", "json", "yaml"];

/** What becomes of every statement's citation, held against one document. */
async function statesIn(format: DocumentFormat, text: string): Promise<Map<string, string>> {
  const pointed = format === "json" || format === "yaml";
  const facts = Object.fromEntries(
    STATEMENTS.map(({ field, claim, quote }) => [
      field,
      `{ ${claim}, source: maker-card, locator: section 1, quote: "${quote}"${pointed ? `, pointer: "/${field}"` : ""}, checked: 2026-11-01 }`,
    ]),
  );
  const { entries } = checkContent(contentOf({ ...SURROUNDINGS, "models/example-3b.mdx": card({ facts }) }));
  const reading = await readDocument(new TextEncoder().encode(text), format);
  if (isUnreadable(reading)) throw new Error(reading.cause);
  const document = foldDocument(reading);
  return new Map(
    [...citedOf(entries)].flatMap((cited): [string, string][] => {
      const [citation] = cited.citations;
      const isOurs = cited.entry.collection === "models" && STATEMENTS.some(({ field }) => field === cited.field?.id);
      return citation && isOurs ? [[cited.field?.id ?? "", holdCitation(document, citation, cited, entries).state]] : [];
    }),
  );
}

const said = (statement?: HeldStatement, sentence = "") =>
  STATEMENTS.map((one) => ({ field: one.field, sentence: one === statement ? sentence : one.sentence }));

describe.each(FORMATS)("250 changed documents: %s", (format) => {
  test("an unchanged document bears everything out", async () => {
    const states = await statesIn(format, documentOf(format, said()));
    expect(Object.fromEntries(states)).toEqual(Object.fromEntries(STATEMENTS.map(({ field }) => [field, "confirmed"])));
  });

  test.each(STATEMENTS)("each change of what it says of $field is found, and blamed on nothing else", async (statement) => {
    expect(statement.changes).toHaveLength(5);
    for (const [before, after] of statement.changes) {
      const sentence = statement.sentence.replace(before, after);
      expect(sentence).not.toBe(statement.sentence);
      const states = await statesIn(format, documentOf(format, said(statement, sentence)));
      const unborne = [...states].filter(([, state]) => state !== "confirmed").map(([field]) => field);
      expect([before, after, unborne]).toEqual([before, after, [statement.field]]);
    }
  });
});
