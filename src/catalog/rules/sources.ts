import { isOf } from "../lookups.ts";
import type { EntryRule } from "./rule.ts";

/** A source can be opened, or asked for: it has an address, or someone who holds it under a name. */
export const addressedSources: EntryRule = {
  ids: ["source/url"],
  scope: "entry",
  check(entry, _context, report) {
    // An address under a misspelt key is a problem already.
    if (!isOf(entry, "sources") || entry.damaged) return;
    const { URL, kind, identifier } = entry.data;
    if (URL || kind === "proposal" || (entry.data["held-by"] && identifier)) return;
    report({
      rule: "source/url",
      path: ["title"],
      at: "key",
      field: "URL",
      message: "The source has no address.",
      hint: "Write URL: with its canonical public address; for a document without one, held-by: and the id of an organization, with identifier: and its name there.",
    });
  },
};
