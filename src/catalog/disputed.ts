import type { Claim } from "../schema/claims.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import { agree, intervalOf } from "./interval.ts";

/**
 * Whether a fact's claims contradict one another. Numbers and dates are compared; text and lists are
 * disputed only where the card says so. Claims about other phases, or about other parts of the release,
 * are not compared.
 */
export function isDisputed(field: FieldDefinition, claims: readonly Claim[]): boolean {
  if (claims.some((claim) => claim.disputed)) return true;
  const valued = claims.filter((claim) => claim.value !== undefined && claim.status !== "not-disclosed");
  return valued.some((claim, index) =>
    valued.slice(index + 1).some((other) => comparable(claim, other) && contradict(field, claim, other)),
  );
}

function comparable(a: Claim, b: Claim): boolean {
  return (a.phase ?? "pretraining") === (b.phase ?? "pretraining") && (a.covers ?? "weights") === (b.covers ?? "weights");
}

function contradict(field: FieldDefinition, a: Claim, b: Claim): boolean {
  if (field.type === "date") {
    const [x, y] = [String(a.value), String(b.value)];
    return !x.startsWith(y) && !y.startsWith(x);
  }
  if (field.type !== "number" || a.value === undefined || b.value === undefined) return false;
  const [x, y] = [intervalOf(a.value, a.qualifier), intervalOf(b.value, b.qualifier)];
  return x !== undefined && y !== undefined && !agree(x, y);
}
