import { citedIn, type Cited } from "../citations.ts";
import type { Lookups } from "../lookups.ts";
import type { Entry } from "../parse.ts";
import { isImpossible, isReversed } from "../plausible/range-doubts.ts";
import { quote as quoted } from "../problems.ts";
import { itemsSaid, statementOf, verdictOf } from "../words/agreement.ts";
import { computedFault } from "../words/computed.ts";
import { foldQuote } from "../words/fold.ts";
import type { EntryRule } from "./rule.ts";

/** What a claim says stands in the words that it quotes. Cells and pointers are looked up by `npm run receipts`. */
export const numbersInQuotes: EntryRule = {
  ids: ["receipt/number"],
  scope: "entry",
  check(entry, { entries }, report) {
    for (const cited of citedIn(entry)) {
      const owner = cited.claim ?? cited.evaluation;
      if (!owner) continue;
      const fault = rememberedFault(owner, cited, entries);
      // A number that cannot be is told as that, and ends that have changed places as those.
      const { claim, field } = cited;
      if (fault && !(claim && field && (isImpossible(claim, field.id, entry.collection) || isReversed(claim))))
        report({ rule: "receipt/number", path: [...cited.path, "value"], ...fault });
    }
  },
};

/** Claims and results of an entry that say otherwise than the words that they quote. */
export function contradictedIn(entry: Entry, entries: Lookups): ReadonlySet<object> {
  const contradicted = new Set<object>();
  for (const cited of citedIn(entry)) {
    const owner = cited.claim ?? cited.evaluation;
    if (owner && rememberedFault(owner, cited, entries)) contradicted.add(owner);
  }
  return contradicted;
}

type Fault = ReturnType<typeof faultOf>;

/** By the lookups of who asks, so that nothing outlives the judging of one entry: several rules ask the same of its claims. */
const faults = new WeakMap<Lookups, WeakMap<object, { fault: Fault }>>();

function rememberedFault(owner: object, cited: Cited, entries: Lookups): Fault {
  const known = faults.get(entries) ?? new WeakMap<object, { fault: Fault }>();
  faults.set(entries, known);
  const found = known.get(owner) ?? { fault: faultOf(cited, entries) };
  known.set(owner, found);
  return found.fault;
}

/** What is wrong between a claim and the words that its citations quote. */
export function faultOf(
  { claim, field, evaluation, citations }: Omit<Cited, "entry" | "path" | "anchor">,
  entries: Lookups,
): { message: string; hint: string } | undefined {
  const quotes = citations.flatMap(({ quote }) => (quote === undefined ? [] : [quote]));
  const statement = statementOf(claim, field, evaluation);
  const { value } = statement;
  const computed = claim?.computed ?? evaluation?.computed;
  if (computed !== undefined && typeof value === "number") {
    const fault = computedFault(computed, value, quotes);
    if (fault === undefined) return undefined;
    return { message: `${quoted(computed)} ${fault}; the claim says ${value}.`, hint: "Correct the value, the arithmetic or the quote." };
  }
  const exempt = computed !== undefined || claim?.status === "estimated" || claim?.status === "planned" || (!claim && !evaluation);
  if (exempt || quotes.length === 0 || value === undefined) return undefined;
  if (field?.type === "list") {
    const open = citations.some(({ quote }) => quote === undefined);
    const { items } = field;
    const collection = items && "collection" in items ? items.collection : undefined;
    // What an entry is called that is not there, or is damaged, nobody knows: that is told by itself.
    const isNamed = (id: string) => collection === undefined || entries[collection].get(id)?.damaged === false;
    const missing = open ? [] : itemsSaid(quotes.join(" \n "), value, field, entries).unsaid.filter(isNamed);
    return missing.length === 0
      ? undefined
      : {
          message: `The quoted words do not name ${missing.join(", ")}.`,
          hint: "Quote the words that do, or add a citation for the rest.",
        };
  }
  if (citations.some(({ cell, pointer }) => cell || pointer)) return undefined;
  if (quotes.some((quote) => verdictOf({ text: foldQuote(quote), plain: quote }, statement, entries) !== "unsaid")) return undefined;
  const bound = statement.qualifier && statement.qualifier !== "exact" ? ` (${statement.qualifier})` : "";
  return {
    message: `${quoted(value)}${bound} does not stand in ${quotes.map(quoted).join(" or ")}.`,
    hint: "Quote the words that hold it, with their unit and bound, or say computed: how it follows from them.",
  };
}
