import { existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { formatLock, parseLock, type FactsLock } from "../src/texts/lock.ts";
import { shownPath } from "./open-text.ts";
import { writeOut } from "./write-out.ts";

/**
 * The lock of a file; undefined where nothing stands there yet. It names texts from its own folder, wherever the command
 * is called; here they are named as `openText` does.
 *
 * @throws an error with a sentence where what stands there is no lock: it is somebody's, and stays.
 */
export function readLock(path: string, caller: string, name = path): FactsLock | undefined {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (folder?.isDirectory() === false) throw new Error(`${JSON.stringify(dirname(path))} is a file, so nothing can be written below it.`);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const quoted = JSON.stringify(name);
  if (!existsSync(path)) throw new Error(`${quoted} is a link that leads nowhere. Delete it, or name another file.`);
  if (statSync(path).isDirectory()) throw new Error(`${quoted} is a folder. Name a file in it.`);
  try {
    const home = dirname(resolve(path));
    return withTexts(parseLock(readFileSync(path, "utf8")), (text) => shownPath(resolve(home, text), caller));
  } catch (error) {
    const words = error instanceof SyntaxError ? "it is not JSON" : error instanceof Error ? error.message : String(error);
    throw new Error(`${quoted} is there already, and is no lock of facts: ${words.replace(/\.$/, "")}. Mend it, or name another file.`, {
      cause: error,
    });
  }
}

/** Writes a lock in the place of the one that was read there. Throws a sentence where it cannot. */
export function writeLock(path: string, caller: string, lock: FactsLock): void {
  const folder = dirname(resolve(path));
  const named = withTexts(lock, (text) => relative(folder, resolve(caller, text)).split(sep).join("/"));
  const fault = writeOut([{ path, contents: formatLock(named) }], { force: true, memory: false });
  if (fault !== undefined) throw new Error(fault);
}

function withTexts(lock: FactsLock, named: (text: string) => string): FactsLock {
  return { ...lock, facts: lock.facts.map((fact) => ({ ...fact, texts: fact.texts.map(named) })) };
}

/** The texts of a lock that are still there, and those that are gone. */
export function textsOf(lock: FactsLock, caller: string): { here: string[]; gone: string[] } {
  const texts = [...new Set(lock.facts.flatMap((fact) => fact.texts))];
  const isHere = (text: string) => existsSync(resolve(caller, text));
  return { here: texts.filter(isHere), gone: texts.filter((text) => !isHere(text)) };
}

/** A lock without texts that are gone. */
export function without(lock: FactsLock, gone: readonly string[]): FactsLock {
  const facts = lock.facts.map((fact) => ({ ...fact, texts: fact.texts.filter((text) => !gone.includes(text)) }));
  return { ...lock, facts: facts.filter(({ texts }) => texts.length > 0) };
}
