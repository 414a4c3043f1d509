import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { contentFolder } from "../src/catalog/read.ts";
import { readSite } from "../src/catalog/site.ts";
import { editorSchemas } from "../src/formats/json-schema.ts";
import { existsOrExit, runScript } from "./command-line.ts";

/** Where the Astro extension looks for the schemas of Markdown front matter. */
const FOLDER = join(".astro", "collections");

const program = new Command("npm run editor").description(
  "Writes the schemas that editors complete and check cards with. Run it again after adding files; npm run dev does.",
);

runScript(program, () => {
  const { contentFolder: folder } = readSite(process.env);
  existsOrExit(program, folder, "The content folder");
  mkdirSync(FOLDER, { recursive: true });
  const schemas = editorSchemas();
  for (const { name, schema } of schemas) writeFileSync(join(FOLDER, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  const parent = dirname(resolve(folder));
  const entries = contentFolder(folder)
    .list()
    .flatMap((path) => {
      const collection = path.split("/")[1];
      // The extension compares addresses in lower case.
      return /\.mdx?$/.test(path) && collection ? [[pathToFileURL(join(parent, path)).href.toLowerCase(), collection] as const] : [];
    });
  const index = { collections: schemas.map(({ name }) => ({ name, hasSchema: true })), entries: Object.fromEntries(entries) };
  writeFileSync(join(FOLDER, "collections.json"), `${JSON.stringify(index, null, 2)}\n`);
  process.stderr.write(`${FOLDER}: schemas of ${schemas.length} collections, ${entries.length} files.\n`);
  return 0;
});
