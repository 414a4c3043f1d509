import { emptyTree, type TextTree } from "../blocks.ts";
import { RunWriter } from "../run-writer.ts";

const ITEM = /^\s*(?:[*•–-]|\(?\d{1,2}[.)])\s+/;
const ADDRESS = /https?:\/\/[^\s<>"'`{}]+[^\s<>"'`{}.,;:!?)\]]/g;

/** Plain text: blank lines part paragraphs, and each line that begins as an item of a list does is one. */
export function readPlain(file: string, source: string): TextTree {
  const tree = emptyTree(file, source);
  const writer = new RunWriter(file);
  const close = () => {
    const run = writer.take();
    if (run) tree.blocks.push({ kind: "text", run });
  };
  let offset = 0;
  for (const line of source.split("\n")) {
    const marker = ITEM.exec(line)?.[0] ?? "";
    if (line.trim() === "" || marker !== "") close();
    writer.add(withoutAddresses(line.slice(marker.length)), offset + marker.length);
    writer.addAt(" ", offset + line.length);
    offset += line.length + 1;
  }
  close();
  tree.links.push(...addressesIn(file, source));
  return tree;
}

/** Addresses that stand in a text as they are. */
export function addressesIn(file: string, source: string): TextTree["links"] {
  return [...source.matchAll(ADDRESS)].map((match) => ({ url: match[0], place: { file, offset: match.index } }));
}

/** Addresses become spaces, so that nothing in them is a name or a number. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, (address) => " ".repeat(address.length));
}
