import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { slug } from "../src/catalog/read.ts";
import { readSite } from "../src/catalog/site.ts";
import { newCard, questions, type NewCard } from "../src/import/new-card.ts";
import { ID } from "../src/schema/text.ts";
import { existsOrExit, runScript } from "./command-line.ts";

const program = new Command("npm run new --")
  .description(
    "Writes a card with every required field, a comment beside each blank. On a terminal it asks for what the options leave out.",
  )
  .argument("<id>", "id of the model, such as llama-3-2-3b");
for (const { key, question } of questions) program.option(`--${key} <${key}>`, question);

runScript(program, async (id: string, options: NewCard) => {
  const { contentFolder } = readSite(process.env);
  existsOrExit(program, contentFolder, "The content folder");
  if (!ID.test(id)) program.error(`error: ${JSON.stringify(id)} is not an id. Write ${slug(id)}.`, { exitCode: 2 });
  const folder = join(contentFolder, "models");
  const taken = [`${id}.md`, `${id}.mdx`].find((name) => existsSync(join(folder, name)));
  if (taken) program.error(`error: ${join(folder, taken)} is there already.`, { exitCode: 2 });

  const card = newCard(process.stdin.isTTY ? await ask(options) : options);
  const path = join(folder, `${id}.mdx`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, card, { flag: "wx" });
  process.stdout.write(`${path} written. Fill its blanks; npm run check -- ${path} names those that are left.\n`);
  return 0;
});

async function ask(known: NewCard): Promise<NewCard> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers: NewCard = { ...known };
  for (const { key, question } of questions) {
    if (answers[key]) continue;
    const answer = (await terminal.question(`${question} (Enter: later): `)).trim();
    if (answer) answers[key] = answer;
  }
  terminal.close();
  return answers;
}
