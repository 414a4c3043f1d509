import { citedIn } from "../citations.ts";
import { isOf } from "../lookups.ts";
import type { EntryRule } from "./rule.ts";

const LEGAL: Readonly<Record<string, string>> = { "license-text": "the text of a licence", terms: "terms of use" };

/** Terms and licences hold no figures of models: where one is cited for a number, another source was meant. */
export const kindsOfSources: EntryRule = {
  ids: ["provenance/source"],
  scope: "entry",
  check(entry, { entries }, report) {
    if (!isOf(entry, "models")) return;
    for (const { path, citations, claim, field } of citedIn(entry)) {
      if (typeof claim?.value !== "number" || field === undefined) continue;
      citations.forEach(({ source }, index) => {
        const kind = LEGAL[entries.sources.get(source)?.data.kind ?? ""];
        if (kind === undefined) return;
        report({
          rule: "provenance/source",
          severity: "warning",
          path: [...path, "citations", index, "source"],
          message: `${source} is ${kind}; it is cited for ${field.id}.`,
          hint: "Write the id of the source in which the number was read.",
        });
      });
    }
  },
};
