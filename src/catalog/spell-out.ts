import { CITATION_KEYS } from "../schema/citation.ts";
import type { CollectionId } from "../schema/collections.ts";

/** What YAML gives, before anything is known about it. */
type Data = Record<string, unknown>;

/** Collections whose entries have sources themselves, beside those of their facts. */
const CITING: ReadonlySet<CollectionId> = new Set(["organizations", "licenses", "benchmarks", "concepts", "proposals"]);

/**
 * Turns the author's short forms into the long ones without judging anything: a single claim becomes a list of one,
 * `source`, `locator`, `checked` and the like beside a value become its one citation, and a claim without a status is
 * `reported`. Whatever has another shape is left for the schema to refuse. Lists and maps of what is given are changed;
 * an owner of citations in the short form is replaced, because a map from which keys are deleted is slow for good.
 */
export function spellOut(collection: CollectionId, data: unknown): unknown {
  if (!isData(data)) return data;
  spellOutFacts(data["facts"]);
  if (collection === "models") {
    for (const variant of listOf(data["variants"])) if (isData(variant)) spellOutFacts(variant["facts"]);
    for (const key of ["lineage", "evaluations", "rejected"]) spellOutList(data[key]);
  } else if (CITING.has(collection)) {
    spellOutList(data["corrections"]);
    return withCitations(data);
  }
  return data;
}

function spellOutFacts(facts: unknown): void {
  if (!isData(facts)) return;
  for (const field of Object.keys(facts)) {
    const fact = facts[field];
    if (Array.isArray(fact)) spellOutList(fact, withStatus);
    else if (isData(fact)) facts[field] = [withCitations(withStatus(fact))];
  }
}

function spellOutList(list: unknown, first = (item: Data) => item): void {
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries()) if (isData(item)) list[index] = withCitations(first(item));
}

function withStatus(claim: Data): Data {
  if (!("status" in claim)) claim["status"] = "reported";
  return claim;
}

const INLINE: ReadonlySet<string> = new Set(CITATION_KEYS);

/** Both forms at once are left: the schema refuses the short one as unknown keys. */
function withCitations(owner: Data): Data {
  if ("citations" in owner || !CITATION_KEYS.some((key) => key in owner)) return owner;
  const spelledOut: Data = {};
  for (const key of Object.keys(owner)) if (!INLINE.has(key)) put(spelledOut, key, owner[key]);
  const citation: Data = {};
  for (const key of CITATION_KEYS) if (key in owner) citation[key] = owner[key];
  spelledOut["citations"] = [citation];
  return spelledOut;
}

/** Also of the one key that would otherwise be no key, but what a map inherits from. */
function put(map: Data, key: string, value: unknown): void {
  if (key === "__proto__") Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
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
