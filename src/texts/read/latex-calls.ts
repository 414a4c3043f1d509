import { READS, UNITS } from "./latex-macros.ts";
import { rawOf, type Node } from "./latex-nodes.ts";
import type { LatexOutput } from "./latex-output.ts";
import { folderOf, openNamed, resolveInside, type OpenFile } from "./project-files.ts";

/** How many arguments a macro takes that is read here; undefined: it is none of them. */
export function countOf(name: string): number | undefined {
  if (READS.test(name)) return name.endsWith("import") ? 2 : 1;
  if (/^(?:url|nolinkurl)$/.test(name)) return 1;
  if (/^(?:href|SI|qty)$/.test(name)) return 2;
  return /^(?:num|numproduct|SIrange|si|unit)$/.test(name) ? 1 : undefined;
}

/** `\href{address}{words}`: keeps the address; the nodes that are words. */
export function linkedWords(out: LatexOutput, name: string, given: readonly (readonly Node[])[], offset: number): readonly Node[] {
  const [address, words] = given.slice(name === "href" ? -2 : -1);
  if (address) out.link(rawOf(address), offset);
  return words ?? [];
}

/** `\qty{9}{\giga\token}` reads "9 billion tokens". */
export function writeQuantity(
  out: LatexOutput,
  name: string,
  given: readonly (readonly Node[])[],
  write: (nodes: readonly Node[]) => void,
): void {
  const [number, unit] = name === "si" || name === "unit" ? [undefined, given.at(-1)] : [given[0], given[1]];
  if (number) write(number);
  for (const part of unit ?? []) {
    out.put(" ", out.offsetOf(part));
    if (part.type === "macro") out.put(UNITS[part.content] ?? part.content, out.offsetOf(part));
    else write([part]);
  }
}

/** The file that a macro reads, from the folder of the text or of the file that calls it. What cannot be read is said. */
export function namedFile(
  out: LatexOutput,
  { root, open }: { root: string; open: OpenFile },
  given: readonly (readonly Node[])[],
  offset: number,
): { path: string; source: string } | undefined {
  const target = out.plain(given.map(rawOf).join(given.length > 1 ? "/" : ""));
  const named = /\.\w+$/.test(target) ? [target] : [`${target}.tex`, target];
  const paths = [root, folderOf(out.path)].flatMap((folder) => named.map((name) => resolveInside(folder, name)));
  const found = openNamed([...new Set(paths)], { root, open, files: out.paths, count: out.tree.sources.size });
  if (!("why" in found)) return found;
  out.unread(target, found.why, offset);
  return undefined;
}
