import { appendFileSync, existsSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { reportFormats, type ReportFormat } from "../src/catalog/report.ts";
import { readSettings } from "../src/consumer/config.ts";
import { findField, findModel, NotFound } from "../src/consumer/find.ts";
import { cacheFolder } from "../src/catalog/kept-copies.ts";
import { openCatalogue, type OpenedCatalogue } from "../src/consumer/open.ts";
import { outliveReaders } from "./command-line.ts";
import { openText } from "./open-text.ts";
import { repositoryPrefix } from "./repository-prefix.ts";
import { writeOut } from "./write-out.ts";

/** Written into the bundle; from the sources it is the version of the repository. */
declare const CARDFILE_VERSION: string;
const version = typeof CARDFILE_VERSION === "string" ? CARDFILE_VERSION : "0.0.0";

interface PlaceOptions {
  catalog?: string;
  integrity?: string;
  offline?: boolean;
}

/** The file that `lock` writes where no other is named. */
const LOCK_FILE = "facts.lock";

interface CheckOptions {
  format: ReportFormat;
  until?: string;
  own: string[];
  lock: string;
  sarif?: string;
  summary?: string;
}

outliveReaders();
const program = new Command("cardfile")
  .description("Asks a published catalogue of model cards, and holds texts against it.")
  .version(version)
  .option(
    "--catalog <place>",
    "address of a published catalogue, its catalog.json, or a folder with a built site; else from cardfile.config.json or CARDFILE_CATALOG",
  )
  .option("--integrity <hash>", "what catalog.json must hash to: sha256- and base64")
  .option("--offline", "ask no server: what was fetched before is used")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

const json = new Option("--json", "as JSON");
const list = (value: string) =>
  value
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
const print = (text: string): void => void process.stdout.write(text);
const printJson = (value: unknown) => print(`${JSON.stringify(value, null, 2)}\n`);

program
  .command("init")
  .description("Begins a catalogue of your own: a folder with one example card, its settings, and what a repository of it needs.")
  .argument("<folder>", "an empty folder, or one that does not exist yet")
  .option("--name <name>", "what the catalogue is called; else the folder's name")
  .action(async (folder: string, { name }: { name?: string }) => {
    const { writeStarter } = await import("./starter-folder.ts");
    const fault = writeStarter(folder, { name, day: new Date().toISOString().slice(0, 10) });
    if (fault !== undefined) return program.error(`error: ${fault}`, { exitCode: 2 });
    print(`${folder} written: one example card, site.yaml, a README and what a repository needs.\n`);
    return print("Its README says how the site is built. Replace OWNER/cardfile and COMMIT in it and in .github/workflows/cards.yml.\n");
  });

program
  .command("show")
  .description("A model, or one fact of it with its status and the places where it was read.")
  .argument("<model>", "name, id or alias")
  .argument("[field]", "id or label of a field, derived figure or evaluation")
  .addOption(json)
  .action(async (name: string, field: string | undefined, options: { json?: boolean }) => {
    const { catalogue } = await opened();
    const { answer, answerInWords } = await import("../src/consumer/answer.ts");
    const { cardInWords } = await import("../src/consumer/card.ts");
    const { outline, variant } = findModel(catalogue, name);
    const model = catalogue.model(outline);
    if (field === undefined)
      return options.json ? printJson({ edition: catalogue.edition, ...model }) : print(cardInWords(catalogue, model));
    const found = answer(catalogue, model, findField(catalogue, field), variant);
    return options.json ? printJson(found) : print(answerInWords(found));
  });

program
  .command("compare")
  .description("Facts of several models side by side.")
  .argument("<models...>", "names, ids or aliases")
  .option("--fields <ids>", "fields, derived figures or evaluations, separated by commas", list, [])
  .addOption(new Option("--format <format>", "how it is printed").choices(["text", "md", "csv", "json"]).default("text"))
  .action(async (names: string[], { fields, format }: { fields: string[]; format: string }) => {
    const { catalogue } = await opened();
    const { compare, comparisonCsv, comparisonInWords, comparisonMarkdown } = await import("../src/consumer/compare.ts");
    const models = names.map((name) => catalogue.model(findModel(catalogue, name).outline));
    const table = compare(catalogue, models, fields);
    if (format === "json") printJson(table);
    else print(format === "md" ? comparisonMarkdown(table) : format === "csv" ? comparisonCsv(table) : comparisonInWords(table));
  });

program
  .command("cite")
  .description("How a card, or one fact of it, is cited.")
  .argument("<place>", "MODEL or MODEL#FIELD")
  .addOption(new Option("--format <form>", "form of the citation").choices(["text", "markdown", "apa", "bibtex", "csl"]).default("text"))
  .action(async (place: string, { format }: { format: "text" | "markdown" | "apa" | "bibtex" | "csl" }) => {
    const { catalogue } = await opened();
    const { answer } = await import("../src/consumer/answer.ts");
    const { cite } = await import("../src/consumer/cite.ts");
    const [name = "", field] = place.split("#");
    const { outline, variant } = findModel(catalogue, name);
    const model = catalogue.model(outline);
    print(`${cite(catalogue, model, field ? answer(catalogue, model, findField(catalogue, field), variant) : undefined)[format]}\n`);
  });

program
  .command("search")
  .description("Models whose names hold words, with the fields that the rest of the words name.")
  .argument("<words...>")
  .addOption(json)
  .action(async (words: string[], options: { json?: boolean }) => {
    const { catalogue } = await opened();
    const { hitsInWords, search } = await import("../src/consumer/search.ts");
    const hits = search(catalogue, words.join(" "));
    if (options.json) printJson({ edition: catalogue.edition, hits });
    else print(hitsInWords(hits));
    if (hits.length === 0) process.exitCode = 1;
  });

program
  .command("check")
  .description("Holds what texts say of models against the catalogue: figures, names, links into it.")
  .argument("<files...>", "LaTeX, Markdown, Word, notebooks, HTML and others")
  .addOption(new Option("--format <format>", "how findings are printed").choices(Object.keys(reportFormats)).default("text"))
  .option("--until <month>", "YYYY-MM in which the project ends: models that retire before are warned of", month)
  .option("--own <names>", "models of your own, separated by commas", list, [])
  .option("--lock <file>", "facts that the texts rested on when it was written", LOCK_FILE)
  .option("--sarif <file>", "write the findings in SARIF to a file, too")
  .option("--summary <file>", "add a summary in Markdown to a file, with links to the facts")
  .action(async (files: string[], { format, until, own, lock, sarif, summary }: CheckOptions) => {
    const missing = files.find((file) => !existsSync(file));
    if (missing !== undefined) refuse(`The text ${JSON.stringify(missing)} does not exist.`);
    const { catalogue } = await opened();
    const { holdTexts } = await import("../src/consumer/check.ts");
    const { formatFindings } = await import("../src/texts/report.ts");
    const here = process.cwd();
    const texts = files.map((file) => openText(file, here));
    const held = holdTexts(catalogue.raw, texts, { own, ...(until === undefined ? {} : { until }) });
    const findings = held.findings(await lockAt(lock));
    const run = { findings, ...held.read, repositoryPrefix: repositoryPrefix(here) };
    print(formatFindings(run, format));
    const fault = sarif === undefined ? undefined : writeOut([{ path: sarif, contents: formatFindings(run, "sarif") }]);
    if (fault !== undefined) refuse(fault);
    if (summary !== undefined) {
      const { findingsMarkdown } = await import("../src/consumer/summary.ts");
      appendFileSync(summary, findingsMarkdown(findings, { ...run, edition: catalogue.edition }));
    }
    process.exitCode = findings.some(({ severity }) => severity === "error") ? 1 : 0;
  });

program
  .command("lock")
  .description("Writes which facts texts cite or state; a later check says which of them have changed.")
  .argument("[files...]", "texts; with --update those of the lock where none are named")
  .option("--out <file>", "where to write, and what to update", LOCK_FILE)
  .option("--update", "take over what has changed, and print it")
  .action(async (named: string[], { out, update = false }: { out: string; update?: boolean }) => {
    const before = await lockAt(out);
    if (before && !update)
      refuse(`${JSON.stringify(out)} is there already. --update takes over what has changed; --out names another file.`);
    if (!before && update) refuse(`There is no ${JSON.stringify(out)} to update.`);
    const files = named.length > 0 || !before ? named : [...new Set(before.facts.flatMap(({ texts }) => texts))];
    if (files.length === 0) refuse("Name at least one text.");
    const missing = files.find((file) => !existsSync(file));
    if (missing !== undefined) refuse(`The text ${JSON.stringify(missing)} does not exist.`);
    const { catalogue, integrity } = await opened();
    const { holdTexts } = await import("../src/consumer/check.ts");
    const { writeLock } = await import("./lock-file.ts");
    const held = holdTexts(
      catalogue.raw,
      files.map((file) => openText(file, process.cwd())),
    );
    if (before) for (const message of held.changes(before)) print(`${message}\n`);
    const lock = held.lock(before);
    writeLock(out, lock);
    print(`${lock.facts.length} facts of edition ${lock.edition} locked in ${out}.\nintegrity ${integrity}\n`);
  });

program
  .command("appendix")
  .description("The models section of a proposal, with numbered references.")
  .requiredOption("--models <names>", "names, ids or aliases, separated by commas", list)
  .addOption(
    new Option("--format <format>", "file format; from --out where it is left out, else md").choices(["md", "tex", "docx", "html", "txt"]),
  )
  .option("--out <file>", "where to write; standard output where it is left out")
  .option("--force", "replace files that are there already and that no command wrote")
  .option("--short", "one table, in place of a section for each model")
  .option("--fields <ids>", "facts and derived figures to state, separated by commas", list, [])
  .action(
    async ({
      models,
      format,
      out,
      force,
      short,
      fields,
    }: {
      models: string[];
      format?: string;
      out?: string;
      force?: boolean;
      short?: boolean;
      fields: string[];
    }) => {
      const { writeAppendix } = await import("../src/consumer/appendix.ts");
      const ending = out === undefined ? "" : extname(out);
      const id = format ?? (ending.slice(1) || "md");
      const name = out === undefined ? "" : basename(out, ending);
      const [file, ...beside] = await writeAppendix(await opened(), models, { form: short ? "short" : "long", fields, format: id, name });
      if (out === undefined)
        return print(typeof file.contents === "string" ? file.contents : refuse(`A ${id} file is no text; write --out.`));
      const others = beside.map((other) => ({ path: join(dirname(out), other.name + other.ending), contents: other.contents }));
      const fault = writeOut([{ path: out, contents: file.contents }, ...others], {
        force: force ?? false,
        memory: join(cacheFolder(process.env), "written.json"),
      });
      return fault === undefined ? undefined : refuse(fault);
    },
  );

program
  .command("mcp")
  .description("Serves the catalogue to assistants, by the Model Context Protocol on standard input and output.")
  .action(async () => {
    const { serve } = await import("../src/consumer/mcp.ts");
    await serve(await opened(), version);
  });

program.parseAsync().catch((error: unknown) => {
  if (process.env["CARDFILE_DEBUG"]) throw error;
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  // What is not there was asked for rightly; anything else could not be asked.
  process.exit(error instanceof NotFound ? 1 : 2);
});

/** The catalogue that the options, the environment or the nearest settings name, in this order. */
async function opened(): Promise<OpenedCatalogue> {
  const { catalog, integrity, offline = false } = program.opts<PlaceOptions>();
  const settings = readSettings(process.cwd());
  const place = catalog ?? process.env["CARDFILE_CATALOG"] ?? fromSettings(settings);
  if (place === undefined)
    return refuse(
      'No catalogue is named. Write --catalog with its address, set CARDFILE_CATALOG, or write { "catalog": "https://…" } in cardfile.config.json.',
    );
  const pinned = integrity ?? settings.integrity;
  return openCatalogue({
    place,
    ...(pinned === undefined ? {} : { integrity: pinned }),
    cache: cacheFolder(process.env),
    offline,
    say: (line) => process.stderr.write(`${line}\n`),
  });
}

/** A lock; undefined where there is none. */
async function lockAt(path: string) {
  const { readLock } = await import("./lock-file.ts");
  return readLock(path);
}

function fromSettings({ catalog, folder }: ReturnType<typeof readSettings>): string | undefined {
  return catalog === undefined || /^https?:/i.test(catalog) ? catalog : resolve(folder, catalog);
}

function refuse(message: string): never {
  return program.error(`error: ${message}`, { exitCode: 2 });
}

function month(value: string): string {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)) throw new InvalidArgumentError("a month is written 2028-06.");
  return value;
}
