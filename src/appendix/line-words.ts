import type { AppendixLine, AppendixStatement } from "./card.ts";

/** What a claim says, and of what; why there is no value where there is none. */
export function wordsOf({ words, scope, answered, grounds }: AppendixStatement): string {
  const reason = !answered && grounds ? `. ${grounds}` : "";
  return `${words}${scope ? ` (${scope})` : ""}${reason}`;
}

export function statusOf({ statements, dispute }: AppendixLine): string {
  const statuses = [...new Set(statements.map((statement) => statement.status))];
  return [...statuses, ...(dispute ? ["disputed"] : [])].join(", ");
}

/** Equation, terms and assumptions as sentences. */
export function formulaWords({ equation, terms, assumptions }: NonNullable<AppendixLine["formula"]>): string {
  const sentences = [`${equation}${terms.length > 0 ? `, where ${terms.join("; ")}` : ""}`, ...assumptions];
  return sentences.map((sentence) => sentence.replace(/\.?$/, ".")).join(" ");
}
