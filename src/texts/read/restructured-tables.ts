import type { Line } from "./restructured-lines.ts";
import type { Span } from "./restructured-lines.ts";

/** `====  ====` above, below the heads and at the end; columns stand where the border's stretches do. */
export function simpleRows(lines: readonly Line[]): Span[][][] {
  const [border] = lines;
  const stretches = [...(border?.text.matchAll(/=+/g) ?? [])].map((match) => match.index);
  return lines
    .filter(({ text }) => text !== "" && !/^[=-]+(?:\s+[=-]+)*$/.test(text))
    .map((line) =>
      stretches.map((from, column) => {
        const shift = line.indent - (border?.indent ?? 0);
        const start = Math.max(0, from - shift);
        return [cell(line, start, Math.max(start, (stretches[column + 1] ?? Infinity) - shift))];
      }),
    );
}

/** `+---+` between rows, `|` between columns. */
export function gridRows(lines: readonly Line[]): Span[][][] {
  const rows: Span[][][] = [];
  let open: Span[][] | undefined;
  for (const line of lines) {
    // A border that leaves out a column lets the cell above it span.
    if (/\+[-=]{2,}/.test(line.text)) {
      open = undefined;
      continue;
    }
    const bars = [...line.text.matchAll(/\|/g)].map((match) => match.index);
    if (!open) rows.push((open = []));
    for (let column = 0; column + 1 < bars.length; column += 1)
      (open[column] ??= []).push(cell(line, (bars[column] ?? 0) + 1, bars[column + 1] ?? 0));
  }
  return rows;
}

/** `* - first` begins a row, `- next` goes on with it. */
export function listRows(lines: readonly Line[]): Span[][][] {
  const rows: Span[][][] = [];
  for (const line of lines) {
    const marker = /^(?:\*\s+-|-)(?:\s+|$)/.exec(line.text)?.[0];
    if (marker?.startsWith("*")) rows.push([]);
    const row = rows.at(-1);
    if (!row || line.text === "") continue;
    if (marker === undefined) row.at(-1)?.push(line);
    else row.push([cell(line, marker.length, Infinity)]);
  }
  return rows;
}

function cell(line: Line, from: number, to: number): Span {
  const text = line.text.slice(from, to === Infinity ? undefined : to);
  const blank = text.length - text.trimStart().length;
  return { text: text.trim(), offset: line.offset + from + blank };
}
