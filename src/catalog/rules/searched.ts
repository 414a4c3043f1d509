import { modelFields, datasetFields } from "../../schema/fields.ts";
import type { Facts } from "../../schema/claims.ts";
import type { Entry } from "../parse.ts";
import { quote } from "../problems.ts";
import type { Report, Rule } from "./rule.ts";

/** Words with which a locator admits that nobody read the place. */
const ADMISSION =
  /\b(?:could|can) ?not be (?:read|opened|reached|loaded|seen)\b|\bnot (?:been )?(?:open(?:ed)?|readable)\b(?! (?:weights|source))|\bas far as (?:\w+ ){0,3}(?:be )?read\b|\bunread\b/i;

/** `not-disclosed` says that someone searched: a place that nobody could open was not searched. */
export const searchedPlaces: Rule = {
  ids: ["provenance/unread"],
  scope: "entry",
  check({ entries }, report) {
    for (const entry of entries.models.values()) {
      checkFacts(entry, ["facts"], entry.data.facts, report);
      entry.data.variants?.forEach((variant, index) => {
        if (variant.facts) checkFacts(entry, ["variants", index, "facts"], variant.facts, report);
      });
    }
    for (const entry of entries.datasets.values()) checkFacts(entry, ["facts"], entry.data.facts, report);
  },
};

const fieldIds = [...new Set([...modelFields, ...datasetFields].map((field) => field.id))];

function checkFacts(entry: Entry, path: readonly (string | number)[], facts: Facts, report: Report): void {
  for (const id of fieldIds) {
    facts[id]?.forEach((claim, index) => {
      claim.citations?.forEach(({ locator, source }, position) => {
        const admission = ADMISSION.exec(locator);
        if (!admission) return;
        report(entry, {
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
