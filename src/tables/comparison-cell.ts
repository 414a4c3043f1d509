import { formatDate, formatPlural, formatStatus } from "../catalog/format.ts";
import type { Status } from "../schema/vocabularies.ts";
import type { ComparableClaim, ComparableEvaluation, ComparableFact, ComparableFigure } from "./comparison.ts";

/** What stands where a model meets a field. */
export interface ComparedCell {
  /** The value with its qualifier, or the status in words. */
  text: string;
  answered: boolean;
  /** Whether `text` is prose rather than a value. */
  prose: boolean;
  status: Status;
  disputed: boolean;
  /** Phase or coverage, where it is not the usual one: "post-training". */
  scope: string;
  /** Other readings, and what is said beside a list. */
  notes: string[];
  url: string;
  receipt: { summary: string; claims: ReceiptClaim[]; lines: string[] };
  /** Equal for equal answers; prose beside a value does not count. */
  key: string;
}
export interface ReceiptClaim {
  said: string;
  status: Status;
  lines: string[];
  citations: { label: string; url: string; place: string }[];
}

/** Name and address of an entry of the catalogue. */
export type LinkTo = (id: string) => { label: string; url: string };

function isAnswered({ status, value, text }: ComparableClaim): boolean {
  return ["reported", "third-party", "estimated", "planned"].includes(status) && (value !== undefined || text !== undefined);
}

function scopeOf({ phase, covers }: ComparableClaim): string {
  const parts = [phase && phase !== "pretraining" ? phase.replace("-", " ") : "", covers && covers !== "weights" ? `of the ${covers}` : ""];
  return parts.filter(Boolean).join(", ");
}

export function factCell(fact: ComparableFact, sourceLink: LinkTo): ComparedCell {
  const [claim, ...rest] = fact.claims;
  if (!claim) return unansweredCell(fact.url);
  const answered = isAnswered(claim);
  const others = rest.filter((one) => fact.disputed || one.phase !== claim.phase || one.covers !== claim.covers);
  const sources = new Set(fact.claims.flatMap((one) => one.citations.map((citation) => citation.source))).size;
  const places = claim.status === "not-disclosed" ? `looked in ${formatPlural(sources, "place")}` : formatPlural(sources, "source");
  return {
    text: answered ? claim.display : formatStatus(claim.status),
    answered,
    prose: answered && claim.value === undefined,
    status: claim.status,
    disputed: fact.disputed,
    scope: scopeOf(claim),
    notes: [
      ...(Array.isArray(claim.value) && claim.text ? [claim.text] : []),
      ...others.map((one) => `${fact.disputed ? "also said: " : ""}${one.display}${scopeOf(one) && ` (${scopeOf(one)})`}`),
    ],
    url: fact.url,
    receipt: {
      summary: sources > 0 ? places : "why",
      claims: fact.claims.map((one) => receiptClaim(one, sourceLink)),
      lines: fact.because ? [`Why the first is preferred: ${fact.because}`] : [],
    },
    key: JSON.stringify([claimKey(claim), others.map(claimKey)]),
  };
}

function claimKey({ status, value, text, qualifier, phase, covers }: ComparableClaim): unknown {
  const answer = Array.isArray(value) && qualifier !== "between" ? value.map(String).sort() : (value ?? text);
  return answer === undefined ? status : [answer, qualifier ?? "exact", phase ?? "pretraining", covers ?? "weights"];
}

function receiptClaim(claim: ComparableClaim, sourceLink: LinkTo): ReceiptClaim {
  const { status, reason, method, note } = claim;
  const said = isAnswered(claim) ? claim.display : status === "not-disclosed" ? "Searched, and not found" : formatStatus(status);
  return {
    said: scopeOf(claim) ? `${said} (${scopeOf(claim)})` : said,
    status,
    lines: [...(reason ? [reason] : []), ...(method ? [`Method: ${method}`] : []), ...(note ? [note] : [])],
    citations: claim.citations.map(({ source, locator, checked }) => ({
      ...sourceLink(source),
      place: `${locator}, checked ${formatDate(checked)}`,
    })),
  };
}

export function figureCell(figure: ComparableFigure, url: string, labels: ReadonlyMap<string, string>): ComparedCell {
  const missing = (figure.missing ?? []).map((id) => labels.get(id) ?? id.replace(/^accelerators\//, "").replaceAll(/[-#]/g, " "));
  const why = [...(figure.reason ? [figure.reason] : []), ...(missing.length > 0 ? [`Not known: ${missing.join(", ")}.`] : [])];
  const known = figure.value !== undefined;
  return {
    text: figure.display ?? "not derived",
    answered: known,
    prose: false,
    status: "derived",
    disputed: false,
    scope: "",
    notes: [],
    url: figure.url ?? url,
    receipt: { summary: known ? "formula" : "why", claims: [], lines: known ? [figure.formula ?? "", ...(figure.assumptions ?? [])] : why },
    key: JSON.stringify(known ? [figure.value, figure.qualifier] : "not derived"),
  };
}

export function unansweredCell(url: string): ComparedCell {
  const status = "not-researched";
  const lines = ["The card does not speak of it."];
  return {
    text: formatStatus(status),
    answered: false,
    prose: false,
    status,
    disputed: false,
    scope: "",
    notes: [],
    url,
    receipt: { summary: "why", claims: [], lines },
    key: status,
  };
}

/** A published result; `variant` names the form of the model that was measured, where it is not the card's own. */
export function evaluationCell(evaluation: ComparableEvaluation, variant: string | undefined, sourceLink: LinkTo): ComparedCell {
  const { display, url, note, citations, status = "reported" } = evaluation;
  return {
    text: display,
    answered: true,
    prose: false,
    status,
    disputed: false,
    scope: variant ?? "",
    notes: [],
    url,
    receipt: {
      summary: formatPlural(new Set(citations.map(({ source }) => source)).size, "source"),
      claims: [receiptClaim({ status, display, value: evaluation.value, citations, ...(note ? { note } : {}) }, sourceLink)],
      lines: [],
    },
    key: display,
  };
}
