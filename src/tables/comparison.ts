import { formatDate, formatPlural, formatStatus } from "../catalog/format.ts";
import type { Citation, ClaimValue } from "../schema/claims.ts";
import type { Status } from "../schema/vocabularies.ts";

/** What a comparison reads of `/models/<id>.json`. */
export interface ComparableModel {
  id: string;
  name: string;
  url: string;
  facts: Record<string, ComparableFact>;
  derived: Record<string, ComparableFigure>;
}
export interface ComparableFact {
  url: string;
  disputed: boolean;
  because?: string;
  claims: ComparableClaim[];
}
export interface ComparableClaim {
  status: Status;
  display: string;
  value?: ClaimValue;
  text?: string;
  qualifier?: string;
  phase?: string;
  covers?: string;
  citations: Citation[];
  method?: string;
  reason?: string;
  note?: string;
}
export interface ComparableFigure {
  status: Status;
  value?: number | [number, number];
  qualifier?: string;
  display?: string;
  url?: string;
  formula?: string;
  assumptions?: string[];
  missing?: string[];
  reason?: string;
}

/** A row that a comparison can have: a field of the cards, or a figure that the site derives. */
export interface ComparisonField {
  id: string;
  label: string;
  /** Section of the card in which it stands. */
  group: string;
}

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

export interface ComparedModel {
  id: string;
  name: string;
  url: string;
  makers: string;
  /** By id of field; complete for the fields asked for. */
  cells: Record<string, ComparedCell>;
}

export type SourceLink = (source: string) => { label: string; url: string };

/** A model as a column: every field answered, if only by its status. */
export function compareModel(model: ComparableModel, fields: readonly ComparisonField[], sourceLink: SourceLink): ComparedModel {
  const labels = new Map(fields.map((field) => [field.id, field.label]));
  const cells = fields.map(({ id }): [string, ComparedCell] => {
    const fact = model.facts[id];
    const figure = model.derived[id];
    if (fact) return [id, factCell(fact, sourceLink)];
    return [id, figure ? figureCell(figure, model.url + `#${id}`, labels) : unansweredCell(model.url)];
  });
  const makers = model.facts["developer"]?.claims[0]?.display ?? "";
  return { id: model.id, name: model.name, url: model.url, makers, cells: Object.fromEntries(cells) };
}

/** Whether the models give one and the same answer. */
export function isSame(models: readonly ComparedModel[], field: string): boolean {
  return models.length > 1 && new Set(models.map((model) => model.cells[field]?.key)).size === 1;
}

/** The fields that at least one of the models has on its card. */
export function answeredFields(models: readonly ComparedModel[], fields: readonly ComparisonField[]): ComparisonField[] {
  return fields.filter(({ id }) => models.some((model) => model.cells[id]?.status !== "not-researched"));
}

function isAnswered({ status, value, text }: ComparableClaim): boolean {
  return ["reported", "third-party", "estimated", "planned"].includes(status) && (value !== undefined || text !== undefined);
}

function scopeOf({ phase, covers }: ComparableClaim): string {
  const parts = [phase && phase !== "pretraining" ? phase.replace("-", " ") : "", covers && covers !== "weights" ? `of the ${covers}` : ""];
  return parts.filter(Boolean).join(", ");
}

function factCell(fact: ComparableFact, sourceLink: SourceLink): ComparedCell {
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

function receiptClaim(claim: ComparableClaim, sourceLink: SourceLink): ReceiptClaim {
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

function figureCell(figure: ComparableFigure, url: string, labels: ReadonlyMap<string, string>): ComparedCell {
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

function unansweredCell(url: string): ComparedCell {
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
