import parseSpdx from "spdx-expression-parse";
import { quote } from "../problems.ts";
import { suggest } from "../suggest.ts";
import ids from "spdx-license-ids/index.json" with { type: "json" };
import { isOf } from "../lookups.ts";
import type { EntryRule } from "./rule.ts";

/** Every licence says in SPDX terms which one it is. */
export const spdxExpressions: EntryRule = {
  ids: ["license/spdx"],
  scope: "entry",
  check(entry, _context, report) {
    if (!isOf(entry, "licenses")) return;
    try {
      parseSpdx(entry.data.spdx);
    } catch {
      const near = suggest(entry.data.spdx, ids);
      report({
        rule: "license/spdx",
        path: ["spdx"],
        message: `${quote(entry.data.spdx)} is not an SPDX expression.`,
        hint: near
          ? `Did you mean ${near}?`
          : "Write an id of spdx.org/licenses, or LicenseRef-<Name> for a licence that SPDX does not list.",
      });
    }
  },
};
