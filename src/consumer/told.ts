import type { Answer } from "./answer.ts";
import type { AnsweredClaim } from "./answered-claims.ts";
import { NotFound } from "./find.ts";

/** Longer answers are cut, unless the whole is asked for: an assistant reads them all. Bytes of JSON. */
export const MOST_BYTES = 4000;
/** Of a text in an answer that is too long. UTF-16 units. */
const LONGEST_TEXT = 200;

/** What a tool answers with. */
export type Told = { content: [{ type: "text"; text: string }]; isError?: boolean };

/** An answer as JSON. `list`: the key whose list is cut where that makes it too long, and the answer says so. */
export function told(data: Record<string, unknown>, whole: boolean, list: string): Told {
  const items = data[list];
  if (whole || fits(data) || !Array.isArray(items)) return asText(data);
  // Thousands of findings are not written out thousands of times: more than fit by themselves are not tried.
  for (let count = mostThatFit(items); count > 0; count -= 1) {
    const cut = {
      ...data,
      [list]: items.slice(0, count),
      left_out: `${items.length - count} of ${items.length}; ask with whole: true for all`,
    };
    if (fits(cut)) return asText(cut);
  }
  return asText({ ...data, [list]: [], left_out: `all ${items.length}; ask with whole: true for them` });
}

/** A fact with all its sides. What is too long loses quotes first, then all receipts of a side but the first, then the ends of texts. */
export function toldFact(answer: Answer, whole: boolean): Told {
  let { claims } = answer;
  const shorter = () => ({ ...answer, claims, left_out: "quotes, receipts or ends of texts; ask with whole: true for all" });
  if (whole || fits(answer)) return asText({ ...answer });
  for (const shorten of [withoutQuotes, withOneReceipt, withShortTexts]) {
    claims = claims.map(shorten);
    if (fits(shorter())) return asText(shorter());
  }
  return told(shorter(), false, "claims");
}

function withoutQuotes(claim: AnsweredClaim): AnsweredClaim {
  return { ...claim, receipts: claim.receipts.map(({ quote: _quote, ...receipt }) => receipt) };
}

function withOneReceipt(claim: AnsweredClaim): AnsweredClaim {
  return { ...claim, receipts: claim.receipts.slice(0, 1) };
}

function withShortTexts(claim: AnsweredClaim): AnsweredClaim {
  const { text, note, method, reason } = claim;
  const short = Object.entries({ display: claim.display, text, note, method, reason }).flatMap(([key, words]) =>
    words === undefined ? [] : [[key, words.length > LONGEST_TEXT ? `${words.slice(0, LONGEST_TEXT - 1)}…` : words]],
  );
  return { ...claim, ...Object.fromEntries(short) };
}

function mostThatFit(items: readonly unknown[]): number {
  let bytes = 0;
  const first = items.findIndex((item) => (bytes += Buffer.byteLength(JSON.stringify(item)) + 1) > MOST_BYTES);
  return Math.min(first < 0 ? items.length : first, items.length - 1);
}

function fits(data: object): boolean {
  return Buffer.byteLength(JSON.stringify(data)) <= MOST_BYTES;
}

function asText(data: object): Told {
  return { content: [{ type: "text", text: JSON.stringify(data) }] };
}

/** What is not there is an answer that the assistant can read, not a broken tool. */
export function tried(ask: () => Told): Told {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return { content: [{ type: "text", text: error.message }], isError: true };
  }
}
