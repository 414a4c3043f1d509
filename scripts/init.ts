import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { Command } from "commander";
import type { Generator } from "../src/starter/generator.ts";
import { runScript } from "./command-line.ts";
import { writeStarter } from "./starter-folder.ts";

const program = new Command("npm run init --")
  .description("Begins a catalogue of your own: a folder with one example card, its settings, and what a repository of it needs.")
  .argument("<folder>", "an empty folder, or one that does not exist yet")
  .option("--name <name>", "what the catalogue is called; else the folder's name");

runScript(program, (folder: string, { name }: { name?: string }) => {
  // npm runs this in the clone; the folder is meant from where it was called.
  const place = resolve(process.env["INIT_CWD"] ?? process.cwd(), folder);
  const generator = thisClone();
  const fault = writeStarter(place, { name, day: new Date().toISOString().slice(0, 10), generator });
  if (fault !== undefined) program.error(`error: ${fault}`, { exitCode: 2 });
  process.stdout.write(
    `${place} written: one example card, site.yaml, a README and what a repository needs.\n\n` +
      `  export CARDFILE_CONTENT=${JSON.stringify(place)}\n  npm run check\n  npm start\n` +
      (generator
        ? ""
        : "\nThis clone has no remote on GitHub: replace OWNER/cardfile and COMMIT in README.md and .github/workflows/cards.yml.\n"),
  );
  return 0;
});

/** The repository of GitHub that this clone is from, and its commit; undefined for any other. */
function thisClone(): Generator | undefined {
  const [, repository] = /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(git("remote", "get-url", "origin")) ?? [];
  const commit = git("rev-parse", "HEAD");
  return repository && commit ? { repository, commit } : undefined;
}

function git(...parameters: string[]): string {
  return spawnSync("git", parameters, { cwd: resolve(import.meta.dirname, ".."), encoding: "utf8" }).stdout?.trim() ?? "";
}
