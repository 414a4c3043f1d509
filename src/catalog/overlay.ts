import type { BaseEntry } from "./base-catalogue.ts";
import { quote, type Finding } from "./problems.ts";
import { childOf, isData } from "./spell-out.ts";

type Data = Record<string, unknown>;

/** Lists of a card to which an overlay adds. */
const LISTS = ["aliases", "variants", "lineage", "evaluations", "rejected"] as const;

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
  if (!isData(base["facts"])) return { merged, theirs: new Set() };
  const facts: Data = base["facts"];
  const ownFacts = isData(mine["facts"]) ? mine["facts"] : {};
  const theirs = new Set(Object.values(facts).flatMap((claims) => (Array.isArray(claims) ? claims.filter(isData) : [])));
  for (const [field, claims] of Object.entries(ownFacts)) {
    const known = facts[field];
    // Behind others a claim does not say why it was preferred.
    if (Array.isArray(known)) for (const claim of known) if (isData(claim)) delete claim["because"];
    facts[field] = Array.isArray(claims) && Array.isArray(known) ? [...claims, ...known] : claims;
  }
  return { merged: { ...merged, facts }, theirs };
}

/** Marks the claims of a base, after nothing checks keys any more. */
export function markBase(claims: ReadonlySet<object>, { from }: BaseEntry): void {
  for (const claim of claims) Object.assign(claim, { from });
}

/** Whether a fault lies in what the file itself says, and not in what the base does. */
export function isOwnPath(path: readonly (string | number)[], own: unknown): boolean {
  const depth = path[0] === "facts" || path[0] === "variants" ? 3 : 2;
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
