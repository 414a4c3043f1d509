import { existsSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { Command, Option } from "commander";
import { buildDocument } from "../src/appendix/build-document.ts";
import { appendixFormats } from "../src/appendix/formats.ts";
import { writeLatexWithBibliography } from "../src/appendix/latex.ts";
import { readCatalog, type Catalog } from "../src/catalog/catalog.ts";
import { ModelNames } from "../src/catalog/model-names.ts";
import { appendixCard } from "../src/views/appendix-card.ts";
import { appendixFieldsOf } from "../src/views/appendix-fields.ts";
import { linkable } from "../src/views/linkable.ts";
import type { Model } from "../src/catalog/model.ts";
import { checkFile, formatsInWords } from "../src/texts/check-file.ts";
import { TextChecker } from "../src/texts/check-text.ts";
import { formatFindings } from "../src/texts/report.ts";
import { runScript } from "./command-line.ts";
import { callersFolder, openText } from "./open-text.ts";
import { textCatalogue } from "./text-files.ts";
import { writeOut } from "./write-out.ts";
import { openContent } from "./open-content.ts";

interface Options {
  models?: string;
  proposal?: string;
  format?: string;
  out?: string;
  force?: boolean;
  check?: boolean;
  short?: boolean;
  fields?: string;
}

const program = new Command("npm run appendix --")
  .description("Writes the models section of a proposal, with numbered references; reads a proposal and checks what it says of models.")
  .option("--models <names>", "models by id or any other name, separated by commas")
  .option("--proposal <file>", "a proposal, in any format that `npm run texts` reads: the models are those that it names")
  .addOption(
    new Option("--format <format>", "file format; from --out where it is left out, else md").choices(appendixFormats.map(({ id }) => id)),
  )
  .option("--out <file>", "where to write; standard output where it is left out")
  .option("--force", "replace files that are there already and that no command wrote")
  .option("--short", "one table, in place of a section for each model")
  .option("--fields <ids>", "facts and derived figures to state, separated by commas; or all")
  .option("--check", "report only; exit code 1 on an unknown model, a wrong figure or a dead link")
  .addHelpText("after", "\nA comment `cardfile: ignore` in a proposal leaves its line, or the next one, unchecked.");

const refuse = (message: string): never => program.error(`error: ${message}`, { exitCode: 2 });

runScript(program, async (options: Options) => {
  const site = await openContent(program);
  if ((options.models === undefined) === (options.proposal === undefined)) refuse("Write either --models or --proposal.");
  const catalog = readCatalog(site);
  const asked =
    options.proposal === undefined ? modelsNamed(options.models ?? "", catalog) : proposalModels(options.proposal, catalog, options.check);
  if (options.check && options.out === undefined) return asked.failed ? 1 : 0;
  if (asked.models.length === 0) refuse("There is no model to write about.");

  const document = buildDocument(
    asked.models.map(({ model }) => appendixCard(model, catalog)),
    {
      form: options.short ? "short" : "long",
      fields: fieldsNamed(options.fields, catalog),
      variants: new Set(asked.models.flatMap(({ model, variants }) => variants.map((variant) => `${model.id}/${variant}`))),
      revision: catalog.revision,
      catalogue: { name: site.name, url: site.origin + catalog.urls.page("/") },
    },
  );
  const ending = options.out === undefined ? "" : extname(options.out);
  const id = options.format ?? (appendixFormats.find((known) => `.${known.id}` === ending)?.id || "md");
  const format = appendixFormats.find((known) => known.id === id) ?? refuse(`There is no format ${id}.`);
  const name = basename(options.out ?? "appendix", ending);
  const [file, ...beside] = await format.write(document, name);
  if (options.out === undefined) {
    process.stdout.write(id === "tex" ? writeLatexWithBibliography(document, name) : file.contents);
  } else {
    const folder = dirname(options.out);
    const others = beside.map((other) => ({ path: join(folder, other.name + other.ending), contents: other.contents }));
    const fault = writeOut([{ path: options.out, contents: file.contents }, ...others], options);
    if (fault !== undefined) refuse(fault);
  }
  return options.check && asked.failed ? 1 : 0;
});

interface Asked {
  models: { model: Model; variants: string[] }[];
  failed: boolean;
}

function modelsNamed(names: string, catalog: Catalog): Asked {
  const index = new ModelNames(catalog);
  const models = new Map<string, Asked["models"][number]>();
  for (const name of names
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean)) {
    const near = index.near(name);
    const { model, variant } =
      index.find(name) ??
      refuse(`There is no published model ${JSON.stringify(name)}.${near.length > 0 ? ` Did you mean ${near.join(", or ")}?` : ""}`);
    const known = models.get(model.id) ?? { model, variants: [] };
    if (variant) known.variants.push(variant);
    models.set(model.id, known);
  }
  return { models: [...models.values()], failed: false };
}

function proposalModels(path: string, catalog: Catalog, check = false): Asked {
  const caller = callersFolder(process.env);
  if (!existsSync(resolve(caller, path))) refuse(`The proposal ${JSON.stringify(path)} does not exist.`);
  const checker = new TextChecker(textCatalogue(catalog), { site: linkable(catalog) });
  const { models, findings, words } =
    checkFile(openText(path, caller), checker) ?? refuse(`${JSON.stringify(path)} is of no format that is read: ${formatsInWords()}.`);
  const report = formatFindings({ findings, words, modelCount: models.length, fileCount: 1, repositoryPrefix: "" });
  (check ? process.stdout : process.stderr).write(report);
  const named = models.flatMap(({ model: { id }, variants }) => {
    const model = catalog.models.get(id);
    return model ? [{ model, variants }] : [];
  });
  return { models: named, failed: findings.some((finding) => finding.severity === "error") };
}

function fieldsNamed(list: string | undefined, catalog: Catalog): readonly string[] {
  if (list === undefined) return [];
  const known = appendixFieldsOf(catalog.fields).map(({ id }) => id);
  if (list === "all") return known;
  const fields = list.split(",").map((field) => field.trim());
  const unknown = fields.find((field) => !known.includes(field));
  if (unknown !== undefined) refuse(`There is no field ${JSON.stringify(unknown)}. Fields are ${known.join(", ")}.`);
  return fields;
}
