import type { Catalogue, CatalogueClaim, CatalogueFact, CatalogueModel } from "./catalogue.ts";
import { figureLabel, NotFound, type Asked } from "./find.ts";

/** Where a claim was read. */
export interface AnsweredReceipt {
  title: string;
  locator: string;
  checked: string;
  /** The document; absent where it has no address. */
  address?: string;
  quote?: string;
  state?: string;
  confirmed?: string;
}

export interface AnsweredClaim {
  display: string;
  status: string;
  /** Part of the training, or of the model, of which it is said. */
  scope?: string;
  text?: string;
  note?: string;
  method?: string;
  reason?: string;
  receipts: AnsweredReceipt[];
}

/** One fact as every command and tool gives it: never a value without its status, its receipt, its address and its edition. */
export interface Answer {
  model: string;
  name: string;
  /** Id of the field, derived figure or evaluation. */
  field: string;
  label: string;
  status: string;
  display: string;
  value?: unknown;
  unit?: string;
  qualifier?: string;
  disputed: boolean;
  because?: string;
  /** All sides; the first is preferred. */
  claims: AnsweredClaim[];
  /** How a derived figure follows, and from what. */
  formula?: string;
  assumptions?: string[];
  missing?: string[];
  permalink: string;
  edition: string;
}

/** What the catalogue says of a model. Throws `NotFound` where the card has no word on it. */
export function answer(catalogue: Catalogue, model: CatalogueModel, asked: Asked, variant?: string): Answer {
  const about = { model: model.id, name: model.name, edition: catalogue.edition };
  if ("figure" in asked) return { ...about, ...figureAnswer(catalogue, model, asked.figure) };
  if ("evaluation" in asked) return { ...about, ...resultAnswer(catalogue, model, asked.evaluation) };
  const { id, label } = asked.field;
  const fact = model.variants.find((one) => one.id === variant)?.facts[id] ?? model.facts[id];
  if (!fact) throw new NotFound(`The card of ${model.name} says nothing of ${label} (${id}).`);
  return { ...about, field: id, label, ...factAnswer(catalogue, fact) };
}

function factAnswer(catalogue: Catalogue, fact: CatalogueFact) {
  const { status, display, value, unit, qualifier, disputed, because, url, claims } = fact;
  return {
    status,
    display,
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(qualifier === undefined ? {} : { qualifier }),
    disputed,
    ...(because === undefined ? {} : { because }),
    claims: claims.map((claim) => claimAnswer(catalogue, claim)),
    permalink: catalogue.origin + url,
  };
}

function claimAnswer(
  catalogue: Catalogue,
  { display, status, phase, covers, text, note, method, reason, citations }: CatalogueClaim,
): AnsweredClaim {
  const scope = [phase && phase !== "pretraining" ? phase : "", covers && covers !== "weights" ? `of the ${covers}` : ""].filter(Boolean);
  return {
    display,
    status,
    ...(scope.length > 0 ? { scope: scope.join(", ") } : {}),
    ...(text === undefined || text === display ? {} : { text }),
    ...(note === undefined ? {} : { note }),
    ...(method === undefined ? {} : { method }),
    ...(reason === undefined ? {} : { reason }),
    receipts: citations.map((citation) => receiptOf(catalogue, citation)),
  };
}

function receiptOf(
  { sources }: Catalogue,
  { source, locator, checked, quote, state, confirmed }: CatalogueClaim["citations"][number],
): AnsweredReceipt {
  const document = sources[source];
  const address = document?.URL;
  return {
    title: document?.title ?? source,
    locator,
    checked,
    ...(address === undefined ? {} : { address }),
    ...(quote === undefined ? {} : { quote }),
    ...(state === undefined ? {} : { state }),
    ...(confirmed === undefined ? {} : { confirmed }),
  };
}

function figureAnswer(catalogue: Catalogue, model: CatalogueModel, id: string) {
  const figure = model.derived[id];
  if (!figure) throw new NotFound(`The catalogue derives no ${figureLabel(id)} (${id}).`);
  const { value, unit, qualifier, display, formula, assumptions, missing, reason, url } = figure;
  const why = reason ?? (missing ? `These are not known: ${missing.join(", ")}.` : undefined);
  return {
    field: id,
    label: figureLabel(id),
    status: value === undefined ? "not derived" : "derived",
    display: display ?? "not derived",
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(qualifier === undefined ? {} : { qualifier }),
    disputed: false,
    claims: [{ display: display ?? "not derived", status: "derived", ...(why === undefined ? {} : { reason: why }), receipts: [] }],
    ...(formula === undefined ? {} : { formula }),
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(missing === undefined ? {} : { missing }),
    permalink: catalogue.origin + (url ?? `${model.url}#${id}`),
  };
}

function resultAnswer(catalogue: Catalogue, model: CatalogueModel, id: string) {
  const result = model.evaluations.find((one) => one.id === id);
  if (!result)
    throw new NotFound(
      `The card of ${model.name} has no evaluation ${JSON.stringify(id)}; it has ${model.evaluations.map((one) => one.id).join(", ") || "none"}.`,
    );
  const { benchmark, metric, setup, status, display, value, url, citations } = result;
  return {
    field: `evaluation-${id}`,
    label: `${benchmark}, ${metric}`,
    status,
    display,
    ...(value === undefined ? {} : { value }),
    disputed: false,
    claims: [
      {
        display,
        status,
        ...(setup === undefined ? {} : { note: setup }),
        receipts: citations.map((citation) => receiptOf(catalogue, citation)),
      },
    ],
    permalink: catalogue.origin + url,
  };
}

/** An answer as people read it: value and status first, then each side with where it was read. */
export function answerInWords({
  name,
  label,
  display,
  status,
  disputed,
  because,
  claims,
  formula,
  assumptions = [],
  permalink,
  edition,
}: Answer): string {
  const lines = [`${name}: ${label}`, `  ${display}  (${status}${disputed ? ", disputed" : ""})`];
  for (const [index, claim] of claims.entries()) {
    if (claims.length > 1)
      lines.push(`  ${index === 0 ? "preferred" : "also"}: ${claim.display}  (${[claim.status, claim.scope].filter(Boolean).join(", ")})`);
    for (const more of [claim.text, claim.note, claim.method && `Method: ${claim.method}`, claim.reason])
      if (more) lines.push(`    ${more}`);
    for (const { title, locator, checked, address, quote, state } of claim.receipts) {
      lines.push(`    ${title}, ${locator}; read ${checked}${state === "confirmed" ? ", words found by machine" : ""}`);
      if (quote) lines.push(`      “${quote}”`);
      if (address) lines.push(`      ${address}`);
    }
  }
  if (because) lines.push(`  Why the first is preferred: ${because}`);
  if (formula) lines.push(`  ${formula}`);
  for (const assumption of assumptions) lines.push(`  Assumed: ${assumption}`);
  return `${[...lines, `  ${permalink}`, `  edition ${edition}`].join("\n")}\n`;
}
