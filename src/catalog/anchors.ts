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
export function modelAnchors({ facts, evaluations, variants }: Record<"facts" | "evaluations" | "variants", readonly string[]>): string[] {
  return [
    ...facts,
    ...DERIVATION_IDS,
    ...evaluations.map((id) => `evaluation-${id}`),
    ...variants.map((id) => `variant-${id}`),
    ...MODEL_SECTIONS,
  ];
}

/** Ids of the parts of a card that have anchors. */
export function anchoredParts({ facts, evaluations = [], variants = [] }: Pick<ModelCard, "facts" | "evaluations" | "variants">) {
  return { facts: Object.keys(facts), evaluations: evaluations.map(({ id }) => id), variants: variants.map(({ id }) => id) };
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
