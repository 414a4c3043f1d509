import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { contentFolder } from "../src/catalog/read.ts";
import { editorSchemas } from "../src/formats/json-schema.ts";
import { builtInFields } from "../src/schema/field-registry.ts";
import { collections } from "../src/schema/collections.ts";

/** Where the Astro extension looks for the schemas of Markdown front matter, below the folder that an editor has open. */
const FOLDER = join(".astro", "collections");

/** Where the editor's files of a content folder lie: in the project that it is a part of, else in itself. */
export function editorFolder(content: string, project = process.cwd()): string {
  const isElsewhere = /^\.\.(?:[/\\]|$)/.test(relative(project, resolve(content)));
  return isElsewhere ? join(content, FOLDER) : FOLDER;
}

/** Writes the schemas that editors complete and check a content folder with, and which file has which. How many of each. */
export function writeEditorFiles(content: string, into: string, fields = builtInFields): { schemas: number; entries: number } {
  mkdirSync(into, { recursive: true });
  const schemas = editorSchemas(fields);
  for (const { name, schema } of schemas) writeFileSync(join(into, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  const parent = dirname(resolve(content));
  const entries = contentFolder(content)
    .list()
    .flatMap((path) => {
      const collection = path.split("/")[1];
      // The extension compares addresses in lower case.
      return /^[^/]+\/[^/]+\/[^/]+\.mdx?$/.test(path) && collection
        ? [[pathToFileURL(join(parent, path)).href.toLowerCase(), collection] as const]
        : [];
    });
  const index = { collections: collections.map(({ id }) => ({ name: id, hasSchema: true })), entries: Object.fromEntries(entries) };
  writeFileSync(join(into, "collections.json"), `${JSON.stringify(index, null, 2)}\n`);
  return { schemas: schemas.length, entries: entries.length };
}
