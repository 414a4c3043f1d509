import type { Catalogue } from "./catalogue.ts";
import type { CatalogueModel } from "./catalogue-shape.ts";

/** A model as people read it: every fact with its status, under its group. */
export function cardInWords(
  { fields, origin, edition }: Catalogue,
  { name, stage, summary, facts, derived, variants, evaluations, url }: CatalogueModel,
): string {
  const lines = [`${name}  (${stage})`, summary, ""];
  const width = Math.max(...fields.map(({ label }) => label.length));
  for (const group of new Set(fields.map((field) => field.group))) {
    const known = fields.filter((field) => field.group === group && facts[field.id]);
    if (known.length === 0) continue;
    lines.push(group);
    for (const { id, label } of known) {
      const fact = facts[id];
      if (fact) lines.push(`  ${label.padEnd(width)}  ${fact.display}${saidOf(fact.status)}${fact.disputed ? ", disputed" : ""}`);
    }
  }
  const figures = Object.entries(derived).filter(([, figure]) => figure.value !== undefined);
  if (figures.length > 0) lines.push("derived", ...figures.map(([id, figure]) => `  ${id.padEnd(width)}  ${figure.display ?? ""}`));
  if (evaluations.length > 0)
    lines.push(
      "results",
      ...evaluations.map(({ id, status, display }) => `  ${`evaluation-${id}`.padEnd(width)}  ${display}${saidOf(status)}`),
    );
  if (variants.length > 0) lines.push("variants", ...variants.map((variant) => `  ${variant.name}`));
  return `${[...lines, "", origin + url, `edition ${edition}`].join("\n")}\n`;
}

/** What a status adds to a value in words; a maker's own word, and statuses that are the value, add nothing. */
function saidOf(status: string): string {
  return ["third-party", "estimated", "planned"].includes(status) ? ` (${status})` : "";
}
