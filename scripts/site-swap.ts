import { cpSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** Name of a folder that a build leaves behind when it is killed. */
export function buildName(kind: "" | "old-" | "files-" = ""): string {
  return `.build-${kind}${process.pid}`;
}

/** Renames, or copies where the two are on different disks. */
export function move(from: string, to: string): void {
  if (from === to) return;
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
  }
}

/** Puts a whole site in the place of another, which it deletes. Both lie in one folder. */
export function swap(fresh: string, out: string): void {
  const old = join(dirname(out), buildName("old-"));
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
}

/** Deletes what builds left behind that were killed; a build that still runs keeps its folder. */
export function removeLeftovers(folder: string, out: string): void {
  for (const name of readdirSync(folder)) {
    const [, kind, pid] = /^\.build-(old-|files-)?(\d+)$/.exec(name) ?? [];
    if (!pid || isRunning(Number(pid))) continue;
    // Killed between the two renames of a swap.
    if (kind === "old-" && dirname(out) === folder && !existsSync(out)) renameSync(join(folder, name), out);
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
