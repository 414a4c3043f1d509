import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureEnvironment } from "../build-fixture-site.ts";

/** Runs the build on a content folder, and answers with its exit code. What Vitest sets for itself would be taken for Astro's. */
export async function build(content: string, ...parameters: string[]): Promise<number> {
  const { MODE: _mode, DEV: _dev, PROD: _prod, ...environment } = fixtureEnvironment as Record<string, string>;
  const child = spawn(process.execPath, ["scripts/build.ts", ...parameters], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...environment, CARDFILE_CONTENT: content },
  });
  const [status] = await once(child, "exit");
  return status;
}

/** Paths of all files below a folder, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Files that only one of two folders has, or that are not the same. */
export function differences(one: string, other: string): string[] {
  const [here, there] = [filesOf(one), filesOf(other)];
  const alone = [...here.filter((path) => !there.includes(path)), ...there.filter((path) => !here.includes(path))];
  const unlike = here.filter((path) => there.includes(path) && !readFileSync(join(one, path)).equals(readFileSync(join(other, path))));
  return [...alone, ...unlike];
}
