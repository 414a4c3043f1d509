import { judgedClaim, type Range, type Subject } from "./subject.ts";

/** A doubt about a number or date, before it is known whether the card expects it. */
export interface Doubt {
  rule:
    | "plausible/range"
    | "plausible/size"
    | "plausible/shape"
    | "plausible/compute"
    | "plausible/time"
    | "plausible/energy"
    | "plausible/result"
    | "plausible/date";
  severity: "error" | "warning";
  message: string;
  hint: string;
  path: (string | number)[];
  /** What may carry `expected: true`: claims and results that the doubt speaks of. */
  about: readonly { expected?: true; note?: string }[];
  /** The number cannot be, whatever else the card says. */
  alone?: true;
}

/** How far outside of its usual bounds a quotient lies: by another `factor`, it cannot be. */
export function severityOf(quotient: Range, [low, high]: readonly [number, number], factor: number): Doubt["severity"] | undefined {
  if (quotient.high >= low && quotient.low <= high) return undefined;
  return quotient.high * factor < low || quotient.low > high * factor ? "error" : "warning";
}

/** A doubt that stands at one field of a subject and speaks of several. */
export function doubtAt(
  { facts, pathOf }: Pick<Subject, "facts" | "pathOf">,
  field: string,
  fields: readonly string[],
  words: Omit<Doubt, "path" | "about">,
): Doubt {
  return {
    ...words,
    path: [...pathOf(field), judgedClaim(facts, field)?.index ?? 0, "value"],
    about: fields.flatMap((one) => judgedClaim(facts, one)?.claim ?? []),
  };
}
