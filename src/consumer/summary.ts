import { formatPlural } from "../catalog/format.ts";
import type { TextFinding } from "../texts/finding.ts";

const MOST_ROWS = 100;

/** Findings as a page of Markdown, with links to the facts: what a run of CI shows. */
export function findingsMarkdown(
  findings: readonly TextFinding[],
  about: { fileCount: number; modelCount: number; words: number; edition: string },
): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const read = `${formatPlural(about.modelCount, "model")} of the catalogue named in ${about.words} words of ${formatPlural(about.fileCount, "file")}; edition ${about.edition}.`;
  const head = `## Cardfile: ${formatPlural(errors, "error")}, ${formatPlural(findings.length - errors, "warning")}\n\n${read}\n`;
  if (findings.length === 0) return head;
  const rows = findings.slice(0, MOST_ROWS).map(({ file, line, severity, message, catalogue, url }) => {
    const fact = catalogue === undefined ? "" : url === undefined ? escaped(catalogue) : `[${escaped(catalogue)}](${url})`;
    return `| ${escaped(file)}:${line} | ${severity} | ${escaped(message)} | ${fact} |`;
  });
  const rest = findings.length > MOST_ROWS ? `\n${findings.length - MOST_ROWS} more are left out here.\n` : "";
  return `${head}\n| place | | what is wrong | the catalogue says |\n|---|---|---|---|\n${rows.join("\n")}\n${rest}`;
}

/** A text as a cell that holds no Markdown and no HTML of its own. */
function escaped(text: string): string {
  return text.replaceAll(/[\\|[\]<>*_`]/g, (mark) => `\\${mark}`).replaceAll(/\s+/g, " ");
}
