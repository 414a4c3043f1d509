import { Command } from "commander";
import { NotFound } from "../src/consumer/find.ts";
import { addAppendix } from "./cardfile/appendix.ts";
import { commandsOf, print } from "./cardfile/commands.ts";
import { addQuestions } from "./cardfile/questions.ts";
import { addTextCommands } from "./cardfile/texts.ts";
import { outliveReaders } from "./command-line.ts";

/** Written into the bundle; from the sources it is the version of the repository. */
declare const CARDFILE_VERSION: string;
const version = typeof CARDFILE_VERSION === "string" ? CARDFILE_VERSION : "0.0.0";

outliveReaders();
const program = new Command("cardfile")
  .description("Asks a published catalogue of model cards, and holds texts against it.")
  .version(version)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
const commands = commandsOf(program);

program
  .command("init")
  .description("Begins a catalogue of your own: a folder with one example card, its settings, and what a repository of it needs.")
  .argument("<folder>", "an empty folder, or one that does not exist yet")
  .option("--name <name>", "what the catalogue is called; else the folder's name")
  .action(async (folder: string, { name }: { name?: string }) => {
    const { writeStarter } = await import("./starter-folder.ts");
    const fault = writeStarter(folder, { name, day: new Date().toISOString().slice(0, 10) });
    if (fault !== undefined) return commands.refuse(fault);
    print(`${folder} written: one example card, site.yaml, a README and what a repository needs.\n`);
    return print("Its README says how the site is built. Replace OWNER/cardfile and COMMIT in it and in .github/workflows/cards.yml.\n");
  });

addQuestions(commands);
addTextCommands(commands);
addAppendix(commands);

program
  .command("mcp")
  .description("Serves the catalogue to assistants, by the Model Context Protocol on standard input and output.")
  .action(async () => {
    const { serve } = await import("../src/consumer/mcp.ts");
    await serve(await commands.opened(), version);
  });

program.parseAsync().catch((error: unknown) => {
  if (process.env["CARDFILE_DEBUG"]) throw error;
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  // What is not there was asked for rightly; anything else could not be asked.
  process.exit(error instanceof NotFound ? 1 : 2);
});
