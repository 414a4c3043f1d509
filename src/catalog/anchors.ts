import type { ModelCard } from "../schema/model-card.ts";
import type { Moves } from "../schema/moves.ts";
import { DERIVATION_IDS } from "./derive/index.ts";

/** Sections of a model's page, in its order. A card without one keeps its anchor at the section that follows. */
export const MODEL_SECTIONS = [
  "about",
  "source",
  "characteristics",
  "training",
  "training-data",
  "open-questions",
  "derived",
  "evaluations",
  "lineage",
  "rejected",
  "sources",
  "cite",
  "forms",
] as const;

/** Fixed anchors of a model's page: fields that it answers, derived figures, evaluations, variants, sections. */
export function modelAnchors(card: Pick<ModelCard, "facts" | "evaluations" | "variants">): string[] {
  return [
    ...Object.keys(card.facts),
    ...DERIVATION_IDS,
    ...(card.evaluations ?? []).map((evaluation) => `evaluation-${evaluation.id}`),
    ...(card.variants ?? []).map((variant) => `variant-${variant.id}`),
    ...MODEL_SECTIONS,
  ];
}

/** Current anchor → old ones that must still lead to its place. */
export type FormerAnchors = ReadonlyMap<string, readonly string[]>;

export function formerAnchors({ renamed }: Moves): FormerAnchors {
  const former = new Map<string, string[]>();
  for (const [old, current] of Object.entries(renamed ?? {})) former.set(current, [...(former.get(current) ?? []), old]);
  return former;
}

/**
 * Old anchors of an accelerator, whose section is part of a page: current anchor on that page → old
 * ones. A renamed device leaves its section's id and those of all its facts.
 */
export function formerDeviceAnchors(
  id: string,
  { "redirect-from": ids = [], renamed = {} }: Moves,
  fields: readonly string[],
): FormerAnchors {
  const former = new Map<string, string[]>([[id, [...ids]]]);
  for (const field of fields)
    former.set(
      `${id}-${field}`,
      ids.map((old) => `${old}-${field}`),
    );
  for (const [old, current] of Object.entries(renamed)) {
    const names = [id, ...ids].map((device) => `${device}-${old}`);
    former.set(`${id}-${current}`, [...(former.get(`${id}-${current}`) ?? []), ...names]);
  }
  return former;
}
