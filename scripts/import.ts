import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { Command } from "commander";
import { readCatalog } from "../src/catalog/catalog.ts";
import { escapeControls } from "../src/catalog/problems.ts";
import { slug } from "../src/catalog/slug.ts";
import { readSite } from "../src/catalog/site.ts";
import { formatImportReport, importHuggingFaceCard } from "../src/import/hugging-face.ts";
import { isHubId } from "../src/schema/hugging-face.ts";
import { ID } from "../src/schema/text.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { writeOut } from "./write-out.ts";

const program = new Command("npm run import --")
  .description("Makes a draft card from a Hugging Face model card, and reports what became of each of its keys.")
  .argument("<readme>", "the model card, README.md")
  .option("--id <id>", "id of the new card; made from the model's name where it is left out")
  .option("--repository <org/name>", "the model's id on the Hub, for the address of the source")
  .option("--family <id>", "id of an entry in families/")
  .option("--out <file>", "where to write the draft; beside the other models where it is left out")
  .option("--force", "replace a draft that is there already")
  .option("--json", "print the report as JSON");

interface Options {
  id?: string;
  repository?: string;
  family?: string;
  out?: string;
  force?: boolean;
  json?: boolean;
}

runScript(program, (path: string, options: Options) => {
  const site = readSite(process.env);
  const refuse = (message: string) => program.error(`error: ${message}`, { exitCode: 2 });
  if (/^https?:\/\//.test(path)) refuse(`import reads a file. Download the card first: ${rawAddress(path)}`);
  existsOrExit(program, path, "The model card");
  existsOrExit(program, site.contentFolder, "The content folder");
  if (options.id !== undefined && !ID.test(options.id)) refuse(`${JSON.stringify(options.id)} is not an id. Write ${slug(options.id)}.`);
  if (options.repository !== undefined && !isHubId(options.repository))
    refuse(`${JSON.stringify(options.repository)} is not of the form org/name.`);

  const stem = basename(path, extname(path));
  const imported = importHuggingFaceCard(readFileSync(path, "utf8"), readCatalog(site), {
    ...options,
    taken: (id) =>
      !options.out && !options.force && [".md", ".mdx"].some((ending) => existsSync(join(site.contentFolder, "models", id + ending))),
    fallbackName: /^(?:readme|model_?card)$/i.test(stem) ? basename(dirname(resolve(path))) : stem,
    today: site.epochDate ?? new Date().toISOString().slice(0, 10),
  });
  const twin = join(site.contentFolder, "models", `${imported.id}.mdx`);
  if (!options.out && existsSync(twin))
    refuse(`${twin} is a card of that id already. Name another with --id, or write elsewhere with --out.`);
  const out = options.out ?? join(site.contentFolder, "models", `${imported.id}.md`);
  if (!options.out && existsSync(out) && !options.force)
    refuse(`${out} is there already. Name another with --id, or replace it with --force.`);
  const source = options.out
    ? out.replace(/(?:\.mdx?)?$/, ".source.yaml")
    : join(site.contentFolder, "sources", `${imported.sourceId}.yaml`);
  const files = [
    { path: out, contents: imported.card },
    { path: source, contents: imported.source },
  ];
  const fault = writeOut(files, options);
  if (fault !== undefined) refuse(fault);

  if (options.json) process.stdout.write(`${JSON.stringify({ draft: out, source, ...imported.report }, null, 2)}\n`);
  else process.stdout.write(printable(`${path} → ${out}, ${source}\n${formatImportReport(imported.report)}`));
  return 0;
});

/** The page of a model on the Hub → the text of its card. */
function rawAddress(address: string): string {
  const [model = ""] = /^https?:\/\/huggingface\.co\/[^/?#]+\/[^/?#]+/.exec(address) ?? [];
  return `curl -L ${model ? `${model}/raw/main/README.md` : address} -o README.md`;
}

/** A card cannot drive the terminal through the report. */
function printable(report: string): string {
  return report.split("\n").map(escapeControls).join("\n");
}
