import { escapeLatex, escapeLatexUrl } from "../tables/table-text.ts";
import { declareCharacters } from "./latex-characters.ts";
import { trimmed, type AppendixDocument, type Block, type Inline } from "./document.ts";

const PREAMBLE = String.raw`\documentclass[11pt,a4paper]{article}
\usepackage[utf8]{inputenc}
\IfFileExists{lmodern.sty}{\usepackage[T1]{fontenc}\usepackage{lmodern}}{}
\usepackage[margin=2.2cm]{geometry}
\usepackage{array,longtable,textcomp}
\usepackage[numbers,square]{natbib}
\usepackage[hyphens]{url}
\usepackage[hidelinks]{hyperref}
\setlength{\emergencystretch}{3em}
\renewcommand{\arraystretch}{1.2}
\newcolumntype{L}[1]{>{\raggedright\arraybackslash}p{\dimexpr#1\linewidth-2\tabcolsep\relax}}`;

/** An article that compiles as it is with pdflatex, bibtex, and pdflatex twice. `bibliography` names the .bib file, without its ending. */
export function writeLatex(document: AppendixDocument, bibliography: string): string {
  const keys = new Map(document.references.map(({ number, key }) => [number, key]));
  const phrase = (content: readonly Inline[]): string =>
    trimmed(content)
      .map((inline) => inlineLatex(inline, keys, document.notes, phrase))
      .join("");
  const body = document.blocks.map((block) => blockLatex(block, phrase));
  const lines = [
    PREAMBLE,
    ...declareCharacters([...body, ...document.references.map(({ bibtex }) => bibtex)].join("")),
    ...(document.landscape ? ["\\geometry{landscape}"] : []),
    `\\hypersetup{pdftitle={${escapeLatex(document.title)}}}`,
    "\\begin{document}",
    ...body,
    "\\raggedright",
    "\\bibliographystyle{unsrtnat}",
    `\\bibliography{${bibliography}}`,
    "\\end{document}",
    "",
  ];
  return lines.join("\n");
}

/** What `\bibliography` takes of a file's name: it drops spaces, and a comma begins another name. */
export function bibliographyName(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]+/g, "-");
}

/** The bibliography beside it. */
export function writeBibliography(document: AppendixDocument): string {
  return document.references.map(({ bibtex }) => bibtex).join("\n");
}

/** The article with its bibliography inside: LaTeX writes the .bib file when it first runs. */
export function writeLatexWithBibliography(document: AppendixDocument, bibliography: string): string {
  return `\\begin{filecontents*}[overwrite]{${bibliography}.bib}\n${writeBibliography(document)}\\end{filecontents*}\n${writeLatex(document, bibliography)}`;
}

const HEADINGS = { 1: "section", 2: "subsection", 3: "subsubsection" } as const;

function blockLatex(block: Block, phrase: (content: readonly Inline[]) => string): string {
  switch (block.kind) {
    case "heading":
      return `\n\\${HEADINGS[block.level]}{${escapeLatex(block.text)}}`;
    case "paragraph":
      return phrase(block.content);
    case "table":
      return [
        "\\begingroup\\small",
        `\\begin{longtable}{@{}${block.widths.map((share) => `L{${share.toFixed(3)}}`).join("")}@{}}`,
        `\\multicolumn{${block.header.length}}{@{}L{1}@{}}{\\textit{${escapeLatex(block.caption)}}} \\\\`,
        "\\hline",
        `${block.header.map((words) => `\\textbf{${escapeLatex(words)}}`).join(" & ")} \\\\`,
        "\\hline",
        "\\endhead",
        ...block.rows.map((row) => `${row.map(phrase).join(" & ")} \\\\`),
        "\\hline",
        "\\end{longtable}",
        "\\endgroup",
      ].join("\n");
  }
}

function inlineLatex(
  inline: Inline,
  keys: ReadonlyMap<number, string>,
  notes: readonly Inline[][],
  phrase: (content: readonly Inline[]) => string,
): string {
  switch (inline.kind) {
    case "text":
      return escapeKeepingEnds(inline.text);
    case "link":
      return inline.text === inline.url
        ? `\\href{${escapeLatexUrl(inline.url)}}{\\nolinkurl{${escapeLatexUrl(inline.url)}}}`
        : `\\href{${escapeLatexUrl(inline.url)}}{${escapeLatex(inline.text)}}`;
    case "cite":
      return `\\citep${inline.locator ? `[{${locatorLatex(inline.locator)}}]` : ""}{${keys.get(inline.number) ?? ""}}`;
    case "note":
      return `\\footnote{${phrase(notes[inline.number - 1] ?? [])}}`;
  }
}

/** `escapeLatex` trims; a space at an end stands between two inlines here. */
function escapeKeepingEnds(words: string): string {
  return `${/^\s/.test(words) ? " " : ""}${breakable(escapeLatex(words))}${/\S\s+$/.test(words) ? " " : ""}`;
}

/** Natbib takes the braces off and reads the place again as an argument in brackets, which one of its own would end. */
function locatorLatex(locator: string): string {
  return breakable(escapeLatex(locator)).replace(/[[\]]/g, "{$&}");
}

/** Paths and names of keys may be wider than a column: they break after a slash or an underscore. */
function breakable(latex: string): string {
  return latex.replace(/\S{18,}/g, (word) => word.replace(/(?<=\w)(?:\/|\\_)(?=\w)/g, "$&\\allowbreak{}"));
}
