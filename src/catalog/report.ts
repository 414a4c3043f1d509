import { formatPlural } from "./format.ts";
import type { ReportFormat } from "./report-formats.ts";
import { create } from "xmlbuilder2";

/** Problems in the formats of `check --format`. Each takes the sorted list and returns the whole text. */
export const reportFormats = { text, json, github, sarif, junit } as const satisfies Record<ReportFormat, unknown>;

/** What the formats print: a problem of a card, or of a text that speaks of models. */
export interface Reported {
  /** A text's as the call named it, or beside it. */
  file: string;
  line: number;
  column: number;
  /** Field id; of texts also "name", "link" or "text" where none is meant. */
  field: string;
  rule: string;
  severity: "error" | "warning";
  message: string;
  hint: string;
  /** Of texts: id of the model, what the text has, the catalogue's value in words, address of the fact. */
  model?: string | undefined;
  stated?: string | undefined;
  catalogue?: string | undefined;
  url?: string | undefined;
}

interface ReportContext {
  fileCount: number;
  /** Path from the top of the git repository to the parent of the content folder: "" or "cards/". */
  repositoryPrefix: string;
}

function text(problems: readonly Reported[], { fileCount }: ReportContext): string {
  return [...problems.map(problemText), `${summary(problems, fileCount)}\n`].join("\n");
}

/** A problem for people: its place, field and rule in a line, what is wrong, what to write. */
export function problemText({ file, line, column, field, rule, severity, message, hint }: Reported): string {
  const about = `${field ? `${field}  ` : ""}${rule}${severity === "warning" ? "  (warning)" : ""}`;
  return `${file}:${line}:${column}  ${about}\n  ${message}\n  ${hint}\n`;
}

export function summary(problems: readonly Pick<Reported, "severity">[], fileCount: number): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  return `${formatPlural(fileCount, "file")} checked: ${formatPlural(errors, "error")}, ${formatPlural(warnings, "warning")}.`;
}

function json(problems: readonly Reported[]): string {
  return `${JSON.stringify(problems.map(plainProblem), null, 2)}\n`;
}

/** A problem as JSON has it: these keys in this order, whatever else its object carries. */
export function plainProblem(problem: Reported): Reported {
  const { file, line, column, field, rule, severity, message, hint, model, stated, catalogue, url } = problem;
  return { file, line, column, field, rule, severity, message, hint, model, stated, catalogue, url };
}

/** Workflow commands: docs.github.com, "Workflow commands for GitHub Actions". */
function github(problems: readonly Reported[], { repositoryPrefix }: ReportContext): string {
  const data = escapeWorkflowData;
  const property = (value: string) => data(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return problems
    .map(
      (problem) =>
        `::${problem.severity} file=${property(repositoryPrefix + problem.file)},line=${problem.line},col=${problem.column},title=${property(problem.rule)}::${data(`${problem.message}\n${problem.hint}`)}\n`,
    )
    .join("");
}

/** A message as a workflow command holds it. */
export function escapeWorkflowData(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** SARIF 2.1.0, the OASIS Static Analysis Results Interchange Format. */
function sarif(problems: readonly Reported[], { repositoryPrefix }: ReportContext): string {
  const ruleIds = [...new Set(problems.map((problem) => problem.rule))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "cardfile", rules: ruleIds.map((id) => ({ id })) } },
        columnKind: "utf16CodeUnits",
        results: problems.map((problem) => ({
          ruleId: problem.rule,
          ruleIndex: ruleIds.indexOf(problem.rule),
          level: problem.severity,
          message: { text: `${problem.message} ${problem.hint}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(repositoryPrefix + problem.file) },
                region: { startLine: problem.line, startColumn: problem.column },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The JUnit XML that CI systems read: one suite, a test case for each problem, or one that passed. */
function junit(problems: readonly Reported[], { fileCount }: ReportContext): string {
  const failures = problems.filter((problem) => problem.severity === "error").length;
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("testsuites");
  const suite = root.ele("testsuite", { name: "cardfile check", tests: Math.max(1, problems.length), failures, errors: 0, skipped: 0 });
  if (problems.length === 0) suite.ele("testcase", { name: `${fileCount} files`, classname: "content" });
  for (const problem of problems) {
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    const testcase = suite.ele("testcase", { name: `${problem.rule} ${place}`, classname: problem.file });
    const words = `${place}\n${problem.message}\n${problem.hint}`;
    if (problem.severity === "error") testcase.ele("failure", { message: problem.message, type: problem.rule }).txt(words);
    else testcase.ele("system-out").txt(words);
  }
  return `${root.end({ prettyPrint: true })}\n`;
}
