import type { Proposal, ProposedResult } from "../draft.ts";
import { plain } from "./hub-links.ts";
import type { TablePassage } from "./passages.ts";
import type { Subject } from "./subject.ts";

const SCORE = /^\**\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*\**$/;
const SHOTS = /\(?\b(\d{1,2})[- ]?shots?\)?/i;

/** Results of the card's own model: rows of benchmark and score, or the row or column of its name. */
export function resultFacts({ rows, section, number }: TablePassage, subject: Subject): Proposal[] {
  const [header = [], ...data] = rows.map((row) => row.map(plain));
  const place = `table ${number}${section ? ` in “${section}”` : ""}`;
  const columns = header.map((title) => benchmarkOf(title, subject));
  const found =
    columns.slice(1).filter(Boolean).length > 0
      ? ownRow(data, subject).flatMap((row) => row.map((cell, index) => resultOf(columns[index], cell)))
      : [header, ...data].flatMap((row) => {
          const column = scoreColumn(header, subject);
          return column === undefined ? [] : [resultOf(benchmarkOf(row[0] ?? "", subject), row[column] ?? "")];
        });
  return found.flatMap((result) =>
    result ? [{ field: "evaluations", result, words: `${result.benchmark}: ${result.value}`, place }] : [],
  );
}

function ownRow(rows: readonly string[][], { own }: Subject): string[][] {
  const exact = rows.filter((row) => own.equals(row[0] ?? ""));
  return exact.length === 1 ? exact : [];
}

/** The column of scores: the only one, or the one that bears the model's name. */
function scoreColumn(header: readonly string[], { own }: Subject): number | undefined {
  if (header.length === 2) return 1;
  const named = header.flatMap((title, index) => (index > 0 && own.equals(title) ? [index] : []));
  return named.length === 1 ? named[0] : undefined;
}

type Known = Pick<ProposedResult, "benchmark" | "shots">;

function benchmarkOf(title: string, { names }: Subject): Known | undefined {
  const shots = SHOTS.exec(title)?.[1];
  const bare = title
    .replace(SHOTS, "")
    .replaceAll(/[()↑↓*]/g, "")
    .trim();
  const benchmark = bare.length > 1 ? names.find("benchmarks", bare) : undefined;
  return benchmark ? { benchmark, ...(shots ? { shots: Number(shots) } : {}) } : undefined;
}

function resultOf(known: Known | undefined, cell: string): ProposedResult | undefined {
  const score = SCORE.exec(cell.trim())?.[1];
  return known && score !== undefined && Number(score) <= 100 ? { ...known, value: Number(score) } : undefined;
}
