import { citedOf, type Cited } from "../catalog/citations.ts";
import type { EntryIndex } from "../catalog/index-entries.ts";
import { statementOf, verdictOf } from "../catalog/words/agreement.ts";
import { foldText } from "../catalog/words/fold.ts";
import type { CitationEdit } from "./edit-citations.ts";
import { cellOf, quotedWordsOf } from "./locator-parts.ts";

/** Edits by file. */
export type Edits = Map<string, CitationEdit[]>;

/**
 * Moves what locators quote into `quote`, and names of row and column into `cell`, where the citation has
 * neither. Words about a number, a date or a list move only where they say it.
 */
export function migrateLocators(entries: EntryIndex): Edits {
  const edits: Edits = new Map();
  for (const cited of citedOf(entries)) {
    cited.citations.forEach((citation, index) => {
      if (citation.quote !== undefined || citation.cell) return;
      const set = placeIn(citation.locator, cited, entries);
      if (!set) return;
      const file = cited.entry.file.path;
      edits.set(file, [...(edits.get(file) ?? []), { path: cited.path, index, set }]);
    });
  }
  return edits;
}

function placeIn(locator: string, { claim, field, evaluation }: Cited, entries: EntryIndex): CitationEdit["set"] | undefined {
  const statement = statementOf(claim, field, evaluation);
  const free = claim?.status === "estimated" || claim?.status === "planned" || claim?.status === "not-disclosed";
  const found = quotedWordsOf(locator).find(({ quote }) => free || verdictOf({ text: foldText(quote) }, statement, entries) !== "unsaid");
  if (found) return found;
  const cell = typeof statement.value === "number" ? cellOf(locator) : undefined;
  return cell && { cell };
}
