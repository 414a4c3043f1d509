import { escapeControls } from "../../catalog/problems.ts";
import type { ProposalFinding } from "./finding.ts";

/** Findings as `check` prints problems, and a line that sums up. */
export function formatFindings(path: string, findings: readonly ProposalFinding[], modelCount: number): string {
  const blocks = findings.map(
    ({ line, column, rule, severity, message, hint }) =>
      `${escapeControls(path)}:${line}:${column}  ${rule}${severity === "warning" ? "  (warning)" : ""}\n  ${message}\n  ${hint}\n`,
  );
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const sum = `${count(modelCount, "model")} of the catalogue named: ${count(errors, "error")}, ${count(findings.length - errors, "warning")}.`;
  return `${[...blocks, sum].join("\n")}\n`;
}
