import { formatStatus } from "../../catalog/format.ts";
import type { Link, Model } from "../../catalog/model.ts";
import { modelFields } from "../../schema/fields.ts";
import { euDocumentationForm } from "./eu-documentation-form.ts";
import type { Form, FormEntry } from "./form.ts";
import { opennessFramework } from "./openness-framework.ts";
import { transparencyIndex } from "./transparency-index.ts";

/** Every form that cards are held against. */
export const forms: readonly Form[] = [euDocumentationForm, transparencyIndex, opennessFramework];

export type EntryState = "answered" | "in-part" | "gap" | "outside";

/** How far a card answers an entry of a form. */
export interface EntryCoverage {
  entry: FormEntry;
  state: EntryState;
  /** Where on the card the answer stands. */
  answers: Link[];
  /** What the card lacks, with its status in words. */
  missing: Link[];
}

export interface FormCoverage {
  form: Form;
  entries: EntryCoverage[];
  counts: Record<EntryState, number>;
}

export function coverageOf(model: Model, form: Form): FormCoverage {
  const entries = form.entries.map((entry) => coverEntry(model, entry));
  return { form, entries, counts: countStates(entries.map((entry) => entry.state)) };
}

export function countStates(states: readonly EntryState[]): Record<EntryState, number> {
  const counts = { answered: 0, "in-part": 0, gap: 0, outside: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}

function coverEntry(model: Model, entry: FormEntry): EntryCoverage {
  if (entry.needs.length === 0) return { entry, state: "outside", answers: [], missing: [] };
  const answers = entry.needs.filter((need) => isAnswered(model, need)).map((need) => placeOf(model, need));
  const missing = entry.needs.filter((need) => !isAnswered(model, need)).map((need) => placeOf(model, need));
  return { entry, state: stateOf(model, entry), answers, missing: entry.any && answers.length > 0 ? [] : missing };
}

export function stateOf(model: Model, entry: FormEntry): EntryState {
  if (entry.needs.length === 0) return "outside";
  if (!entry.needs.some((need) => isAnswered(model, need))) return "gap";
  const isEnough = entry.any || entry.needs.every((need) => isAnswered(model, need));
  return isEnough && !entry.beyond ? "answered" : "in-part";
}

/** "Not applicable" is an answer: the forms take it as one. */
function isAnswered(model: Model, need: string): boolean {
  if (need === "name") return true;
  if (need === "evaluations") return model.evaluations.length > 0;
  if (need === "lineage") return model.lineage.length > 0 || isTrainedFromScratch(model);
  if (need.startsWith("source:")) return model.sources.some(({ source }) => `source:${source.kind}` === need);
  const figure = model.figures.get(need);
  if (figure) return figure.value !== undefined;
  return model.facts.get(need)?.claims.some((claim) => claim.known || claim.status === "not-applicable") === true;
}

/** Where on a card an answer stands, or would stand, and the status in words where there is none. */
function placeOf(model: Model, need: string): Link {
  const label = labelOf(need);
  if (need === "name") return { label, url: model.url };
  if (need === "evaluations" || need === "lineage") return { label, url: `${model.url}#${need}` };
  if (need.startsWith("source:")) {
    const source = model.sources.find((one) => `source:${one.source.kind}` === need);
    return { label, url: source?.url ?? `${model.url}#sources` };
  }
  const figure = model.figures.get(need);
  if (figure) return { label: figure.label.toLowerCase(), url: figure.url };
  const fact = model.facts.get(need);
  const status = isAnswered(model, need) ? "" : `, ${formatStatus(fact?.claims[0].status ?? "not-researched")}`;
  return { label: label + status, url: fact?.url ?? model.url };
}

/** It has pre-training data of its own and names no ancestor: it depends on no other model. */
function isTrainedFromScratch(model: Model): boolean {
  return model.facts.get("pretraining-data")?.claims.some((claim) => claim.known) === true;
}

const labels = new Map(modelFields.map((field) => [field.id, field.label]));

export function labelOf(need: string): string {
  const label = labels.get(need) ?? need.replace("source:", "").replaceAll("-", " ");
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
