import { plain, type Inline } from "./document.ts";

/** Letters in a line of A4 at the size of a table in a wide letter, as a program takes that lacks the one asked for: upright and on its side. */
const LINE = { upright: 85, landscape: 130 };
/** Addresses and ids may break; they must not widen a column without end. */
const LONGEST_WORD = 20;

/**
 * The share of the line that each column of a table takes, summing to 1: room for its longest word, so that none
 * breaks inside, and of the rest as much as it has to say.
 */
export function columnWidths(header: readonly string[], rows: readonly Inline[][][], landscape: boolean): number[] {
  const columns = header.map((words, index) => [words, ...rows.map((row) => plain(row[index] ?? []))]);
  const letters = landscape ? LINE.landscape : LINE.upright;
  const least = columns.map((cells) => (Math.max(...cells.map(longestWord)) + 2) / letters);
  const rest = 1 - sum(least);
  if (rest <= 0) return least.map((share) => share / sum(least));
  const amounts = columns.map((cells) => sum(cells.map(({ length }) => length)));
  return least.map((share, index) => share + (rest * (amounts[index] ?? 0)) / Math.max(1, sum(amounts)));
}

function longestWord(words: string): number {
  return Math.min(LONGEST_WORD, Math.max(0, ...words.split(/[\s/–-]+/u).map(({ length }) => length)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
