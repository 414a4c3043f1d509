import { hash } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { folderId, type KeptSite } from "./kept-site.ts";

/** Where the site lies that stood at `out` before the one that stands there. */
export function placeBefore(out: string): string {
  return join(".cache", "before", hash("sha256", out));
}

/**
 * Keeps the site that stood in a place until now, for the next build, and no other; deletes it where that cannot be. Of a site
 * that this build did not know the next could take nothing over: one without notes, or one that another build at once put there.
 */
export function keepBefore(old: string | undefined, out: string, known: KeptSite): void {
  const place = placeBefore(out);
  rmSync(place, { recursive: true, force: true });
  if (old === undefined || folderId(old) !== known.folder) return;
  try {
    mkdirSync(dirname(place), { recursive: true });
    renameSync(old, place);
  } catch {
    rmSync(old, { recursive: true, force: true });
  }
}

/** Makes the site before the folder of a new one, and says whether it could. Of several builds at once the first has it. */
export function takeBefore(place: string, fresh: string): boolean {
  try {
    renameSync(place, fresh);
  } catch {
    return false;
  }
  if (lstatSync(fresh).isDirectory()) return true;
  rmSync(fresh);
  return false;
}

/**
 * Deletes all but some files below a folder, and says where that may have left nothing. Nothing is followed out of it: what is
 * neither file nor folder goes.
 */
export function leaveOnly(folder: string, paths: ReadonlySet<string>, lessened: Set<string>, prefix = ""): void {
  let left = 0;
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix + entry.name;
    if (entry.isDirectory()) leaveOnly(folder, paths, lessened, `${path}/`);
    else if (!paths.has(path) || !entry.isFile()) {
      rmSync(join(folder, path), { force: true });
      continue;
    }
    left += 1;
  }
  if (left === 0) lessened.add(prefix.slice(0, -1));
}

/** Removes an empty folder of a site, and those above it that hold nothing else. */
export function removeIfEmpty(site: string, folder: string): void {
  for (let path = folder; path !== "." && path !== ""; path = dirname(path)) {
    try {
      rmdirSync(join(site, path));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      // One that is gone already may have been the last in the one above.
      if (code !== "ENOENT") return;
    }
  }
}
