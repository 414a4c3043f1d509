import type { Entry } from "../catalog/parse.ts";
import { placeFindings } from "../catalog/parse.ts";
import { compareProblems, type Finding, type Problem } from "../catalog/problems.ts";
import type { EntryIndex } from "../catalog/index-entries.ts";
import type { Outcome, SourceRun } from "./hold-sources.ts";

/**
 * What a run found, as problems at the quote, cell or locator at fault, or at a source's address. Words that are
 * gone are errors; hosts that let nobody in, and words without the value beside ones with it, are warnings.
 */
export function problemsOf(runs: readonly SourceRun[], entries: EntryIndex): Problem[] {
  const findings = new Map<Entry, Finding[]>();
  const report = (entry: Entry, finding: Finding) => findings.set(entry, [...(findings.get(entry) ?? []), finding]);
  const ownerOf = ({ cited }: Outcome) => `${cited.entry.file.path} ${cited.path.join(" ")}`;
  const borneOut = new Set(runs.flatMap((run) => run.outcomes.filter(({ state }) => state === "confirmed").map(ownerOf)));
  for (const { id, outcomes, receipts } of runs) {
    const source = entries.sources.get(id);
    if (source && receipts && receipts.state !== "read") {
      report(source, {
        rule: receipts.state === "gone" ? "receipt/gone" : "receipt/unread",
        severity: receipts.state === "gone" ? "error" : "warning",
        path: ["URL"],
        message: `${receipts.cause ?? receipts.state} ${outcomes.length === 1 ? "1 citation rests" : `${outcomes.length} citations rest`} on it.`,
        hint:
          receipts.state === "gone" ? "Cite where it went, or write archived: with a copy." : "Look with your own eyes; a program cannot.",
      });
      continue;
    }
    for (const outcome of outcomes) {
      const { cited, citation, index, state, message } = outcome;
      if (state !== "drifted" && state !== "confirmed-words") continue;
      const confirmed = borneOut.has(ownerOf(outcome));
      const key = citation.quote !== undefined ? "quote" : citation.cell ? "cell" : citation.pointer !== undefined ? "pointer" : "line";
      report(cited.entry, {
        rule: state === "drifted" ? "receipt/drifted" : "receipt/number",
        severity: state === "drifted" || !confirmed ? "error" : "warning",
        path: [...cited.path, "citations", index, key],
        message: `${id}: ${message ?? state}`,
        hint:
          state === "drifted"
            ? "Read the source again: correct the quote or the place, or the claim."
            : key === "cell"
              ? "Name words that no other row or column has."
              : "Quote the words that hold the value.",
      });
    }
  }
  return [...findings].flatMap(([entry, list]) => placeFindings(entry.file, list)).sort(compareProblems);
}
