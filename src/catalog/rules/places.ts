import { askedOnce } from "../../schema/asked-once.ts";
import { citedIn } from "../citations.ts";
import { isPinned } from "../pinned.ts";
import { quote, type Finding } from "../problems.ts";
import { isQuotation, joinsSentences } from "../quotation.ts";
import type { EntryRule } from "./rule.ts";

/** Kinds of documents that are read by people, and hold no keys. */
const PROSE: ReadonlySet<string> = new Set(["paper", "report", "announcement", "blog-post", "datasheet", "license-text", "terms"]);

/** What a citation says for machines leads somewhere: words that can be found, lines that stay where they are. */
export const followablePlaces: EntryRule = {
  ids: ["provenance/quote", "provenance/place"],
  scope: "entry",
  check(entry, { entries }, report) {
    for (const { path, citations } of citedIn(entry)) {
      citations.forEach((citation, index) => {
        const at = [...path, "citations", index];
        const words = citation.quote === undefined ? undefined : quoteFault(citation.quote);
        if (words) report({ rule: "provenance/quote", path: [...at, "quote"], ...words });
        const cited = citation.line === undefined ? undefined : entries.sources.get(citation.source);
        const source = cited?.damaged ? undefined : cited?.data;
        // A pin that floats is told where it stands.
        if (source && source.pinned === undefined && !(source.URL && isPinned(source.URL))) {
          report({
            rule: "provenance/place",
            path: [...at, "line"],
            message: `${citation.source} is not pinned, so its line ${String(citation.line)} can move.`,
            hint: `Write pinned: in content/sources/${citation.source}.yaml, or a quote in place of the line.`,
          });
        }
        const kind = citation.pointer === undefined ? undefined : entries.sources.get(citation.source)?.data.kind;
        if (kind !== undefined && PROSE.has(kind))
          report({
            rule: "provenance/place",
            path: [...at, "pointer"],
            message: `${citation.source} is of the kind ${kind}, in which no pointer leads anywhere.`,
            hint: "Write page, quote or cell in its place; or cite the file of keys and values that was read.",
          });
        if (Array.isArray(citation.line) && citation.line[0] > citation.line[1]) {
          report({
            rule: "provenance/place",
            path: [...at, "line"],
            message: `${quote(citation.line)} does not run from the first line to the last.`,
            hint: `Write [${citation.line[1]}, ${citation.line[0]}].`,
          });
        }
      });
    }
  },
};

const quoteFault = askedOnce((words): Pick<Finding, "message" | "hint"> | undefined => {
  if (joinsSentences(words)) {
    return {
      message: `The ellipsis in ${quote(words)} joins two sentences.`,
      hint: "Quote one of them; what two sentences say together is two citations.",
    };
  }
  if (isQuotation(words)) return undefined;
  return {
    message: `${quote(words)} could stand anywhere: it is neither three words in a row nor a figure with its label.`,
    hint: "Quote a few words more, as they stand there; names of columns and headings belong in the locator.",
  };
});
