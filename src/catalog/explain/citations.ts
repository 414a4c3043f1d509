import { quote, type Finding } from "../problems.ts";
import type { Path } from "./path.ts";

/** Citations in a shape that they do not have. */
export function citationFinding(received: unknown, path: Path): Finding | undefined {
  const several = (ids: readonly unknown[]) =>
    `[${ids.map((id) => `{ source: ${String(id)}, locator: "…", checked: 2026-11-21 }`).join(", ")}]`;
  if (Array.isArray(received) && path.at(-1) === "source") {
    return {
      rule: "provenance/citation",
      path,
      message: `${quote(received)} is a list; a citation names one source, and each source has a place and a day of its own.`,
      hint: `Write, in place of source, locator and checked, citations: ${several(received)}.`,
    };
  }
  if (path.at(-1) !== "citations") return undefined;
  const empty = Array.isArray(received) && received.length === 0;
  return {
    rule: "provenance/citation",
    path,
    message: empty ? "The list of citations is empty." : `${quote(received)} is not a list of citations.`,
    hint: `Write citations: ${several(Array.isArray(received) || typeof received !== "string" ? ["<id>"] : [received])}.`,
  };
}
