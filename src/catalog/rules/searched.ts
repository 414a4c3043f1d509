import type { FieldDefinition } from "../../schema/fields.ts";
import type { Facts } from "../../schema/claims.ts";
import { factsOf } from "../facts-of.ts";
import { quote } from "../problems.ts";
import type { EntryRule, Report } from "./rule.ts";

/** Words with which a locator admits that nobody read the place. */
const ADMISSION =
  /\b(?:could|can) ?not be (?:read|opened|reached|loaded|seen)\b|\bnot (?:been )?(?:open(?:ed)?|readable)\b(?! (?:weights|source))|\bas far as (?:\w+ ){0,3}(?:be )?read\b|\bunread\b/i;

/** `not-disclosed` says that someone searched: a place that nobody could open was not searched. */
export const searchedPlaces: EntryRule = {
  ids: ["provenance/unread"],
  scope: "entry",
  check(entry, _context, report) {
    if (entry.collection === "accelerators") return;
    for (const { path, facts, fields } of factsOf(entry)) checkFacts(path, facts, fields, report);
  },
};

function checkFacts(path: readonly (string | number)[], facts: Facts, fields: readonly FieldDefinition[], report: Report): void {
  for (const { id } of fields) {
    facts[id]?.forEach((claim, index) => {
      claim.citations?.forEach(({ locator, source }, position) => {
        const admission = ADMISSION.exec(locator);
        if (!admission) return;
        report({
          rule: "provenance/unread",
          path: [...path, id, index, "citations", position, "locator"],
          message: `${quote(admission[0])}: a place that was not read is no receipt.`,
          hint:
            claim.status === "not-disclosed"
              ? `Read it; or write status: not-researched with unread: [${source}].`
              : "Read it; or cite only what was read.",
        });
      });
    });
  }
}
