import type { Claim } from "../schema/claims.ts";

/** The number of the preferred claim, if it has a single one. */
export function preferredNumber(claims: readonly Claim[] | undefined): number | undefined {
  const value = claims?.[0]?.value;
  return isPlainNumber(value) ? value : undefined;
}

export function isPlainNumber(value: unknown): value is number {
  return typeof value === "number";
}
