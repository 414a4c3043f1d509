import { basename, dirname, extname, join } from "node:path";
import { Option } from "commander";
import { cacheFolder } from "../../src/catalog/kept-copies.ts";
import { writeOut } from "../write-out.ts";
import { list, print, type Commands } from "./commands.ts";

/** The command that writes the models section of a proposal. */
export function addAppendix({ program, opened, refuse }: Commands): void {
  program
    .command("appendix")
    .description("The models section of a proposal, with numbered references.")
    .requiredOption("--models <names>", "names, ids or aliases, separated by commas", list)
    .addOption(
      new Option("--format <format>", "file format; from --out where it is left out, else md").choices([
        "md",
        "tex",
        "docx",
        "html",
        "txt",
      ]),
    )
    .option("--out <file>", "where to write; standard output where it is left out")
    .option("--force", "replace files that are there already and that no command wrote")
    .option("--short", "one table, in place of a section for each model")
    .option("--fields <ids>", "facts and derived figures to state, separated by commas; or all", list, [])
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
        if (models.length === 0) refuse("Name at least one model.");
        const { writeAppendix } = await import("../../src/consumer/appendix.ts");
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
}
