import { citedOf, type Cited } from "../catalog/citations.ts";
import type { EntryIndex } from "../catalog/index-entries.ts";
import { faultOf } from "../catalog/rules/receipt-numbers.ts";
import { statementOf, verdictOf } from "../catalog/words/agreement.ts";
import { foldText } from "../catalog/words/fold.ts";
import type { CitationEdit } from "./edit-citations.ts";
import { cellOf, quotedWordsOf } from "./locator-parts.ts";

/** Edits by file. */
export type Edits = Map<string, CitationEdit[]>;

/**
 * Moves what locators quote into `quote`, and names of row and column into `cell`, where the citation has
 * neither. Words about a number, a date or a list move only where they say it, and only where what is quoted then
 * bears the whole claim out.
 */
export function migrateLocators(entries: EntryIndex): Edits {
  const edits: Edits = new Map();
  for (const cited of citedOf(entries)) {
    const found = cited.citations.map((citation) =>
      citation.quote !== undefined || citation.cell ? undefined : placeIn(citation.locator, cited, entries),
    );
    const citations = cited.citations.map((citation, index) => ({ ...citation, ...found[index] }));
    if (faultOf({ ...cited, citations }, entries)) continue;
    const file = cited.entry.file.path;
    const here = found.flatMap((set, index): CitationEdit[] => (set ? [{ path: cited.path, index, set }] : []));
    if (here.length > 0) edits.set(file, [...(edits.get(file) ?? []), ...here]);
  }
  return edits;
}

function placeIn(locator: string, { claim, field, evaluation }: Cited, entries: EntryIndex): CitationEdit["set"] | undefined {
  const statement = statementOf(claim, field, evaluation);
  const free = claim?.status === "estimated" || claim?.status === "planned" || claim?.status === "not-disclosed";
  const found = quotedWordsOf(locator).find(
    ({ quote }) => free || verdictOf({ text: foldText(quote), plain: quote }, statement, entries) !== "unsaid",
  );
  if (found) return found;
  const cell = typeof statement.value === "number" ? cellOf(locator) : undefined;
  return cell && { cell };
}
