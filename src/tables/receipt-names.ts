import type { CitationForms } from "./citation.ts";
import type { ShownFact, ShownFigure, ShownResult } from "../values/shown.ts";

/** `/data/receipt-names.json`: what a receipt beside a table calls the things that data name by id. */
export interface ReceiptNames {
  /** Labels of fields and derived figures. */
  fields: Record<string, string>;
  sources: Record<string, { by: string; title: string; url: string; href?: string }>;
  benchmarks: Record<string, string>;
  /** Forms of a citation with tokens for the place. */
  citation: CitationForms;
  /** Where the site is published, without a slash at its end. */
  origin: string;
}

/** What a receipt beside a table reads of `/models/<id>.json`. */
export interface ReceiptModel {
  id: string;
  name: string;
  url: string;
  facts: Record<string, ShownFact>;
  derived: Record<string, ShownFigure>;
  evaluations: (ShownResult & { id: string; benchmark: string })[];
}

/** Whether a file is what it ought to be; an older edition or an error page is not. */
export function isReceiptNames(data: unknown): data is ReceiptNames {
  return hasObjects(data, ["fields", "sources", "benchmarks", "citation"]) && "origin" in data && typeof data.origin === "string";
}

export function isReceiptModel(data: unknown): data is ReceiptModel {
  return hasObjects(data, ["facts", "derived", "evaluations"]) && "name" in data && typeof data.name === "string";
}

function hasObjects(data: unknown, keys: readonly string[]): data is Record<string, object> {
  if (typeof data !== "object" || data === null) return false;
  const values = new Map<string, unknown>(Object.entries(data));
  return keys.every((key) => typeof values.get(key) === "object" && values.get(key) !== null);
}
