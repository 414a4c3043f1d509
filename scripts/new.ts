import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { checkFolder } from "../src/catalog/check-folder.ts";
import { readFieldsOf } from "../src/catalog/own-fields.ts";
import { isReservedId, LEDGER_FILE } from "../src/catalog/places.ts";
import { slug } from "../src/catalog/slug.ts";
import { newCard, questions, type NewCard } from "../src/import/new-card.ts";
import { newEntry } from "../src/import/new-entry.ts";
import { sourceOf } from "../src/import/source-address.ts";
import { isHttpUrl, ID } from "../src/schema/text.ts";
import { collectionOf, collections, type CollectionId } from "../src/schema/collections.ts";
import { STAGES } from "../src/schema/vocabularies.ts";
import { runScript } from "./command-line.ts";
import { writeOut } from "./write-out.ts";
import { openContent } from "./open-content.ts";

const program = new Command("npm run new --")
  .description(
    "Writes a new entry with every key that it needs, a comment above each blank. Of a model's card it asks, on a terminal, for what the options leave out.",
  )
  .argument(
    "<collection-or-id>",
    `a collection (${collections.map(({ id }) => id).join(", ")}), or the id of a model, such as llama-3-2-3b`,
  )
  .argument("[id-or-address]", "id of the entry, such as ai2; for a source, the address of the document will do")
  .option("--id <id>", "id of a source that is made from an address");
for (const { key, question } of questions) program.option(`--${key} <${key}>`, question);

runScript(program, async (first: string, second: string | undefined, options: NewCard & { id?: string }) => {
  const { contentFolder } = await openContent(program);
  if (second === undefined && collectionOf(first)) fail(`Name the entry, too: npm run new -- ${first} <id>.`);
  const collection =
    second === undefined
      ? "models"
      : (collectionOf(first)?.id ??
        fail(`There is no collection ${JSON.stringify(first)}. Collections are ${collections.map((one) => one.id).join(", ")}.`));
  const { id, known } = entryOf(collection, second ?? first, options);
  refuseId(contentFolder, collection, id);
  if (collection === "models") await refuseUnknown(contentFolder, options);

  const fields = readFieldsOf(contentFolder);
  const text =
    collection === "models" ? newCard(process.stdin.isTTY ? await ask(options) : options, fields) : newEntry(collection, known, fields);
  const folder = join(contentFolder, collection);
  const path = join(
    folder,
    `${id}${collection === "models" || collection === "concepts" ? ".mdx" : (collectionOf(collection)?.endings[0] ?? "")}`,
  );
  const fault = writeOut([{ path, contents: text }]);
  if (fault !== undefined) fail(fault);
  // A catalogue that is not public yet has promised no address.
  const ledger = existsSync(join(contentFolder, LEDGER_FILE)) ? " Then npm run permalinks, for its address." : "";
  process.stdout.write(`${path} written. Fill its blanks; npm run check -- ${path} names those that are left.${ledger}\n`);
  return 0;
});

function fail(message: string): never {
  return program.error(`error: ${message}`, { exitCode: 2 });
}

/** Id and known keys; a source's from the parts of its address. */
function entryOf(
  collection: CollectionId,
  name: string,
  options: NewCard & { id?: string },
): { id: string; known: Record<string, string> } {
  if (/^https?:/i.test(name)) {
    if (collection !== "sources") fail(`An address names a source: npm run new -- sources ${name}.`);
    if (!isHttpUrl(name)) fail(`${JSON.stringify(name)} is not a public address.`);
    const source = sourceOf(name, new Date().toISOString().slice(0, 10));
    return { ...source, id: options.id ?? source.id };
  }
  return { id: name, known: options.name && collection !== "sources" ? { name: JSON.stringify(options.name) } : {} };
}

function refuseId(contentFolder: string, collection: CollectionId, id: string): void {
  if (!ID.test(id) || id.length > 100) fail(`${JSON.stringify(id)} is not an id. Write ${slug(id)}.`);
  if (isReservedId(id)) fail(`The id ${JSON.stringify(id)} is reserved for the site itself, or by Windows. Write for example ${id}-1.`);
  const taken = (collectionOf(collection)?.endings ?? [])
    .map((ending) => join(contentFolder, collection, `${id}${ending}`))
    .find((path) => existsSync(path));
  if (taken) fail(`${taken} is there already.`);
}

/** What the options name has to be there: a card that names something else would be refused. */
async function refuseUnknown(contentFolder: string, { family, developer, source, stage }: NewCard): Promise<void> {
  if (stage !== undefined && !Object.hasOwn(STAGES, stage))
    fail(`There is no stage ${JSON.stringify(stage)}. Stages are ${Object.keys(STAGES).join(", ")}.`);
  if (family === undefined && developer === undefined && source === undefined) return;
  const { known, names } = (await checkFolder(contentFolder)).together;
  for (const [collection, id] of [
    ["families", family],
    ["organizations", developer],
    ["sources", source],
  ] as const) {
    if (id !== undefined && !known[collection].has(id)) fail(`There is no ${collection}/${id}. ${names.hint(collection, id)}`);
  }
}

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
