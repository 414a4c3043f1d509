import type { PhrasingContent, RootContent } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { citeWords, splitAddresses, trimmed, type AppendixDocument, type Block, type Inline } from "./document.ts";

const writer = remark().use(remarkGfm, { tablePipeAlign: false }).data("settings", { bullet: "-", emphasis: "_" }).freeze();

/** GitHub Flavored Markdown, notes as footnotes. */
export function writeMarkdown(document: AppendixDocument): string {
  const urls = new Map(document.references.map(({ number, url }) => [number, url]));
  const phrase = (inline: Inline): PhrasingContent => phrasing(inline, urls);
  const paragraph = (content: readonly Inline[]) => ({ type: "paragraph" as const, children: content.map(phrase) });
  const children: RootContent[] = [
    ...document.blocks.map((block) => blockContent(block, phrase)),
    { type: "heading", depth: 2, children: [{ type: "text", value: "References" }] },
    {
      type: "list",
      ordered: true,
      spread: false,
      children: document.references.map((reference) => ({
        type: "listItem",
        children: [paragraph([...splitAddresses(reference.text), { kind: "text", text: ` Checked ${reference.checked}.` }])],
      })),
    },
    ...document.notes.map((content, index): RootContent => ({
      type: "footnoteDefinition",
      identifier: String(index + 1),
      children: [paragraph(content)],
    })),
  ];
  return writer.stringify({ type: "root", children });
}

function blockContent(block: Block, phrase: (inline: Inline) => PhrasingContent): RootContent {
  switch (block.kind) {
    case "heading":
      return { type: "heading", depth: block.level, children: [{ type: "text", value: block.text }] };
    case "paragraph":
      return { type: "paragraph", children: block.content.map(phrase) };
    case "table": {
      const rows = [block.header.map((words): Inline[] => [{ kind: "text", text: words }]), ...block.rows];
      return {
        type: "table",
        children: rows.map((row) => ({
          type: "tableRow",
          children: row.map((content) => ({ type: "tableCell", children: trimmed(content).map(phrase) })),
        })),
      };
    }
  }
}

function phrasing(inline: Inline, urls: ReadonlyMap<number, string | undefined>): PhrasingContent {
  switch (inline.kind) {
    case "text":
      return { type: "text", value: inline.text };
    case "link":
      return { type: "link", url: inline.url, children: [{ type: "text", value: inline.text }] };
    case "note":
      return { type: "footnoteReference", identifier: String(inline.number) };
    case "cite": {
      const url = urls.get(inline.number);
      const words = { type: "text" as const, value: citeWords(inline) };
      return url ? { type: "link", url, children: [words] } : words;
    }
  }
}
