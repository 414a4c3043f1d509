import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from "yaml";
import { CITATION_KEYS, type Citation } from "../schema/citation.ts";

/** New keys of one citation. `path` leads to its owner as the catalogue spells it out; `index` is its place there. */
export interface CitationEdit {
  path: readonly (string | number)[];
  index: number;
  set: Partial<Omit<Citation, "source" | "checked">>;
}

interface Change {
  start: number;
  end: number;
  text: string;
}

/**
 * Writes keys into the citations of an entry's file and leaves every other character as it is, in the short form
 * beside a value as in a list. Edits whose citation is not there are left out.
 */
export function editCitations(text: string, edits: readonly CitationEdit[]): string {
  const [front = "", offset] = frontMatter(text);
  const document = parseDocument(front, { keepSourceTokens: true });
  const changes = edits.flatMap((edit) => {
    const citation = citationNode(document.contents, edit);
    return citation ? changesOf(front, citation, edit.set) : [];
  });
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, text: replacement }) => result.slice(0, start + offset) + replacement + result.slice(end + offset),
      text,
    );
}

function frontMatter(text: string): [string, number] {
  const match = /^---\n([\s\S]*?)^---\s*$/m.exec(text);
  return match ? [match[1] ?? "", match.index + 4] : [text, 0];
}

function citationNode(root: unknown, { path, index }: CitationEdit): YAMLMap | undefined {
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node) && typeof step === "string") node = node.get(step, true);
    else if (isSeq(node) && typeof step === "number") node = node.get(step, true);
    // The short form of a fact is one claim without a list around it.
    else if (!(isMap(node) && step === 0)) return undefined;
  }
  if (!isMap(node)) return undefined;
  const list = node.get("citations", true);
  const found = isSeq(list) ? list.get(index, true) : index === 0 && node.has("source") ? node : undefined;
  return isMap(found) ? found : undefined;
}

function changesOf(text: string, citation: YAMLMap, set: CitationEdit["set"]): Change[] {
  const changes: Change[] = [];
  const added: string[] = [];
  for (const key of CITATION_KEYS) {
    const value = key === "source" || key === "checked" ? undefined : set[key];
    if (value === undefined) continue;
    const known = pairOf(citation, key);
    const range = isPair(known) ? (known.value as Node | null)?.range : undefined;
    if (range) changes.push({ start: range[0], end: range[1], text: written(value) });
    else added.push(`${key}: ${written(value)}`);
  }
  const locator = (pairOf(citation, "locator")?.value as Node | null | undefined)?.range;
  if (added.length > 0 && locator) {
    const separator = citation.flow ? ", " : `\n${" ".repeat(columnOf(text, citation))}`;
    changes.push({ start: locator[1], end: locator[1], text: added.map((pair) => separator + pair).join("") });
  }
  return changes;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function columnOf(text: string, map: YAMLMap): number {
  const start = (map.items[0]?.key as Node | undefined)?.range?.[0] ?? 0;
  return start - (text.lastIndexOf("\n", start - 1) + 1);
}

function written(value: NonNullable<CitationEdit["set"][keyof CitationEdit["set"]]>): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return `[${value.join(", ")}]`;
  if (typeof value === "string") return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, words]) => `${key}: ${JSON.stringify(words)}`)
    .join(", ")} }`;
}
