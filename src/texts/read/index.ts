import type { TextTree } from "../blocks.ts";
import { readBibtex } from "./bibtex.ts";
import { readHtml } from "./html.ts";
import { readLatex } from "./latex.ts";
import { readMarkdown } from "./markdown.ts";
import { readNotebook } from "./notebook.ts";
import { readPlain } from "./plain.ts";
import type { OpenFile } from "./project-files.ts";
import { readRestructuredText } from "./restructured-text.ts";
import { readTypst } from "./typst.ts";
import { readWord } from "./word.ts";

export interface TextFormat {
  name: string;
  endings: readonly string[];
  read: (file: string, contents: Uint8Array, open: OpenFile) => TextTree;
}

/** Formats of texts by the ending of their file. */
export const textFormats: readonly TextFormat[] = [
  { name: "Markdown", endings: ["md", "mdx", "markdown", "qmd", "rmd"], read: (file, contents) => readMarkdown(file, decoded(contents)) },
  { name: "LaTeX", endings: ["tex", "ltx"], read: (file, contents, open) => readLatex(file, decoded(contents), open) },
  { name: "plain text", endings: ["txt", "text"], read: (file, contents) => readPlain(file, decoded(contents)) },
  { name: "reStructuredText", endings: ["rst", "rest"], read: (file, contents) => readRestructuredText(file, decoded(contents)) },
  { name: "HTML", endings: ["html", "htm", "xhtml"], read: (file, contents) => readHtml(file, decoded(contents)) },
  { name: "Word", endings: ["docx"], read: (file, contents) => readWord(file, contents) },
  { name: "Jupyter notebook", endings: ["ipynb"], read: (file, contents) => readNotebook(file, decoded(contents)) },
  { name: "Typst", endings: ["typ"], read: (file, contents, open) => readTypst(file, decoded(contents), open) },
  { name: "BibTeX", endings: ["bib"], read: (file, contents) => readBibtex(file, decoded(contents)) },
];

export function formatOf(path: string): TextFormat | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return textFormats.find(({ endings }) => endings.includes(ending));
}

/** UTF-8 with line breaks as `\n`. Throws a TypeError where the bytes are no UTF-8. */
function decoded(contents: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(contents).replaceAll("\r\n", "\n");
}
