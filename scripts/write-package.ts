import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { catalogTypes } from "../src/formats/catalog-types.ts";
import { catalogSchema } from "../src/formats/json-schema.ts";

/** Writes what the package `cardfile` holds into a folder, which is emptied first: the command with all that it imports, its guide, and the shape of the data. */
export async function writePackage(folder: string, version: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: { cardfile: join("scripts", "cardfile.ts") },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node20",
    chunkNames: "parts/[name]-[hash]",
    define: { CARDFILE_VERSION: JSON.stringify(version) },
    // What was written for require() finds it in a module.
    banner: { js: 'import{createRequire as cardfileRequire}from"node:module";const require=cardfileRequire(import.meta.url);' },
    legalComments: "none",
    logLevel: "warning",
  });
  const bundle = join(folder, "cardfile.mjs");
  writeFileSync(bundle, `#!/usr/bin/env node\n${readFileSync(bundle, "utf8")}`);
  writeFileSync(join(folder, "catalog.schema.json"), `${JSON.stringify(catalogSchema("https://cardfile.invalid"), null, 2)}\n`);
  writeFileSync(join(folder, "catalog.d.ts"), await catalogTypes());
  copyFileSync(join("docs", "package.md"), join(folder, "README.md"));
}
