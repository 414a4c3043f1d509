import { doubtAt, severityOf, type Doubt } from "./doubt.ts";
import { sizesInName } from "./sizes-in-names.ts";
import { over, rangeOf, said, type Subject } from "./subject.ts";

/** Sizes that are not the ones of the model's name. */
export function nameDoubts(subject: Subject): Doubt[] {
  const sizes = sizesInName(subject.name);
  if (!sizes) return [];
  return (["total", "active"] as const).flatMap((part) => {
    const field = `parameters-${part}`;
    const stated = sizes[part];
    const known = rangeOf(subject.facts, field);
    if (!stated || !known || !subject.owns(field)) return [];
    const severity = severityOf(over(known, stated) ?? { low: 1, high: 1 }, [0.6, 1.7], 20);
    if (!severity) return [];
    return [
      doubtAt(subject, field, [field], {
        rule: "plausible/size",
        severity,
        message: `${field} is ${said(subject.facts, field)}; the name says ${sizes.words}.`,
        hint: "Check the number and its powers of ten against the source.",
      }),
    ];
  });
}
