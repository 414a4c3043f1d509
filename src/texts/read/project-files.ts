/** Opens a file of the text's own project by its path from the project's folder, `/` between folders; undefined: there is none. */
export type OpenFile = (path: string) => string | undefined;

/** More files, or more of them within one another, are not read. */
const MOST_FILES = 500;
const DEEPEST_FILE = 15;

/** The path of a file that another names, from the project's folder; undefined where it lies outside. */
export function resolveInside(folder: string, target: string): string | undefined {
  if (/^(?:[a-z]+:|[\\/~|])/i.test(target) || target.includes("\0")) return undefined;
  const parts: string[] = [];
  for (const part of `${folder}/${target}`.split("/")) {
    if (part === "..") {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Where a text stands that names another file. */
export interface Reading {
  /** Folder of the text; files outside are never read. */
  root: string;
  open: OpenFile;
  /** Files that are being read, the outermost first. */
  files: readonly string[];
  /** How many files were read so far. */
  count: number;
}

/** The first file that is there of several paths that may be meant, or why there is none to read. */
export function openNamed(
  paths: readonly (string | undefined)[],
  { root, open, files, count }: Reading,
): { path: string; source: string } | { why: string } {
  const inside = paths.filter((path): path is string => path !== undefined && path.startsWith(root === "" ? "" : `${root}/`));
  if (inside.length === 0) return { why: "it lies outside the folder of the text" };
  const found = inside.map((path) => ({ path, source: open(path) })).find(({ source }) => source !== undefined);
  if (found?.source === undefined) return { why: "there is no such file" };
  if (files.includes(found.path)) return { why: "it reads itself" };
  if (files.length > DEEPEST_FILE || count > MOST_FILES) return { why: "too many files read one another" };
  return { path: found.path, source: found.source };
}
