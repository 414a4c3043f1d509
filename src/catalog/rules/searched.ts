import type { FieldDefinition } from "../../schema/fields.ts";
import type { Claim, Facts } from "../../schema/claims.ts";
import { askedOnce } from "../../schema/asked-once.ts";
import { factsOf } from "../facts-of.ts";
import { quote } from "../problems.ts";
import type { EntryRule, Report } from "./rule.ts";

/** Words with which a locator admits that nobody read the place. */
const admissionIn = saidOnce(
  anyOf(
    /(?:could|can) ?not be (?:read|opened|reached|loaded|seen|found)/,
    /not (?:yet |been )*(?:open(?:ed)?(?! (?:weights|source))|readable|read(?! as)|at hand|accessible|consulted|checked|looked at|loaded|found online)/,
    /(?:no|without) (?:copy|access)|inaccessible|(?:page|paper|document|file|copy|was|were) unavailable|paywall(?:ed)?|behind an? (?:\w+ )?(?:login|wall|form)/,
    /as far as (?:\w+ ){0,3}(?:be )?(?:read|loaded|seen|opened)|to the extent (?:available|readable)/,
    /unread|(?:partly|partially|half) read|read (?:in part|partly|partially)|missing from the copy|open to us/,
    /skimmed|glanced (?:at|over|through)|from memory/,
  ),
);

/** Words with which a search admits that it saw a part alone. A fact may stand in an abstract; that it stands nowhere does not show there. */
const partIn = saidOnce(
  new RegExp(
    [
      /^(?:the )?(?:abstract|summary|conclusions?|introduction|title(?: page)?|table of contents|front matter|metadata|head(?:er|line)?|teaser|poster|preview|list of files|search results?)\b(?=\s*(?:[;:]|$)| (?:to|and|up to|of)\b)/,
      /^(?:the )?(?:(?:opening|first) (?:\w+ )?(?:lines?|sections?|paragraphs?|pages?)|pages? (?:1|one)\b(?! (?:to|and))|top of)/,
      /\b(?:excerpt(?:s|ed)?|extracts?|snippets?|partial (?:copy|text)|as quoted|as summari[sz]ed|half of|only the abstract|quick look|summary (?:by|of a machine)|machine summary)\b/,
      /\b(?:without|all but|except) (?:the |its )?appendi(?:x|ces)\b/,
    ]
      .map(({ source }) => source)
      .join("|"),
    "i",
  ),
);

/** What a pattern finds in a locator, such as "config.json", which many cards write. */
function saidOnce(pattern: RegExp): (locator: string) => string | undefined {
  return askedOnce((locator) => pattern.exec(locator)?.[0]);
}

function anyOf(...words: readonly RegExp[]): RegExp {
  return new RegExp(`\\b(?:${words.map(({ source }) => source).join("|")})\\b`, "i");
}

/** Kinds of documents in which a maker tells of a model: an unread one is missing in every search of that model, a licence's text is not. */
const TELLING: ReadonlySet<string | undefined> = new Set(["paper", "report", "model-card", "announcement"]);

/** `not-disclosed` says that someone searched: a place that nobody could open was not searched. */
export const searchedPlaces: EntryRule = {
  ids: ["provenance/unread", "claim/status"],
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
    const claims = facts[id];
    if (!claims) continue;
    checkAnswered([...path, id], claims, report);
    claims.forEach((claim, index) => {
      claim.citations?.forEach(({ locator, source }, position) => {
        const searched = claim.status === "not-disclosed";
        const partial = searched && !wholeElsewhere(claim.citations ?? [], position) ? partIn(locator) : undefined;
        const admission = admissionIn(locator) ?? partial;
        if (admission === undefined) return;
        report({
          rule: "provenance/unread",
          path: [...path, id, index, "citations", position, "locator"],
          message: partial
            ? `${quote(admission)}: what stands nowhere is not found in a part of the document.`
            : `${quote(admission)}: a place that was not read is no receipt.`,
          hint: searched ? `Read it; or write status: not-researched with unread: [${source}].` : "Read it; or cite only what was read.",
        });
      });
    });
  }
}

/** What a maker reports is disclosed, and has a meaning, for that phase and that part of the release. */
function checkAnswered(path: readonly (string | number)[], claims: readonly Claim[], report: Report): void {
  if (!claims.some(({ status }) => status === "not-disclosed" || status === "not-applicable")) return;
  const scope = ({ phase = "pretraining", covers }: Claim) => `${phase} ${covers ?? ""}`;
  const reported = claims.filter(({ status }) => status === "reported").map(scope);
  claims.forEach((claim, index) => {
    const isNothing = claim.status === "not-disclosed" || claim.status === "not-applicable";
    if (!isNothing || !reported.includes(scope(claim))) return;
    report({
      rule: "claim/status",
      path: [...path, index, "status"],
      message: `Another claim reports it: it is ${claim.status === "not-disclosed" ? "disclosed" : "applicable"}.`,
      hint: "Delete one of the two, or say with phase or covers of what each speaks.",
    });
  });
}

/** Whether another citation of the same document leads to more of it. */
function wholeElsewhere(citations: readonly { source: string; locator: string }[], position: number): boolean {
  return citations.some(
    ({ source, locator }, other) => other !== position && source === citations[position]?.source && partIn(locator) === undefined,
  );
}
