import { STATUSES } from "../../schema/vocabularies.ts";
import { quote, type Finding } from "../problems.ts";
import type { Path } from "./path.ts";

const CITED = 'source: <id>, locator: "…", checked: 2026-11-21';

/** A value that stands where its claim belongs: `layers: 28`, `training-compute: not-disclosed`. */
export function bareFactFinding(received: unknown, path: Path): Finding | undefined {
  const isClaim = path.at(-2) === "facts" || (path.at(-3) === "facts" && typeof path.at(-1) === "number");
  if (!isClaim || received === undefined || received === null || typeof received === "object") return undefined;
  return {
    rule: "claim/value",
    path,
    message: `${quote(received)} stands alone; a fact is a claim with its source.`,
    hint: `Write { ${hintOf(received)} }.`,
  };
}

function hintOf(received: unknown): string {
  if (received === "not-applicable") return 'status: not-applicable, reason: "…"';
  if (received === "not-researched") return "status: not-researched";
  if (Object.hasOwn(STATUSES, String(received))) return `status: ${String(received)}, ${CITED}`;
  return `value: ${typeof received === "string" ? received : String(received)}, ${CITED}`;
}
