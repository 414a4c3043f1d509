import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { TextFile } from "../src/texts/check-file.ts";

/** The folder from which the user called: npm runs scripts in the folder of the package. */
export function callersFolder(environment: Record<string, string | undefined>): string {
  return environment["INIT_CWD"] ?? process.cwd();
}

/** A text of the disk, named from the caller's folder, that may read the files of its own folder and of those below. */
export function openText(path: string, caller: string): TextFile {
  const full = resolve(caller, path);
  const folder = dirname(full);
  const inside = realpathSync(folder);
  const near = relative(caller, full);
  const shown = (near.startsWith("..") ? full : near).split(sep).join("/");
  return {
    path: shown,
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
