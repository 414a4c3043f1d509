import { element, toHtml, type Child, type Markup } from "../values/markup.ts";
import { citeWords, splitAddresses, type AppendixDocument, type Block, type Inline } from "./document.ts";

/** The parts of a document as elements, headings sunk by `sink` levels. Serves pages, the browser and the file for print. */
export function appendixMarkup(document: AppendixDocument, sink = 0): Markup[] {
  return [
    ...document.blocks.flatMap((block) => blockMarkup(block, sink)),
    ...(document.notes.length > 0
      ? [
          heading(2 + sink, "Notes"),
          element(
            "ol",
            { class: "small" },
            document.notes.map((content, index) => element("li", { id: `appendix-note-${index + 1}` }, content.map(inlineMarkup))),
          ),
        ]
      : []),
    heading(2 + sink, "References"),
    element(
      "ol",
      { class: "small" },
      document.references.map((reference) =>
        element(
          "li",
          { id: `appendix-reference-${reference.number}` },
          splitAddresses(reference.text).map(inlineMarkup),
          ` Checked ${reference.checked}.`,
        ),
      ),
    ),
  ];
}

function heading(level: number, words: string): Markup {
  return element(`h${Math.min(6, level)}`, {}, words);
}

function blockMarkup(block: Block, sink: number): Markup[] {
  switch (block.kind) {
    case "heading":
      return [heading(block.level + sink, block.text)];
    case "paragraph":
      return [element("p", {}, block.content.map(inlineMarkup))];
    case "table":
      return [
        element(
          "div",
          { class: "scroller", tabindex: "0", role: "region", "aria-label": `Table: ${block.caption}` },
          element(
            "table",
            { class: "appendix-table" },
            element("caption", {}, block.caption),
            element(
              "thead",
              {},
              element(
                "tr",
                {},
                block.header.map((words) => element("th", { scope: "col" }, words)),
              ),
            ),
            element(
              "tbody",
              {},
              block.rows.map((row) => rowMarkup(row)),
            ),
          ),
        ),
      ];
  }
}

function rowMarkup([first = [], ...others]: Inline[][]): Markup {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, first.map(inlineMarkup)),
    others.map((content) => element("td", {}, content.map(inlineMarkup))),
  );
}

function inlineMarkup(inline: Inline): Child {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "link":
      return element("a", { href: inline.url }, inline.text);
    case "cite":
      return element("a", { href: `#appendix-reference-${inline.number}` }, citeWords(inline));
    case "note":
      return element(
        "sup",
        {},
        element("a", { href: `#appendix-note-${inline.number}`, "aria-label": `Note ${inline.number}` }, String(inline.number)),
      );
  }
}

const STYLE = `
body { font: 11pt/1.5 Georgia, serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1d1f23; background: #fff; }
h1, h2, h3, caption { line-height: 1.2; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; }
caption { text-align: start; font-style: italic; padding: 0.3rem 0; }
th, td { text-align: start; vertical-align: top; border-block-end: 1px solid #bbb; padding: 0.3rem 0.5rem 0.3rem 0; overflow-wrap: break-word; }
th { overflow-wrap: normal; hyphens: manual; }
td a { overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
a { color: inherit; }
ol { padding-inline-start: 2rem; }
@page { margin: 2cm; }
`;
const LANDSCAPE = "@page { size: landscape; }\nbody { max-width: 70rem; }\n";

/** A file that stands alone and prints well. */
export function writeHtml(document: AppendixDocument): string {
  const head = `<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${toHtml(document.title)}</title>\n<style>${STYLE}${document.landscape ? LANDSCAPE : ""}</style>`;
  const body = appendixMarkup(document).map(toHtml).join("\n");
  return `<!doctype html>\n<html lang="en">\n<head>\n${head}\n</head>\n<body>\n<main>\n${body}\n</main>\n</body>\n</html>\n`;
}
