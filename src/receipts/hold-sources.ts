import { hash } from "node:crypto";
import { citedOf, type Cited } from "../catalog/citations.ts";
import type { EntryIndex } from "../catalog/index-entries.ts";
import { citationKey, isFollowable } from "../catalog/receipt-ledger.ts";
import { statementOf } from "../catalog/words/agreement.ts";
import type { Citation } from "../schema/claims.ts";
import type { CitationState, HeldCitation, Receipts } from "../schema/receipts.ts";
import { normalisedText, type ReadDocument } from "./document.ts";
import { foldDocument } from "./folded-document.ts";
import type { Held } from "./held.ts";
import { holdCitation } from "./hold-citation.ts";
import { placeOf, type LinkPlace } from "./link-place.ts";

/** A document of a source, or what came in its way. */
export type Acquired = { address: string; date: string } &
  /** `partial`: the front page of a repository, whose files hold more. */
  (
    | { state: "read"; document: ReadDocument; mediaType: string; partial?: true }
    | { state: "gone" | "blocked" | "unreachable" | "unchecked"; cause: string }
  );

/** One citation of one claim, and how it ended. */
export interface Outcome extends Held {
  cited: Cited;
  citation: Citation;
  /** Place of the citation in its claim's list. */
  index: number;
  /** What leads a link to the words. */
  place?: LinkPlace;
}

/** A source that was held, or for which there was nothing to hold it against. */
export interface SourceRun {
  id: string;
  outcomes: Outcome[];
  /** Absent where no document could be asked for: the ledger stays as it is. */
  receipts?: Omit<Receipts, "seal">;
}

/** Citations by source, in the order of ids. */
export function citationsBySource(entries: EntryIndex): Map<string, Outcome[]> {
  const bySource = new Map<string, Outcome[]>([...entries.sources.keys()].sort().map((id) => [id, []]));
  for (const cited of citedOf(entries)) {
    cited.citations.forEach((citation, index) => {
      bySource.get(citation.source)?.push({ cited, citation, index, state: "unchecked", message: "The citation quotes nothing." });
    });
  }
  return bySource;
}

/** Holds every citation of a source against its document. `known`: what an earlier run wrote, for the days of last confirmation. */
export function holdSource(
  id: string,
  acquired: Acquired | undefined,
  citations: readonly Outcome[],
  entries: EntryIndex,
  known: Receipts | undefined,
): SourceRun {
  if (!acquired)
    return { id, outcomes: citations.map((one) => ({ ...one, state: "unchecked", message: "There is no copy of the source." })) };
  const { address, date } = acquired;
  if (acquired.state !== "read") {
    const { state, cause } = acquired;
    const outcomes = citations.map((one): Outcome => ({ ...one, state, message: cause }));
    return { id, outcomes, receipts: { source: id, address, date, state, cause, citations: rowsOf(outcomes, date, known, true) } };
  }
  const document = foldDocument(acquired.document);
  const source = entries.sources.get(id)?.data;
  const outcomes = citations.map((one): Outcome => {
    if (!isFollowable(one.citation)) return one;
    const { message: _open, ...rest } = one;
    const { nth, ...held } = holdCitation(document, one.citation, one.cited, entries);
    if (acquired.partial && held.state === "drifted")
      return { ...one, message: "The front page of a repository does not show all its files." };
    const place = source && nth !== undefined ? placeOf(document, one.citation, nth, source, address) : undefined;
    return { ...rest, ...held, ...(place ? { place } : {}) };
  });
  const sha256 = hash("sha256", normalisedText(acquired.document));
  const { mediaType } = acquired;
  return {
    id,
    outcomes,
    receipts: { source: id, address, date, state: "read", mediaType, sha256, citations: rowsOf(outcomes, date, known, false) },
  };
}

/** Rows of the ledger: one for each thing that was compared, with every place that says it. A host that fails leaves them as they were. */
function rowsOf(outcomes: readonly Outcome[], date: string, known: Receipts | undefined, failed: boolean): HeldCitation[] {
  const before = new Map(known?.citations.map((row) => [row.key, row]));
  const rows = new Map<string, HeldCitation>();
  for (const { cited, citation, state, place } of outcomes) {
    if (!isFollowable(citation)) continue;
    const key = keyOf(cited, citation);
    const row = rows.get(key);
    if (row) {
      if (!row.of.includes(addressOf(cited))) row.of.push(addressOf(cited));
      continue;
    }
    const last = before.get(key);
    const found = failed ? (last?.state ?? "unchecked") : (state as HeldCitation["state"]);
    const confirmed = !failed && state === "confirmed" ? date : last?.confirmed;
    const { prefix, suffix, line } = failed ? (last ?? {}) : (place ?? {});
    rows.set(key, {
      key,
      of: [addressOf(cited)],
      state: found,
      ...(confirmed ? { confirmed } : {}),
      ...(prefix ? { prefix } : {}),
      ...(suffix ? { suffix } : {}),
      ...(line ? { line } : {}),
    });
  }
  return [...rows.values()];
}

function keyOf({ claim, field, evaluation }: Cited, citation: Citation): string {
  const statement = statementOf(claim, field, evaluation);
  const computed = claim?.computed ?? evaluation?.computed;
  return citationKey(field?.id ?? (evaluation ? "evaluation" : ""), { ...statement, ...(computed ? { computed } : {}) }, citation);
}

/** `/models/llama-3-2-3b/#layers`; accelerators stand on one page. */
function addressOf({ entry, anchor }: Cited): string {
  if (entry.collection === "accelerators") return `/accelerators/#${entry.id}`;
  return `/${entry.collection}/${entry.id}/${anchor ? `#${anchor}` : ""}`;
}

export function countStates(outcomes: readonly Outcome[]): Record<CitationState, number> {
  const counts: Record<CitationState, number> = {
    confirmed: 0, "confirmed-words": 0, drifted: 0, gone: 0, blocked: 0, unreachable: 0, unchecked: 0,
  }; // prettier-ignore
  for (const { state } of outcomes) counts[state] += 1;
  return counts;
}
