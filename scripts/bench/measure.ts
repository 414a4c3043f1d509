import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

export interface Measurement {
  command: string;
  /** User and system time of the command and of all programs that it started. Seconds. */
  processorSeconds: number;
  clockSeconds: number;
  /** The most memory that any one of its Node processes held, by the kernel's own count; absent where none said. */
  peakMegabytes?: number;
}

/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock (proc(5), sysconf(_SC_CLK_TCK)). */
const TICKS_PER_SECOND = 100;
/** Places in /proc/[pid]/stat behind the name: utime, stime, and the same of children that have ended (proc(5), fields 14 to 17). */
const OWN_TIMES = [11, 12] as const;
const CHILD_TIMES = [13, 14] as const;

/** Processor time of a running program. Seconds; Linux only. */
export function processorSecondsOf(pid: number | "self", of: "own" | "ended children"): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (of === "own" ? OWN_TIMES : CHILD_TIMES).reduce((sum, place) => sum + Number(fields[place]), 0) / TICKS_PER_SECOND;
}

/** Runs a program to its end. An error where it does not end well. */
export function measure(
  command: string,
  program: string,
  parameters: readonly string[],
  environment: Record<string, string> = {},
): Measurement {
  // A library loaded before the command, and before the programs that it starts, prints their peak memory when they end.
  const probe = pathToFileURL(resolve("scripts/print-peak-memory.ts")).href;
  const [before, started] = [processorSecondsOf("self", "ended children"), process.hrtime.bigint()];
  const run = spawnSync(program, parameters, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, ...environment, NODE_OPTIONS: `--import ${probe}` },
  });
  const clockSeconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (run.status !== 0) throw new Error(`${command} ended with ${run.status}: ${(run.stdout + run.stderr).slice(0, 2000)}`);
  const peaks = [...run.stderr.matchAll(/peak-memory-kilobytes (\d+)/g)].map((match) => Number(match[1]));
  return {
    command,
    processorSeconds: processorSecondsOf("self", "ended children") - before,
    clockSeconds,
    ...(peaks.length > 0 ? { peakMegabytes: Math.max(...peaks) / 1024 } : {}),
  };
}
