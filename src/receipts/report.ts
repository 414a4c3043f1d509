import { formatPlural } from "../catalog/format.ts";
import type { Problem } from "../catalog/problems.ts";
import { plainProblem, problemText } from "../catalog/report.ts";
import { CITATION_STATES, type CitationState } from "../schema/receipts.ts";
import { countStates, type SourceRun } from "./hold-sources.ts";

/** A source that fell, in whole or in part, and what rests on it: addresses of the site. */
export interface Fallen {
  id: string;
  facts: readonly string[];
  figures: readonly string[];
  sets: readonly string[];
  proposals: readonly string[];
}

/** The result of a run for people: problems, what rests on what fell, states, and the causes of what was left unchecked. */
export function runText(runs: readonly SourceRun[], problems: readonly Problem[], fallen: readonly Fallen[]): string {
  const outcomes = runs.flatMap((run) => run.outcomes);
  const rests = fallen.map(({ id, facts, figures, sets, proposals }) =>
    [
      `${id} bears:`,
      ...Object.entries({ fact: facts, "derived figure": figures, "comparison set": sets, proposal: proposals }).flatMap(([noun, list]) =>
        list.length > 0 ? [`  ${formatPlural(list.length, noun)}: ${shortList(list)}`] : [],
      ),
      "",
    ].join("\n"),
  );
  const counts = countStates(outcomes);
  const states = (Object.keys(CITATION_STATES) as CitationState[])
    .filter((state) => counts[state] > 0)
    .map((state) => `${String(counts[state]).padStart(6)}  ${state}: ${CITATION_STATES[state]}`);
  const causes = causesOf(runs).map(([cause, count]) => `${String(count).padStart(6)}  ${cause}`);
  const total = `${formatPlural(outcomes.length, "citation")} of ${formatPlural(runs.length, "source")}`;
  return [
    ...problems.map(problemText),
    ...rests,
    total,
    ...states,
    ...(causes.length > 0 ? ["Not held, by cause", ...causes] : []),
    "",
  ].join("\n");
}

/** The same for programs. */
export function runJson(runs: readonly SourceRun[], problems: readonly Problem[], fallen: readonly Fallen[]): string {
  const sources = runs.map(({ id, receipts, outcomes }) => ({
    id,
    state: receipts?.state ?? "unchecked",
    ...(receipts ? { address: receipts.address, date: receipts.date } : {}),
    ...(receipts?.cause ? { cause: receipts.cause } : {}),
    ...(receipts?.sha256 ? { sha256: receipts.sha256 } : {}),
    citations: outcomes.map(({ cited, citation, index, state, message }) => ({
      file: cited.entry.file.path,
      path: [...cited.path, "citations", index],
      ...(citation.quote === undefined ? {} : { quote: citation.quote }),
      state,
      ...(message === undefined ? {} : { message }),
    })),
  }));
  return `${JSON.stringify({ states: countStates(runs.flatMap((run) => run.outcomes)), causes: Object.fromEntries(causesOf(runs)), sources, problems: problems.map(plainProblem), fallen }, null, 2)}\n`;
}

function causesOf(runs: readonly SourceRun[]): [string, number][] {
  const causes = new Map<string, number>();
  for (const { state, message = "" } of runs.flatMap((run) => run.outcomes)) {
    if (state === "unchecked" || state === "blocked" || state === "unreachable" || state === "gone")
      causes.set(message, (causes.get(message) ?? 0) + 1);
  }
  return [...causes].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function shortList(items: readonly string[]): string {
  const shown = items.slice(0, 8).join(", ");
  return items.length > 8 ? `${shown} and ${items.length - 8} more` : shown;
}
