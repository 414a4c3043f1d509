import type { FieldDefinition } from "../../schema/fields.ts";
import type { Facts } from "../../schema/claims.ts";
import { factsOf } from "../facts-of.ts";
import { quote } from "../problems.ts";
import type { EntryRule, Report } from "./rule.ts";

/** Words with which a locator admits that nobody read the place. */
const ADMISSION =
  /\b(?:could|can) ?not be (?:read|opened|reached|loaded|seen)\b|\bnot (?:been )?(?:open(?:ed)?|readable)\b(?! (?:weights|source))|\bas far as (?:\w+ ){0,3}(?:be )?read\b|\bunread\b/i;

/** Words with which a search admits that it saw a part alone. A fact may stand in an abstract; that it stands nowhere does not show there. */
const PART =
  /^(?:the )?(?:abstract|introduction|(?:opening|first) (?:lines?|sections?|paragraphs?)|title page|front matter|poster|preview)\b(?=\s*(?:[;:]|$)| (?:to|and|up to)\b)|\bexcerpt(?:s|ed)?\b|\bas quoted\b/i;

/** Kinds of documents in which a maker tells of a model: an unread one is missing in every search of that model, a licence's text is not. */
const TELLING: ReadonlySet<string | undefined> = new Set(["paper", "report", "model-card", "announcement"]);

/** `not-disclosed` says that someone searched: a place that nobody could open was not searched. */
export const searchedPlaces: EntryRule = {
  ids: ["provenance/unread"],
  scope: "entry",
  check(entry, { entries }, report) {
    if (entry.collection === "accelerators") return;
    const all = factsOf(entry);
    for (const { path, facts, fields } of all) checkFacts(path, facts, fields, report);
    const named = all.flatMap(({ facts }) => Object.values(facts).flatMap((claims) => claims?.flatMap(({ unread = [] }) => unread) ?? []));
    const unread = [...new Set(named)].filter((id) => TELLING.has(entries.sources.get(id)?.data.kind));
    if (unread.length > 0) for (const { path, facts, fields } of all) checkSearches(path, facts, fields, unread, report);
  },
};

/** A document that one claim calls unread may say what another calls not disclosed. */
function checkSearches(
  path: readonly (string | number)[],
  facts: Facts,
  fields: readonly FieldDefinition[],
  unread: readonly string[],
  report: Report,
): void {
  for (const { id } of fields) {
    facts[id]?.forEach(({ status, citations = [] }, index) => {
      if (status !== "not-disclosed") return;
      const missing = unread.filter((document) => !citations.some(({ source }) => source === document));
      if (missing.length === 0) return;
      report({
        rule: "provenance/unread",
        path: [...path, id, index, "status"],
        message: `Another claim calls ${missing.join(", ")} unread: what it may say is not known to be undisclosed.`,
        hint: `Read it and cite it; or write status: not-researched with unread: [${missing.join(", ")}].`,
      });
    });
  }
}

function checkFacts(path: readonly (string | number)[], facts: Facts, fields: readonly FieldDefinition[], report: Report): void {
  for (const { id } of fields) {
    facts[id]?.forEach((claim, index) => {
      claim.citations?.forEach(({ locator, source }, position) => {
        const searched = claim.status === "not-disclosed";
        const partial = searched && !wholeElsewhere(claim.citations ?? [], position) ? PART.exec(locator) : null;
        const admission = ADMISSION.exec(locator) ?? partial;
        if (!admission) return;
        report({
          rule: "provenance/unread",
          path: [...path, id, index, "citations", position, "locator"],
          message: partial
            ? `${quote(admission[0])}: what stands nowhere is not found in a part of the document.`
            : `${quote(admission[0])}: a place that was not read is no receipt.`,
          hint: searched ? `Read it; or write status: not-researched with unread: [${source}].` : "Read it; or cite only what was read.",
        });
      });
    });
  }
}

/** Whether another citation of the same document leads to more of it. */
function wholeElsewhere(citations: readonly { source: string; locator: string }[], position: number): boolean {
  return citations.some(
    ({ source, locator }, other) => other !== position && source === citations[position]?.source && !PART.test(locator),
  );
}
