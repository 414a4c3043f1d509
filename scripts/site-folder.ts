import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite } from "../src/catalog/permalinks.ts";

/** The pages and files of a built site on disk. */
export function siteFolder(folder: string): BuiltSite {
  const fileOf = (path: string) => join(folder, path.endsWith("/") ? `${path}index.html` : path);
  return {
    has: (path) => existsSync(fileOf(path)),
    ids: (path) => new Set([...readFileSync(fileOf(path), "utf8").matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? "")),
  };
}
