import { CITATION_KEYS } from "../schema/citation.ts";
import type { CollectionId } from "../schema/collections.ts";

/** What YAML gives, before anything is known about it. */
type Data = Record<string, unknown>;

/**
 * Turns the author's short forms into the long ones, in place, without judging anything:
 * a single claim becomes a list of one, `source`, `locator`, `checked` and the like beside a value become its
 * one citation, and a claim without a status is `reported`. Whatever has another shape is left for the
 * schema to refuse.
 */
export function spellOut(collection: CollectionId, data: unknown): unknown {
  if (!isData(data)) return data;
  spellOutFacts(data["facts"]);
  if (collection === "models") {
    for (const variant of listOf(data["variants"])) if (isData(variant)) spellOutFacts(variant["facts"]);
    for (const key of ["lineage", "evaluations", "rejected"]) {
      for (const item of listOf(data[key])) if (isData(item)) spellOutCitations(item);
    }
  } else if (collection !== "sources") {
    spellOutCitations(data);
    for (const item of listOf(data["corrections"])) if (isData(item)) spellOutCitations(item);
  }
  return data;
}

function spellOutFacts(facts: unknown): void {
  if (!isData(facts)) return;
  for (const [field, fact] of Object.entries(facts)) {
    const claims = Array.isArray(fact) ? fact : [fact];
    for (const claim of claims) {
      if (!isData(claim)) continue;
      if (!("status" in claim)) claim["status"] = "reported";
      spellOutCitations(claim);
    }
    if (claims !== fact && isData(fact)) facts[field] = claims;
  }
}

function spellOutCitations(owner: Data): void {
  // Both forms at once: the schema refuses the short one as unknown keys.
  if ("citations" in owner) return;
  const inline: Data = {};
  for (const key of CITATION_KEYS) {
    if (!(key in owner)) continue;
    inline[key] = owner[key];
    delete owner[key];
  }
  if (Object.keys(inline).length === 0) return;
  owner["citations"] = [inline];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own property `step` of a map or list, if there is one. */
export function childOf(owner: unknown, step: PropertyKey): unknown {
  if (typeof owner !== "object" || owner === null || !Object.hasOwn(owner, step)) return undefined;
  return (owner as Record<PropertyKey, unknown>)[step];
}
