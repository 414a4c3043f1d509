import { appendFileSync, cpSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentFolder, readContent } from "../../src/catalog/read.ts";
import { syntheticCards, withoutAliases } from "../../src/catalog/synthetic.ts";

/** The content at `real` with `count` copies of its cards beside them; the folder of it. */
export function writeCopies(real: string, count: number, folder: string): string {
  const content = join(folder, "content");
  rmSync(content, { recursive: true, force: true });
  cpSync(real, content, { recursive: true });
  // Addresses of cards whose aliases are gone are no ledger's.
  rmSync(join(content, "permalinks.txt"), { force: true });
  const cards = readContent(contentFolder(real)).files.filter((file) => file.collection === "models" && !/^draft: true$/m.test(file.text));
  for (const { id, ending, text } of cards) writeFileSync(join(content, "models", id + ending), withoutAliases(text));
  for (const card of syntheticCards(cards, count)) writeFileSync(join(content, "models", card.name), card.text);
  return content;
}

/** Adds a line to the prose of one copy; the id of its card. */
export function editOneCard(content: string, words: string): string {
  const name = readdirSync(join(content, "models")).find((one) => /-copy-\d+\./.test(one));
  if (name === undefined || !existsSync(join(content, "models", name))) throw new Error("There is no copy to edit.");
  appendFileSync(join(content, "models", name), `\n${words}\n`);
  return name.replace(/\.mdx?$/, "");
}
