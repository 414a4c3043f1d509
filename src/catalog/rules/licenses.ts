import parseSpdx from "spdx-expression-parse";
import { quote } from "../problems.ts";
import { suggest } from "../suggest.ts";
import ids from "spdx-license-ids/index.json" with { type: "json" };
import type { Rule } from "./rule.ts";

/** Every licence says in SPDX terms which one it is. */
export const spdxExpressions: Rule = {
  ids: ["license/spdx"],
  scope: "entry",
  check({ entries }, report) {
    for (const entry of entries.licenses.values()) {
      try {
        parseSpdx(entry.data.spdx);
      } catch {
        const near = suggest(entry.data.spdx, ids);
        report(entry, {
          rule: "license/spdx",
          path: ["spdx"],
          message: `${quote(entry.data.spdx)} is not an SPDX expression.`,
          hint: near
            ? `Did you mean ${near}?`
            : "Write an id of spdx.org/licenses, or LicenseRef-<Name> for a licence that SPDX does not list.",
        });
      }
    }
  },
};
