import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { ViteUserConfig } from "astro";

/** What draws everything: its modules are open when it opens the bundle. */
const BUILD = join("scripts", "make-site.ts");

/** Statements that are gone once types are taken away begin otherwise. */
const IMPORT = /^(?:import|export)\b(?! type\b)(?:[^";]*\bfrom)? "(\.[^"]+\.ts)"/gm;

/** Paths of the modules that one opens with itself. */
export function modulesWith(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name = ""] of readFileSync(path, "utf8").matchAll(IMPORT)) modulesWith(join(dirname(path), name), found);
  return found;
}

/**
 * Has pages take the modules that the build itself has opened, by the name that package.json gives them, instead of copies
 * in their bundle: what one has worked out, or the processor learnt of it, serves both.
 */
export function sharedModules(): NonNullable<ViteUserConfig["plugins"]>[number] {
  const shared = new Set([...modulesWith(BUILD)].filter((path) => path.startsWith("src/")).map((path) => resolve(path)));
  return {
    name: "cardfile:shared-modules",
    enforce: "pre",
    applyToEnvironment: ({ name }) => name === "prerender",
    resolveId(source, importer) {
      if (!importer || !source.startsWith(".")) return undefined;
      const path = resolve(dirname(importer), source);
      return shared.has(path) ? { id: `#${relative(process.cwd(), path)}`, external: true } : undefined;
    },
  };
}
