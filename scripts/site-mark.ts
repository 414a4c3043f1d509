import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";

/** A file of every built site: the paths of all that the build wrote. By it the next build knows what it may replace. */
export const MARK_FILE = ".cardfile-build";

const MOST_NAMED = 3;

/** Marks a finished site as the build's own. */
export function markSite(folder: string): void {
  writeFileSync(join(folder, MARK_FILE), `${filesOf(folder).join("\n")}\n`);
}

/**
 * Why a build may not put a site in the place of what stands at `out`, with the way out; undefined where it may:
 * nothing stands there, an empty folder, or a site to which nobody has added anything.
 */
export function refusal(out: string): string | undefined {
  const name = JSON.stringify(out);
  if (!isThere(out)) return undefined;
  if (!existsSync(out)) return `${name} is a link that leads nowhere. Delete it, or name another folder with --out.`;
  if (!statSync(out).isDirectory()) return `${name} is a file. Name a folder with --out.`;
  if (process.cwd() === realpathSync(out) || process.cwd().startsWith(realpathSync(out) + sep))
    return `${name} holds this project. Name another folder with --out.`;
  const files = filesOf(out);
  if (files.length === 0) return undefined;
  const mark = join(out, MARK_FILE);
  const wayOut = "Name another folder with --out, or take away what is yours and delete the rest.";
  if (!existsSync(mark)) return `${name} holds files, and nothing says that a build wrote them; it would replace them all. ${wayOut}`;
  const own = new Set(readFileSync(mark, "utf8").split("\n"));
  const foreign = files.filter((path) => !own.has(path));
  if (foreign.length === 0) return undefined;
  const more = foreign.length > MOST_NAMED ? ` and ${foreign.length - MOST_NAMED} more` : "";
  return `${name} holds what no build wrote: ${foreign.slice(0, MOST_NAMED).join(", ")}${more}. ${wayOut}`;
}

/** The place that a path names, through links. */
export function realPlace(out: string): string {
  return existsSync(out) ? realpathSync(out) : resolve(out);
}

/** Paths of all that is no folder below a folder, but the mark: with slashes, sorted; no link is followed. */
function filesOf(folder: string, prefix = ""): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesOf(folder, `${prefix}${entry.name}/`) : [prefix + entry.name]))
    .filter((path) => path !== MARK_FILE)
    .sort();
}

/** Whether anything is there, be it a link to nothing. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
