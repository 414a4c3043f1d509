import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = ["src", "scripts"];
const FILES = ["astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json", join("node_modules", ".package-lock.json")];

/** Hash of the code of this project, its libraries and Node: what all that a build writes depends on beside the content. */
export function codeVersion(): string {
  const code = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
  const files = [...code, ...FILES].filter((file) => existsSync(file));
  return hash("sha256", [process.version, ...files.map((file) => `${file} ${hash("sha256", readFileSync(file))}`)].join("\n"));
}
