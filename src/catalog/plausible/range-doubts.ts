import type { Claim } from "../../schema/claims.ts";
import type { CollectionId } from "../../schema/collections.ts";
import type { Doubt } from "./doubt.ts";
import { rangesOf, type FieldRange } from "./ranges.ts";
import { write, type Subject } from "./subject.ts";

/** How much two claims about one quantity may differ before one of them is out by powers of ten. */
const APART = 100;

/** Numbers that their field does not have, and claims about one fact that are powers of ten apart. */
export function rangeDoubts(subject: Subject, field: string, range: FieldRange | undefined): Doubt[] {
  const claims = subject.owns(field) ? (subject.facts[field] ?? []) : [];
  if (!range) return [];
  const odd = claims.flatMap((claim, index) => oddNumber(claim, range, [...subject.pathOf(field), index, "value"], field) ?? []);
  return odd.length > 0 ? odd : claimsApart(subject, field, claims);
}

/** Whether the number of a claim cannot be one of its field. */
export function isImpossible(claim: Claim, field: string, collection: CollectionId): boolean {
  const range = rangesOf(collection)?.[field];
  return range !== undefined && numbersOf(claim).some((number) => isOutside(number, range.possible));
}

/** Whether one of the claims has a number that is unusual for its field. */
export function isOdd(claims: readonly Claim[] = [], range: FieldRange | undefined): boolean {
  return range !== undefined && claims.some((claim) => numbersOf(claim).some((number) => isOutside(number, range.usual)));
}

function isOutside(number: number, [low, high]: readonly [number, number]): boolean {
  return number < low || number > high;
}

/** Whether the ends of an interval have changed places. */
export function isReversed(claim: Claim): boolean {
  const [low, high] = numbersOf(claim);
  return low !== undefined && high !== undefined && low > high;
}

function numbersOf({ value }: Claim): number[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "number");
}

function oddNumber(claim: Claim, range: FieldRange, path: Doubt["path"], field: string): Doubt | undefined {
  const odd = numbersOf(claim).find((number) => isOutside(number, range.usual));
  if (odd === undefined || isReversed(claim)) return undefined;
  const impossible = isOutside(odd, range.possible);
  const [low, high] = impossible ? range.possible : range.usual;
  return {
    rule: "plausible/range",
    severity: impossible ? "error" : "warning",
    path,
    message: `${field} is ${write(odd)}; ${impossible ? "it can be" : "it is usually"} from ${write(low)} to ${write(high)}.`,
    hint: "Check the unit and the powers of ten against the source.",
    about: [claim],
    ...(impossible ? { alone: true } : {}),
  };
}

function claimsApart(subject: Subject, field: string, claims: readonly Claim[]): Doubt[] {
  const [first, ...others] = claims;
  const preferred = first && numbersOf(first)[0];
  if (!first || !preferred) return [];
  return others.flatMap((claim, index): Doubt[] => {
    const number = numbersOf(claim)[0];
    if (!number || claim.phase !== first.phase || Math.max(number, preferred) < APART * Math.min(number, preferred)) return [];
    return [
      {
        rule: "plausible/range",
        severity: "warning",
        path: [...subject.pathOf(field), index + 1, "value"],
        message: `${field} is ${write(number)} here, and ${write(preferred)} in the first claim.`,
        hint: "Check the powers of ten of both against their sources; what another run or part took is of another phase.",
        about: [first, claim],
      },
    ];
  });
}
