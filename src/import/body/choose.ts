import type { Proposal } from "../draft.ts";

/** More of one field than a person would look through is no proposal. */
const MOST = 12;
/** Fields of which a model has several. */
const MANY = new Set(["lineage", "evaluations"]);

/**
 * Each reading once. Of a field with one value only the first of the best kind: beside a label before a sentence, with a value
 * before mere words. Later ones that differ are most often about another model or another run.
 */
export function choose(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const preferred = new Map<string, Proposal>();
  for (const one of proposals) {
    const best = preferred.get(one.field);
    if (!best || rank(one) > rank(best)) preferred.set(one.field, one);
  }
  const related = new Set(proposals.flatMap((one) => (one.edge?.relation ? (targetOf(one) ?? []) : [])));
  return proposals.filter((one) => {
    // The same base, once with and once without words on how the model was made from it.
    if (one.edge && !one.edge.relation && related.has(targetOf(one) ?? "")) return false;
    const best = preferred.get(one.field);
    const key = `${one.field}\n${JSON.stringify(one.claim ?? targetOf(one) ?? one.result ?? one.words)}`;
    const count = (counts.get(one.field) ?? 0) + 1;
    if (seen.has(key) || count > MOST) return false;
    if (!MANY.has(one.field) && best && best !== one) return false;
    seen.add(key);
    counts.set(one.field, count);
    return true;
  });
}

function targetOf({ edge }: Proposal): string | undefined {
  return edge?.model ?? edge?.external?.name.toLowerCase();
}

/** A reading with a value counts more than words; one beside a label more than one of a sentence. */
function rank({ field, claim, place, words }: Proposal): number {
  // “… 550B training tokens in total” sums up what the sentences before it part.
  const isSum = field === "training-tokens" && /\btokens (?:in total|overall|cumulative)\b|\btotal of [^.]{0,30}tokens/i.test(words);
  return (claim ? 2 : 0) + (/“/.test(place) ? 1 : 0) + (isSum ? 0.5 : 0);
}
