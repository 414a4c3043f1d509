import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

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
  const above = fileAbove(out);
  if (above !== undefined) return `${JSON.stringify(above)} is a file, so nothing can be written below it. Name another folder with --out.`;
  if (!isThere(out)) return undefined;
  if (!existsSync(out)) return `${name} is a link that leads nowhere. Delete it, or name another folder with --out.`;
  if (!statSync(out).isDirectory()) return `${name} is a file. Name a folder with --out.`;
  if (isBelow(process.cwd(), out)) return `${name} holds this project. Name another folder with --out.`;
  const files = filesOf(out);
  if (files.length === 0) return undefined;
  const mark = join(out, MARK_FILE);
  const wayOut = "Name another folder with --out, or take away what is yours and delete the rest.";
  const kind = files.every((path) => path.endsWith("/")) ? "folders" : "files";
  if (!existsSync(mark)) return `${name} holds ${kind}, and nothing says that a build wrote them; it would replace them all. ${wayOut}`;
  const own = new Set(readFileSync(mark, "utf8").split("\n"));
  const foreign = files.filter((path) => !own.has(path));
  if (foreign.length === 0) return undefined;
  const more = foreign.length > MOST_NAMED ? ` and ${foreign.length - MOST_NAMED} more` : "";
  return `${name} holds what no build wrote: ${foreign.slice(0, MOST_NAMED).join(", ")}${more}. ${wayOut}`;
}

/** Whether a place is a folder, or lies in it. */
export function isBelow(place: string, folder: string): boolean {
  const way = relative(realPlace(folder), realPlace(place));
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** Makes a folder if it is not there, and says why nothing can be written into it; undefined where it can. */
export function unwritablePlace(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(mkdtempSync(join(folder, ".build-")), { recursive: true });
    return undefined;
  } catch (error) {
    return `cannot be written (${error instanceof Error && "code" in error ? String(error.code) : String(error)}).`;
  }
}

/** The file among the folders that a path names. */
function fileAbove(out: string): string | undefined {
  const folder = dirname(resolve(out));
  if (folder === resolve(out)) return undefined;
  const about = existsSync(folder) ? statSync(folder) : undefined;
  return about === undefined ? fileAbove(folder) : about.isDirectory() ? undefined : folder;
}

/** The place that a path names, through links. */
export function realPlace(out: string): string {
  return existsSync(out) ? realpathSync(out) : resolve(out);
}

/** Paths of all below a folder but the mark: with slashes, sorted, an empty folder with one at its end; no link is followed. */
function filesOf(folder: string): string[] {
  const paths: string[] = [];
  const list = (prefix: string) => {
    const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
    if (entries.length === 0 && prefix !== "") paths.push(prefix);
    for (const entry of entries) {
      if (entry.isDirectory()) list(`${prefix}${entry.name}/`);
      else paths.push(prefix + entry.name);
    }
  };
  list("");
  return paths.filter((path) => path !== MARK_FILE).sort();
}

/** Whether anything is there, be it a link to nothing. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
