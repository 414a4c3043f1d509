import type { Run, TextTree } from "../blocks.ts";
import { RunWriter } from "../run-writer.ts";
import type { Span } from "./restructured-lines.ts";

/** What begins an item of a list, and a field. */
export const ITEM = /^(?:[*+•-]|\(?(?:\d{1,3}|#|[a-z])[.)])\s+/;
export const FIELD = /^:([^:]+):\s+/;

/** The words of some lines without the marks of inline markup; their links. */
export function runOf(lines: readonly Span[], file: string, tree: TextTree): Run | undefined {
  const writer = new RunWriter(file);
  const marker = (lines[0] && (ITEM.exec(lines[0].text) ?? FIELD.exec(lines[0].text))) ?? undefined;
  lines.forEach(({ text, offset }, number) => {
    if (number > 0) writer.addAt(" ", offset);
    const shown = number === 0 && marker && marker[1] === undefined ? " ".repeat(marker[0].length) + text.slice(marker[0].length) : text;
    writeInline(shown, offset, writer, tree.links);
  });
  return writer.take();
}

function writeInline(text: string, offset: number, writer: RunWriter, links: TextTree["links"]): void {
  const pattern =
    /``(?<code>[^`]+)``|(?::[\w:+-]+:)?`(?<words>[^`<]*?)\s*(?:<(?<url>[^>`]+)>)?`_{0,2}|\*{1,2}(?=\S)|(?<=\S)\*{1,2}|(?<address>https?:\/\/[^\s<>"']+[^\s<>"'.,;:)])|::$/g;
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    writer.add(text.slice(at, match.index), offset + at);
    const { code, words, url, address } = match.groups ?? {};
    const shown = code ?? words;
    if (shown) writer.add(shown, offset + match.index + match[0].indexOf(shown));
    const link = url ?? address;
    if (link && /^(?:https?:|\/)/.test(link)) links.push({ url: link, place: { file: writer.file, offset: offset + match.index } });
    at = match.index + match[0].length;
  }
  writer.add(text.slice(at), offset + at);
}
