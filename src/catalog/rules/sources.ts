import type { Rule } from "./rule.ts";

/** A source can be opened: everything but an unpublished proposal has an address. */
export const addressedSources: Rule = {
  ids: ["source/url"],
  scope: "entry",
  check({ entries }, report) {
    for (const entry of entries.sources.values()) {
      if (entry.data.URL || entry.data.kind === "proposal") continue;
      report(entry, {
        rule: "source/url",
        path: ["title"],
        at: "key",
        field: "URL",
        message: "The source has no address.",
        hint: "Write URL: with its canonical public address.",
      });
    }
  },
};
