import { existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { formatLock, parseLock, type FactsLock } from "../src/texts/lock.ts";
import { writeOut } from "./write-out.ts";

/**
 * The lock of a file; undefined where nothing stands there yet.
 *
 * @throws an error with a sentence where what stands there is no lock: it is somebody's, and stays.
 */
export function readLock(path: string, name = path): FactsLock | undefined {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (folder?.isDirectory() === false) throw new Error(`${JSON.stringify(dirname(path))} is a file, so nothing can be written below it.`);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const quoted = JSON.stringify(name);
  if (!existsSync(path)) throw new Error(`${quoted} is a link that leads nowhere. Delete it, or name another file.`);
  if (statSync(path).isDirectory()) throw new Error(`${quoted} is a folder. Name a file in it.`);
  try {
    return parseLock(readFileSync(path, "utf8"));
  } catch (error) {
    const words = error instanceof SyntaxError ? "it is not JSON" : error instanceof Error ? error.message : String(error);
    throw new Error(`${quoted} is there already, and is no lock of facts: ${words}. Name another file.`, { cause: error });
  }
}

/** Writes a lock in the place of the one that was read there. Throws a sentence where it cannot. */
export function writeLock(path: string, lock: FactsLock): void {
  const fault = writeOut([{ path, contents: formatLock(lock) }], { force: true, memory: false });
  if (fault !== undefined) throw new Error(fault);
}
