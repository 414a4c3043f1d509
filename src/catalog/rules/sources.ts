import type { Rule } from "./rule.ts";

/** A source can be opened, or asked for: it has an address, or someone who holds it under a name. */
export const addressedSources: Rule = {
  ids: ["source/url"],
  scope: "entry",
  check({ entries }, report) {
    for (const entry of entries.sources.values()) {
      // An address under a misspelt key is a problem already.
      if (entry.damaged) continue;
      const { URL, kind, identifier } = entry.data;
      if (URL || kind === "proposal" || (entry.data["held-by"] && identifier)) continue;
      report(entry, {
        rule: "source/url",
        path: ["title"],
        at: "key",
        field: "URL",
        message: "The source has no address.",
        hint: "Write URL: with its canonical public address; for a document without one, held-by: and the id of an organization, with identifier: and its name there.",
      });
    }
  },
};
