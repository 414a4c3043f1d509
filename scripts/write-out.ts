import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Where the project remembers what its commands wrote, by place and hash: what someone has changed since is theirs. */
const WRITTEN_FILE = join(".cache", "written.json");

export interface OutFile {
  path: string;
  contents: string | Uint8Array;
}

/**
 * Writes the files of a command's `--out`, all or none, and makes the folders that they stand in. A file that is there and that no
 * command wrote, or that was changed since, is replaced only with `force`. `memory`: the file that remembers; false: nothing is.
 *
 * @returns what is in the way, with the way out; undefined once all is written.
 */
export function writeOut(
  files: readonly OutFile[],
  { force = false, memory = WRITTEN_FILE }: { force?: boolean; memory?: string | false } = {},
): string | undefined {
  const written = memory === false ? {} : remembered(memory);
  for (const { path, contents } of files) {
    const fault = inTheWay(path, contents, written, force);
    if (fault !== undefined) return fault;
  }
  for (const { path, contents } of files) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contents);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
      return `${JSON.stringify(path)} cannot be written (${code}). Name a file in a folder that you may write to.`;
    }
    written[resolve(path)] = hashOf(contents);
  }
  if (memory === false) return undefined;
  try {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify(written));
  } catch {
    // Where nothing can be remembered, the next call asks for --force.
  }
  return undefined;
}

function inTheWay(path: string, contents: OutFile["contents"], written: Record<string, string>, force: boolean): string | undefined {
  const name = JSON.stringify(path);
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      if (!statSync(folder).isDirectory()) return `${JSON.stringify(folder)} is a file, so nothing can be written below it.`;
      break;
    }
    if (folder === dirname(folder)) break;
  }
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  if (!existsSync(path)) return `${name} is a link that leads nowhere. Delete it, or name another file.`;
  if (statSync(path).isDirectory()) return `${name} is a folder. Name a file in it.`;
  // A pipe or a device, such as /dev/stdout, keeps nothing.
  if (!statSync(path).isFile() || force) return undefined;
  const hash = hashOf(readFileSync(path));
  if (hash === hashOf(contents) || hash === written[resolve(path)]) return undefined;
  return `${name} is there already, and holds something else. Name another file, or replace it with --force.`;
}

function hashOf(contents: string | Uint8Array): string {
  return createHash("sha256").update(contents).digest("hex");
}

function remembered(memory: string): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(memory, "utf8"));
    if (typeof parsed !== "object" || parsed === null) return {};
    return Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    return {};
  }
}
