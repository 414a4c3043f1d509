import { dirname, resolve } from "node:path";
import { Command } from "commander";
import { escapeControls } from "../src/catalog/problems.ts";
import { formatsInWords } from "../src/texts/check-file.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { readLock, textsOf, without, writeLock } from "./lock-file.ts";
import { callersFolder } from "./open-text.ts";
import { holdNamed, LOCK_FILE } from "./text-files.ts";

interface Options {
  out: string;
  update?: boolean;
}

const program = new Command("npm run lock --")
  .description("Writes which facts of the catalogue texts cite or state, so that npm run texts says later which of them have changed.")
  .argument("[files...]", `${formatsInWords()}; with --update those of the lock where none are named`)
  .option("--out <file>", "where to write, and what to update", LOCK_FILE)
  .option("--update", "take over what has changed, and print it");

const refuse = (message: string): never => program.error(`error: ${message}`, { exitCode: 2 });

runScript(program, async (named: string[], { out, update }: Options) => {
  const caller = callersFolder(process.env);
  const path = resolve(caller, out);
  existsOrExit(program, dirname(path), "The folder");
  const before = readLock(path, caller, out);
  if (before && !update) refuse(`${JSON.stringify(out)} is there already. --update takes over what has changed; --out names another file.`);
  if (!before && update) refuse(`There is no ${JSON.stringify(out)} to update.`);
  const { here, gone } = before ? textsOf(before, caller) : { here: [], gone: [] };
  const files = named.length > 0 || !before ? named : here;
  if (files.length === 0 && gone.length === 0) refuse("Name at least one text.");
  const { held } = await holdNamed(program, files, {});
  if (before) for (const message of held.changes(before)) process.stdout.write(`${message}\n`);
  for (const text of gone) process.stdout.write(`${escapeControls(text)} is gone; so are its facts.\n`);
  const lock = held.lock(before && without(before, gone));
  writeLock(path, caller, lock);
  process.stdout.write(`${lock.facts.length} facts of edition ${lock.edition} locked in ${escapeControls(out)}.\n`);
  return 0;
});
