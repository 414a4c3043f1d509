import type { Fact, ResolvedCitation, ResolvedClaim } from "../catalog/model.ts";
import type { InheritedJson } from "../values/shown.ts";

/** Facts, claims and citations in the shape of section 6 of the contract. */

export function factsJson(facts: ReadonlyMap<string, Fact>) {
  return Object.fromEntries([...facts].map(([id, fact]) => [id, factJson(fact)]));
}

function factJson(fact: Fact) {
  const { disputed, because, url } = fact;
  const answer = answerJson(fact);
  return {
    ...answer,
    disputed,
    because,
    url,
    claims: fact.claims.map(claimJson),
    ...(answer.status === "not-applicable" && fact.inherited ? { inherited: inheritedJson(fact.inherited) } : {}),
  };
}

/** What the model that this one was made from says, where the question has no meaning for this one. */
function inheritedJson({ from, fact }: NonNullable<Fact["inherited"]>): InheritedJson {
  return { model: from.id, name: from.label, ...answerJson(fact), url: fact.url };
}

/** What the preferred claim of a fact answers. */
function answerJson(fact: Fact) {
  const [{ status, value, text, unit, qualifier, display }] = fact.claims;
  return { status, value, text, unit, qualifier: value === undefined ? undefined : (qualifier ?? exactNumber(fact)), display };
}

/** A number without a qualifier is exact, and says so. */
function exactNumber(fact: Fact): "exact" | undefined {
  return fact.field.type === "number" ? "exact" : undefined;
}

function claimJson(claim: ResolvedClaim) {
  const { status, value, text, unit, qualifier, phase, covers, method, by, inputs, reason, note, url, display, from } = claim;
  const shown = qualifier ?? (unit && value !== undefined ? "exact" : undefined);
  return {
    status,
    value,
    text,
    unit,
    qualifier: shown,
    phase,
    covers,
    citations: claim.citations.map(citationJson),
    method,
    by,
    inputs,
    reason,
    note,
    url,
    display,
    from,
  };
}

/** A citation as its card has it, with what the receipts tool found. */
export function citationJson({ source, locator, quote, page, pointer, line, cell, checked, state, confirmed }: ResolvedCitation) {
  return { source, locator, quote, page, pointer, line, cell, checked, state, confirmed };
}
