import type { Measurement } from "./measure.ts";

/** Markdown table: each command with its times, and the processor time in that of the yardstick, and in that of Hugo and of the full build. */
export function benchTable(yardstick: Measurement, rows: readonly Measurement[]): string[] {
  const full = rows.find(({ command }) => command.startsWith("build of everything"));
  const hugo = rows.find(({ command }) => command.startsWith("Hugo"));
  const ratio = (row: Measurement, to: Measurement | undefined) => (to ? (row.processorSeconds / to.processorSeconds).toFixed(2) : "–");
  return [
    "| command | processor, seconds | on the clock, seconds | ÷ yardstick | ÷ full build | ÷ Hugo | peak memory of a process, MB |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...[yardstick, ...rows].map((row) =>
      [
        "",
        row.command,
        row.processorSeconds.toFixed(1),
        row.clockSeconds.toFixed(1),
        ratio(row, yardstick),
        ratio(row, full),
        ratio(row, hugo),
        row.peakMegabytes === undefined ? "–" : String(Math.round(row.peakMegabytes)),
        "",
      ]
        .join(" | ")
        .trim(),
    ),
  ];
}
