/** Opens a file of the text's own project by its path from the project's folder, `/` between folders; undefined: there is none. */
export type OpenFile = (path: string) => string | undefined;

/** More files, or more of them within one another, are not read. */
export const MOST_FILES = 500;
export const DEEPEST_FILE = 15;

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
