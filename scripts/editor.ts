import { Command } from "commander";
import { readFieldsOf } from "../src/catalog/own-fields.ts";
import { readSite } from "../src/catalog/site.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { editorFolder, writeEditorFiles } from "./editor-folder.ts";
import { fetchBaseOrSay } from "./fetch-base.ts";

const program = new Command("npm run editor").description(
  "Writes the schemas that editors complete and check cards with. Run it again after adding files; npm run dev does.",
);

runScript(program, async () => {
  const { contentFolder } = readSite(process.env);
  existsOrExit(program, contentFolder, "The content folder");
  await fetchBaseOrSay(contentFolder);
  const folder = editorFolder(contentFolder);
  const { schemas, entries } = writeEditorFiles(contentFolder, folder, readFieldsOf(contentFolder));
  process.stderr.write(`${folder}: ${schemas} schemas, ${entries} files.\n`);
  return 0;
});
