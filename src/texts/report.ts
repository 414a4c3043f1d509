import { formatPlural } from "../catalog/format.ts";
import { reportFormats } from "../catalog/report.ts";
import type { ReportFormat } from "../catalog/report-formats.ts";
import { escapeControls } from "../catalog/problems.ts";
import type { TextFinding } from "./finding.ts";

/** What a run of the check read, beside what it found. */
export interface TextRun {
  findings: readonly TextFinding[];
  fileCount: number;
  modelCount: number;
  words: number;
  /** Path from the top of the git repository to the folder from which files are named. */
  repositoryPrefix: string;
}

/** Findings in a format of `check`. In words a line sums up how much was read, so that nothing read is not nothing wrong. */
export function formatFindings(
  { findings, fileCount, modelCount, words, repositoryPrefix }: TextRun,
  format: ReportFormat = "text",
): string {
  const shown = findings.map((finding) => ({ ...finding, file: escapeControls(finding.file) }));
  if (format !== "text") return reportFormats[format](shown, { fileCount, repositoryPrefix });
  const blocks = shown.map(
    ({ file, line, column, rule, severity, message, hint }) =>
      `${file}:${line}:${column}  ${rule}${severity === "warning" ? "  (warning)" : ""}\n  ${message}\n  ${hint}\n`,
  );
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const read = `${formatPlural(words, "word")} in ${formatPlural(fileCount, "file")}`;
  return `${[...blocks, `${formatPlural(modelCount, "model")} of the catalogue named in ${read}: ${formatPlural(errors, "error")}, ${formatPlural(findings.length - errors, "warning")}.`].join("\n")}\n`;
}
