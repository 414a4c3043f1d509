import { doubtAt, severityOf, type Doubt } from "./doubt.ts";
import { sizesInName } from "./sizes-in-names.ts";
import { judgedClaim, over, rangeOf, said, type Range, type Subject } from "./subject.ts";

const USUAL = [0.6, 1.7] as const;
/** Other names round less strictly, and some count what is active alone. */
const USUAL_OF_ALIASES = [0.2, 5] as const;

/** Sizes that are not the ones of the model's name. */
export function nameDoubts(subject: Subject): Doubt[] {
  const sizes = sizesInName(subject.name);
  const own = (["total", "active"] as const).flatMap((part) => {
    const field = `parameters-${part}`;
    const stated = sizes?.[part];
    const known = rangeOf(subject.facts, field);
    if (!sizes || !stated || !known || !subject.owns(field)) return [];
    const severity = severityOf(over(known, stated) ?? { low: 1, high: 1 }, USUAL, 20);
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
  return own.length > 0 ? own : aliasDoubts(subject);
}

/** Another name that states the size of another model: a slip of the finger makes 7B of 70B. */
function aliasDoubts({ facts, aliases = [] }: Subject): Doubt[] {
  const known = [rangeOf(facts, "parameters-total"), rangeOf(facts, "parameters-active")];
  const claim = judgedClaim(facts, "parameters-total")?.claim;
  if (!claim) return [];
  const isOfNone = (size: Range | undefined) =>
    known.flatMap((one) => over(one, size) ?? []).every((quotient) => severityOf(quotient, USUAL_OF_ALIASES, 1));
  const doubts = aliases.flatMap(({ name, path }): Doubt[] => {
    const sizes = sizesInName(name);
    if (!sizes || ![sizes.total, sizes.active].every(isOfNone)) return [];
    return [
      {
        rule: "plausible/size",
        severity: "warning",
        path,
        message: `parameters-total is ${said(facts, "parameters-total")}; this name says ${sizes.words}.`,
        hint: "Check whether the name is one of another model.",
        about: [claim],
      },
    ];
  });
  return doubts.slice(0, 1);
}
