import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { MARK_FILE } from "./site-mark.ts";

/** Makes the folder in which a build keeps what is not finished: below `place`, named after this process, and marked as a build's. */
export function openWorkshop(place: string): string {
  const workshop = join(place, `.build-${process.pid}`);
  mkdirSync(workshop, { recursive: true });
  writeFileSync(join(workshop, MARK_FILE), "");
  return workshop;
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

/** Puts a whole site in the place of another; `workshop` lies beside `out`. Where the other lies now; undefined where there was none. */
export function swap(fresh: string, out: string, workshop: string): string | undefined {
  const old = join(workshop, "old");
  const isThere = existsSync(out);
  if (isThere) renameSync(out, old);
  renameSync(fresh, out);
  return isThere ? old : undefined;
}

/** Deletes what builds left behind that were killed; a build that still runs keeps its folder, and so does everybody else. */
export function removeLeftovers(place: string, out: string): void {
  for (const name of readdirSync(place)) {
    const pid = /^\.build-(\d+)$/.exec(name)?.[1];
    const workshop = join(place, name);
    if (!pid || isRunning(Number(pid))) continue;
    if (!existsSync(join(workshop, MARK_FILE))) {
      // Killed before it was marked: an empty folder, with which nobody loses anything.
      if (statSync(workshop).isDirectory() && readdirSync(workshop).length === 0) rmdirSync(workshop);
      continue;
    }
    // Killed between the two renames of a swap.
    const old = join(workshop, "old");
    if (existsSync(old) && dirname(out) === place && !existsSync(out)) renameSync(old, out);
    rmSync(workshop, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of someone else may not be asked, and runs all the same.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
