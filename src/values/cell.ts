import { formatScope, formatShort, formatShortClaim, formatStatus } from "../catalog/format.ts";
import type { Status } from "../schema/vocabularies.ts";
import { inheritedOf } from "./shown.ts";
import type { Named, ShownClaim, ShownFact, ShownFigure, ShownResult } from "./shown.ts";

/** A value in short, as any page shows it: plain data, which may also travel as JSON. */
export interface Cell {
  /** The short form with its qualifier ("≤ 9 T"), or words; where there is no value, its status in words. */
  text: string;
  /** `value`: a number, a date, a list; `words`: prose; `none`: nothing is known, and `text` says why. */
  kind: "value" | "words" | "none";
  /** Of the preferred claim, or of the claim that was taken over. */
  status: Status;
  /** The fact on its card. */
  url: string;
  disputed?: true;
  /** In short, what else is said: the other readings of a dispute, and those of another phase or coverage. */
  others?: string[];
  /** The model whose value this is, where the model has none of its own. */
  inherited?: Named;
  /** Phase or coverage, where it is not the usual one: "post-training", "of the code". */
  scope?: string;
}

/** The words for what a plan leaves open. */
export const UNDECIDED = "not yet decided";

const ANSWERING: readonly Status[] = ["reported", "third-party", "estimated", "planned"];

/** Whether a claim has a value or words, be they a plan's. */
export function isAnswered({ status, value, text }: ShownClaim): boolean {
  return ANSWERING.includes(status) && (value !== undefined || text !== undefined);
}

/** A fact in short. `field` is its id; `planned`: of a model that is not made yet, whose makers have nothing to disclose. */
export function cellOfFact(fact: ShownFact, field: string, { planned = false } = {}): Cell {
  const [claim] = fact.claims;
  const taken = isAnswered(claim) ? undefined : takenOver(fact);
  if (taken) return { ...cellOfFact(taken.fact, field), url: fact.url, inherited: taken.from };
  const answered = isAnswered(claim);
  const scope = formatScope(claim);
  const others = otherReadings(fact, field);
  return {
    text: answered ? formatShortClaim(claim, field) : planned && claim.status === "not-disclosed" ? UNDECIDED : formatStatus(claim.status),
    kind: !answered ? "none" : claim.value === undefined ? "words" : "value",
    status: claim.status,
    url: fact.url,
    ...(fact.disputed ? { disputed: true } : {}),
    ...(others.length > 0 ? { others } : {}),
    ...(scope ? { scope } : {}),
  };
}

/** The answer of the model that this one was made from; only where the question has no meaning for this one. */
function takenOver(fact: ShownFact): ReturnType<typeof inheritedOf> {
  const inherited = inheritedOf(fact);
  const [claim] = fact.claims;
  return claim.status === "not-applicable" && inherited && isAnswered(inherited.fact.claims[0]) ? inherited : undefined;
}

function otherReadings(fact: ShownFact, field: string): string[] {
  const [claim, ...rest] = fact.claims;
  return rest
    .filter((one) => fact.disputed || one.phase !== claim.phase || one.covers !== claim.covers)
    .map((one) => `${formatShortClaim(one, field)}${formatScope(one) && ` (${formatScope(one)})`}`);
}

/** A derived figure in short. `url`: where it stands on its card. */
export function cellOfFigure(figure: ShownFigure, id: string, url: string): Cell {
  const known = figure.value !== undefined;
  return { text: known ? formatShort(figure, id) : "not derived", kind: known ? "value" : "none", status: "derived", url };
}

/** A published result in short; its unit stands in its long form alone. */
export function cellOfResult({ value, qualifier = "exact", display, status = "reported", url }: ShownResult): Cell {
  const isExact = qualifier === "exact" && !Array.isArray(value);
  const text = isExact ? display : formatShort({ value, qualifier }) + (display.endsWith("%") ? "%" : "");
  return { text, kind: "value", status, url };
}

/** What stands where a card has no line for a field. `url`: the card. */
export function cellOfNothing(url: string): Cell {
  return { text: formatStatus("not-researched"), kind: "none", status: "not-researched", url };
}
