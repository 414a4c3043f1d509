import { hash } from "node:crypto";
import type { Citation, Claim } from "../schema/claims.ts";
import { receiptsSchema, type CitationState, type HeldCitation, type Receipts } from "../schema/receipts.ts";

/** Folder of the content folder that holds a ledger for each source; the receipts tool writes it. */
export const RECEIPTS_FOLDER = "receipts";
const SEAL = "cardfile receipts 1\n";

/** What a program found out about a citation. */
export interface CitationReceipt {
  state: CitationState;
  /** Day on which the words were last found. */
  confirmed?: string;
  /** What leads a link to the right one of several places. */
  place?: Pick<HeldCitation, "prefix" | "suffix" | "line">;
}

/** What a claim or a score says, as far as words are held against it. */
export interface StatementKeys extends Pick<Claim, "value" | "qualifier" | "computed"> {
  /** Id of the field, "evaluation" for a score. */
  field: string;
}

/** How a citation ended, and when its words were last found; undefined for one that has nothing to look up, or was not held yet. */
export function citationReceipt(
  ledger: Receipts | undefined,
  citation: Citation,
  says: StatementKeys | undefined,
): CitationReceipt | undefined {
  if (!ledger) return undefined;
  if (ledger.state === "unchecked") return { state: "unchecked" };
  const key = isFollowable(citation) ? citationKey(says?.field ?? "", says, citation) : undefined;
  const row = key === undefined ? undefined : rowsOf(ledger).get(key);
  const state = ledger.state === "read" ? (row?.state ?? "unchecked") : ledger.state;
  const { prefix, suffix, line } = row ?? {};
  const place = { ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}), ...(line ? { line } : {}) };
  return {
    state,
    ...(row?.confirmed ? { confirmed: row.confirmed } : {}),
    ...(Object.keys(place).length > 0 ? { place } : {}),
  };
}

const rows = new WeakMap<Receipts, ReadonlyMap<string, Receipts["citations"][number]>>();

/** The rows of a ledger by their keys. */
function rowsOf(ledger: Receipts): ReadonlyMap<string, Receipts["citations"][number]> {
  const known = rows.get(ledger);
  if (known) return known;
  const byKey = new Map(ledger.citations.toReversed().map((row) => [row.key, row]));
  rows.set(ledger, byKey);
  return byKey;
}

/** What is held against a document: the claim's value and bound, and every key of the citation but `checked`. */
export function citationKey(
  field: string,
  statement: Pick<Claim, "value" | "qualifier" | "computed"> | undefined,
  { source, quote, page, pointer, line, cell }: Citation,
): string {
  const { value, qualifier, computed } = statement ?? {};
  return hash("sha256", JSON.stringify([field, value, qualifier, computed, source, quote, page, pointer, line, cell])).slice(0, 16);
}

/** Whether a citation says anything that a program can look up. */
export function isFollowable({ quote, pointer, line, cell }: Citation): boolean {
  return quote !== undefined || pointer !== undefined || line !== undefined || cell !== undefined;
}

/** The ledger of a source as its file has it: keys in one order, sealed. */
export function formatReceipts(receipts: Omit<Receipts, "seal">): string {
  const { source, address, date, state, cause, mediaType, sha256, citations } = receipts;
  const body = {
    source,
    address,
    date,
    state,
    ...(cause === undefined ? {} : { cause }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(sha256 === undefined ? {} : { sha256 }),
    citations: citations
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ key, of, state: found, confirmed, prefix, suffix, line }) => ({
        key,
        of: [...of].sort(),
        state: found,
        ...(confirmed ? { confirmed } : {}),
        ...(prefix ? { prefix } : {}),
        ...(suffix ? { suffix } : {}),
        ...(line ? { line } : {}),
      })),
  };
  return `${JSON.stringify({ ...body, seal: sealOf(JSON.stringify(body)) }, null, 2)}\n`;
}

function sealOf(body: string): string {
  return hash("sha256", SEAL + body);
}

/**
 * Reads a ledger, or says in a sentence why it cannot be what the tool wrote. The seal is of every character, so
 * that a digest, a state or a day that someone wrote by hand does not pass.
 */
export function parseReceipts(text: string): Receipts | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return "The ledger is not JSON.";
  }
  const parsed = receiptsSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `The ledger is not as the tool writes it: ${issue?.path.join(".") || "its shape"} is wrong.`;
  }
  const { seal: _seal, ...receipts } = parsed.data;
  return formatReceipts(receipts) === text ? parsed.data : "The ledger was changed by hand: its seal does not fit what it holds.";
}
