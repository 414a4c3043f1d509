import { emptyTree, type TextTree } from "../blocks.ts";

const ADDRESS = /https?:\/\/(?:\\[#%&_~$]|[^\s<>"'`{}\\])+/g;

/** A bibliography in BibTeX: the addresses of its entries. Titles of other works state no facts. */
export function readBibtex(file: string, source: string): TextTree {
  const tree = emptyTree(file, source);
  for (const match of source.matchAll(ADDRESS)) {
    const url = match[0].replaceAll(/\\(.)/g, "$1").replace(/[.,;)]+$/, "");
    tree.links.push({ url, place: { file, offset: match.index } });
  }
  return tree;
}
