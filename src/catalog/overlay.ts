import type { BaseEntry } from "./base-catalogue.ts";
import { quote, type Finding } from "./problems.ts";
import { listOf, type Data } from "./base-data.ts";
import { childOf, isData } from "./spell-out.ts";

/** Lists of a card to which an overlay adds. */
const LISTS = ["aliases", "lineage", "evaluations", "rejected"] as const;

/**
 * An entry with what the extended catalogue says of it: a fact's own claims come first, and so are preferred; those of
 * the base stand behind them, and say where they are from. Both in the spelled-out form.
 */
export function withBase(own: unknown, { data }: BaseEntry): { merged: Data; theirs: Set<object> } {
  const base: Data = structuredClone(data);
  const mine: Data = isData(own) ? own : {};
  const merged: Data = { ...base, ...mine };
  for (const key of LISTS) {
    const [added, known] = [mine[key], base[key]];
    if (Array.isArray(added) && Array.isArray(known)) merged[key] = [...added, ...known.filter((item) => !added.includes(item))];
  }
  const theirs = new Set([...claimsOf(base), ...listOf(base["variants"]).flatMap(claimsOf)]);
  if (isData(base["facts"])) merged["facts"] = factsTogether(mine["facts"], base["facts"]);
  if (Array.isArray(mine["variants"])) merged["variants"] = variantsTogether(mine["variants"], listOf(base["variants"]));
  return { merged, theirs };
}

function claimsOf({ facts }: Data): Data[] {
  return isData(facts) ? Object.values(facts).flatMap(listOf) : [];
}

function factsTogether(own: unknown, base: Data): Data {
  const facts = { ...base };
  for (const [field, claims] of Object.entries(isData(own) ? own : {})) {
    const known = facts[field];
    // Behind others a claim does not say why it was preferred.
    for (const claim of listOf(known)) delete claim["because"];
    facts[field] = Array.isArray(claims) && Array.isArray(known) ? [...claims, ...known] : claims;
  }
  return facts;
}

/** Variants of both; of one that both have, the base's facts stand behind the own ones. */
function variantsTogether(own: readonly unknown[], base: readonly Data[]): unknown[] {
  const ids = new Set(own.map((variant) => childOf(variant, "id")));
  return [
    ...own.map((variant) => {
      const known = base.find(({ id }) => id === childOf(variant, "id"));
      if (!known || !isData(variant)) return variant;
      return { ...known, ...variant, facts: factsTogether(variant["facts"], isData(known["facts"]) ? known["facts"] : {}) };
    }),
    ...base.filter(({ id }) => !ids.has(id)),
  ];
}

/** Marks the claims of a base, after nothing checks keys any more. */
export function markBase(claims: ReadonlySet<object>, { from }: BaseEntry): void {
  for (const claim of claims) Object.assign(claim, { from });
}

/** Whether a fault lies in what the file itself says, and not in what the base does. */
export function isOwnPath(path: readonly (string | number)[], own: unknown): boolean {
  const depth = path[0] === "facts" ? 3 : path[0] === "variants" && path[2] === "facts" ? 5 : 2;
  let owner = own;
  return path.slice(0, depth).every((step) => (owner = childOf(owner, step)) !== undefined);
}

/** A card of the id of a base's model that does not say that it adds to it, or that adds to none. */
export function overlayFinding(id: string, own: unknown, base: BaseEntry | undefined): Finding[] {
  const overlay = childOf(own, "overlay") === true;
  if (overlay && !base)
    return [
      {
        rule: "reference/unknown",
        path: ["overlay"],
        message: `There is no model ${quote(id)} in a catalogue that this one extends.`,
        hint: "Name the file after the id of a model there, and the catalogue with extends: in site.yaml; or delete overlay.",
      },
    ];
  if (overlay || !base || base.alone) return [];
  return [
    {
      rule: "file/duplicate-id",
      path: ["name"],
      at: "key",
      message: `${quote(id)} is already the id of a model of ${base.from.catalogue}, which this catalogue extends.`,
      hint: "Write overlay: true to add claims to that model, or give this card another file name.",
    },
  ];
}
