import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { TextFile } from "../src/texts/check-file.ts";

/** The folder from which the user called: npm runs scripts in the folder of the package. */
export function callersFolder(environment: Record<string, string | undefined>): string {
  return environment["INIT_CWD"] ?? process.cwd();
}

/** A file as people are shown it: from the caller's folder, or whole where it lies outside. `/` between folders. */
export function shownPath(full: string, caller: string): string {
  const near = relative(caller, full);
  return (near.startsWith("..") ? full : near).split(sep).join("/");
}

/** The texts that a call names, each once. Throws a sentence for one that is not there, or no file that can be read. */
export function openTexts(paths: readonly string[], caller: string): TextFile[] {
  const files = new Map(paths.map((path) => [resolve(caller, path), path]));
  return [...files].map(([full, path]) => {
    const quoted = JSON.stringify(path);
    if (!existsSync(full)) throw new Error(`The text ${quoted} does not exist.`);
    if (statSync(full).isDirectory()) throw new Error(`${quoted} is a folder. Name the texts in it.`);
    try {
      return openText(path, caller);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
      throw new Error(`The text ${quoted} cannot be read (${code}).`, { cause: error });
    }
  });
}

/** A text of the disk, named from the caller's folder, that may read the files of its own folder and of those below. */
export function openText(path: string, caller: string): TextFile {
  const full = resolve(caller, path);
  const folder = dirname(full);
  const inside = realpathSync(folder);
  return {
    path: shownPath(full, caller),
    contents: readFileSync(full),
    open: (name) => {
      const file = join(folder, name);
      if (!existsSync(file) || !lstatSync(realpathSync(file)).isFile()) return undefined;
      // A link may lead out of the folder; what it leads to is none of the text's.
      if (!realpathSync(file).startsWith(inside + sep)) return undefined;
      return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
    },
  };
}
