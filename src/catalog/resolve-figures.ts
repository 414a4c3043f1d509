import type { Fact, Figure, Link } from "./model.ts";
import { derivations, type DerivedFigure, type DerivedInput } from "./derive/index.ts";
import { formatNumber, formatQuantity, formatScientific, formatShort } from "./format.ts";
import type { EntryIndex } from "./index-entries.ts";
import { acceleratorFields, modelFields } from "../schema/fields.ts";
import type { Urls } from "./urls.ts";

const labels = new Map([...modelFields, ...acceleratorFields].map((field) => [field.id, field]));

/** Fields under which makers publish what the site derives too, and why the two may differ. */
export const PUBLISHED: Partial<Record<DerivedFigure["id"], { field: string; gap: string }>> = {
  "derived-training-flop": {
    field: "training-compute",
    gap: "The published figure may count attention, recomputation or other stages, or fewer tokens; the derived one counts two passes of each token through the weights and nothing else.",
  },
  "derived-mfu": {
    field: "training-mfu",
    gap: "A published utilisation is usually measured over steady steps of one configuration; the derived one spreads the pre-training’s operations over all hours charged to the model, restarts, warm-up, evaluation and other stages included.",
  },
};

/** A derived figure as a card shows it: labels, the formula with the numbers put in, links to the inputs. */
export function resolveFigure(
  figure: DerivedFigure,
  model: string,
  facts: ReadonlyMap<string, Fact>,
  entries: EntryIndex,
  urls: Urls,
): Figure {
  const definition = derivations.find((derivation) => derivation.id === figure.id);
  const terms = figure.inputs.map((input) => term(input, model, entries, urls));
  const published = PUBLISHED[figure.id];
  const fact = published && facts.get(published.field);
  const known = fact?.claims.find((claim) => claim.known);
  return {
    ...figure,
    label: definition?.label ?? figure.id,
    url: urls.fact(model, figure.id),
    short: figure.value === undefined ? figure.display : formatShort(figure, figure.id),
    terms,
    ...(figure.value !== undefined && terms.length > 0 ? { substitution: substitution(figure) } : {}),
    ...(figure.missing ? { missingLabels: figure.missing.map((path) => fieldLink(path, model, facts, urls)) } : {}),
    ...(published && fact && known && figure.value !== undefined
      ? { published: { display: known.display, url: fact.url, gap: published.gap } }
      : {}),
  };
}

function term(input: DerivedInput, model: string, entries: EntryIndex, urls: Urls): Figure["terms"][number] {
  const [, field = ""] = /(?:facts\/|#)([a-z0-9-]+)$/.exec(input.path) ?? [];
  const accelerator = /^accelerators\/([a-z0-9-]+)#/.exec(input.path)?.[1];
  const definition = labels.get(field);
  const display = formatNumber({ value: input.value, qualifier: input.qualifier, unit: definition?.unit, status: "reported" });
  const device = accelerator && entries.accelerators.get(accelerator)?.data.name;
  return {
    symbol: input.symbol,
    label: device ? `${definition?.label.toLowerCase()} of the ${device}` : (definition?.label.toLowerCase() ?? field),
    display,
    url: accelerator ? urls.entry("accelerators", accelerator) : urls.fact(model, field),
  };
}

function fieldLink(path: string, model: string, facts: ReadonlyMap<string, Fact>, urls: Urls): Link {
  const accelerator = /^accelerators\/([a-z0-9-]+)#(.+)$/.exec(path);
  if (accelerator)
    return {
      label: `${labels.get(accelerator[2] ?? "")?.label ?? path} of ${accelerator[1]}`,
      url: urls.entry("accelerators", accelerator[1] ?? ""),
    };
  const label = labels.get(path)?.label.toLowerCase() ?? path;
  return facts.has(path) ? { label, url: urls.fact(model, path) } : { label };
}

/** The formula with the preferred values in place of the symbols. */
function substitution(figure: DerivedFigure): string {
  const values = new Map<string, string>();
  for (const input of figure.inputs) {
    const written = Array.isArray(input.value) ? `[${input.value.map(number).join(", ")}]` : number(input.value);
    values.set(input.symbol, values.has(input.symbol) ? `${values.get(input.symbol)} or ${written}` : written);
  }
  const right = figure.formula.split(" = ").at(-1) ?? figure.formula;
  const filled = right
    .replace(/\b([A-Za-z])\b(?!\s*bytes|TFLOP)/g, (symbol) => values.get(symbol) ?? symbol)
    .replace(/\bh\b/, () => (values.has("n") ? `${values.get("n")} · ${values.get("t")}` : "h"));
  const sign = { exact: "=", approximately: "≈", "at-most": "≤", "at-least": "≥", between: "=" }[figure.qualifier ?? "exact"];
  const result = Array.isArray(figure.value)
    ? figure.value.map((end) => rounded(end, figure.unit)).join(" to ")
    : rounded(figure.value ?? 0, figure.unit);
  return `${sign === "≤" || sign === "≥" ? `${sign} ` : ""}${filled} ${sign === "≈" ? "≈" : "="} ${result}`;
}

function number(value: number): string {
  return value >= 1e6 ? formatScientific(value) : formatQuantity(value, undefined);
}

function rounded(value: number, unit: string): string {
  return unit === "1" ? String(Number(value.toPrecision(3))) : formatQuantity(Number(value.toPrecision(3)), unit);
}
