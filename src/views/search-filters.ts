import type { Model } from "../catalog/model.ts";
import type { References } from "../catalog/resolve-references.ts";
import { LICENSE_CLASSES } from "../schema/vocabularies.ts";

/** The filters of the search, with the words that people choose from. */
export const SEARCH_FILTERS = ["organization", "family", "access", "architecture", "licence", "training tokens"] as const;
export type SearchFilter = (typeof SEARCH_FILTERS)[number];

/** A filter's name as readers see it; its name in addresses keeps the letters that it was published with. */
export function filterLabel(name: SearchFilter): string {
  const words = name === "organization" ? "organisation" : name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Filter name and value, one pair a value, for one model. */
export function filtersOf(model: Model, licenses: References["licenses"]): [SearchFilter, string][] {
  const labels = (field: string) => model.facts.get(field)?.claims[0].items?.map((item) => item.label) ?? [];
  const value = model.facts.get("license")?.claims[0].value;
  const licenseClasses = new Set(
    (Array.isArray(value) ? value : []).flatMap((id) => {
      const license = licenses.get(String(id));
      return license ? [LICENSE_CLASSES[license.data.class]] : [];
    }),
  );
  return [
    ...model.makers.map((maker): [SearchFilter, string] => ["organization", maker.label]),
    ["family", model.family.label],
    ...labels("access").map((label): [SearchFilter, string] => ["access", label]),
    ...labels("architecture").map((label): [SearchFilter, string] => ["architecture", label]),
    ...[...licenseClasses].map((label): [SearchFilter, string] => ["licence", label]),
    ["training tokens", model.facts.get("training-tokens")?.claims.some((claim) => claim.known) ? "known" : "not known"],
  ];
}
