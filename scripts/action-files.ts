import { globSync, statSync } from "node:fs";
import { escapeWorkflowData } from "../src/catalog/report.ts";

/**
 * The files that the input `files` of the action names, each ended by a zero byte, on standard output. A line that is the
 * name of a file is one, blanks and brackets included; in others blanks part names and patterns. Every shell reads the same.
 */
const found = new Set<string>();
for (const line of (process.env["FILES"] ?? "").split(/\r?\n/)) {
  for (const name of isFile(line) ? [line] : line.split(/[ \t]+/).filter(Boolean)) {
    const matches = isFile(name)
      ? [name]
      : globSync(name, { exclude: (path) => /(?:^|[\\/])(?:node_modules|\.git)$/.test(path) }).filter(isFile);
    if (matches.length === 0) tell(/[*?[\]{}]/.test(name) ? "warning" : "error", `No file is called or matches ${name}.`);
    for (const match of matches.sort()) found.add(match);
  }
}
if (found.size === 0) tell("error", "None of the files to check is there.");
process.stdout.write([...found].map((file) => `${file}\0`).join(""));

function isFile(path: string): boolean {
  return path !== "" && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** A line that the runner shows with the step; an error ends the step. */
function tell(kind: "warning" | "error", message: string): void {
  process.stderr.write(`::${kind}::${escapeWorkflowData(message)}\n`);
  if (kind === "error") process.exitCode = 2;
}
