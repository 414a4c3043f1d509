import type { Outline } from "../outline.ts";
import type { CatalogueRule } from "./rule.ts";

/** One document, one source: what is cited under two ids is counted twice, and looks like two voices. */
export const oneSourceEach: CatalogueRule = {
  ids: ["source/url"],
  scope: "catalogue",
  check({ outlines }, report) {
    const first = new Map<string, Outline>();
    for (const outline of outlines.sources.values()) {
      const { address } = outline;
      if (address === undefined) continue;
      const before = first.get(address);
      const isEdition = before?.mentions.sources?.includes(outline.id) || outline.mentions.sources?.includes(before?.id ?? "");
      if (before && !isEdition)
        report(outline, {
          rule: "source/url",
          severity: "warning",
          path: ["URL"],
          message: `${before.id} is the document at this address, too.`,
          hint: "Keep one of the two; of two editions, each says by pinned or archived which one it is, or the later one by derived-from.",
        });
      else if (!before) first.set(address, outline);
    }
  },
};
