import { escapeLatex, escapeLatexUrl } from "../tables/table-text.ts";
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
\newcolumntype{L}[1]{>{\raggedright\arraybackslash}p{#1\linewidth}}`;

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
    ...declarations([...body, ...document.references.map(({ bibtex }) => bibtex)].join("")),
    `\\hypersetup{pdftitle={${escapeLatex(document.title)}}}`,
    "\\begin{document}",
    ...body,
    "\\bibliographystyle{unsrtnat}",
    `\\bibliography{${bibliography}}`,
    "\\end{document}",
    "",
  ];
  return lines.join("\n");
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
        `\\begin{longtable}{@{}${columns(block.widths)}@{}}`,
        `\\multicolumn{${block.header.length}}{@{}L{0.97}@{}}{\\textit{${escapeLatex(block.caption)}}} \\\\`,
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

/** Columns, less the space between them. */
function columns(widths: readonly number[]): string {
  return widths.map((share) => `L{${(share * (1 - 0.026 * (widths.length - 1))).toFixed(3)}}`).join("");
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
      return `\\citep${inline.locator ? `[{${escapeLatex(inline.locator)}}]` : ""}{${keys.get(inline.number) ?? ""}}`;
    case "note":
      return `\\footnote{${phrase(notes[inline.number - 1] ?? [])}}`;
  }
}

/** `escapeLatex` trims; a space at an end stands between two inlines here. */
function escapeKeepingEnds(words: string): string {
  return `${/^\s/.test(words) ? " " : ""}${escapeLatex(words)}${/\S\s+$/.test(words) ? " " : ""}`;
}

const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega".split(
    " ",
  );
const SYMBOLS: Record<string, string> = {
  "∼": "\\ensuremath{\\sim}",
  "∞": "\\ensuremath{\\infty}",
  "√": "\\ensuremath{\\surd}",
  "→": "\\ensuremath{\\rightarrow}",
  "←": "\\ensuremath{\\leftarrow}",
  "⋅": "\\ensuremath{\\cdot}",
  "−": "\\ensuremath{-}",
  "≈": "\\ensuremath{\\approx}",
  "≤": "\\ensuremath{\\le}",
  "≥": "\\ensuremath{\\ge}",
  "₋": "\\ensuremath{_-}",
  "⁻": "\\ensuremath{^-}",
  ₙ: "\\ensuremath{_n}",
  ᵀ: "\\textsuperscript{T}",
  "‑": "-",
};

/** Meanings of the characters that pdfTeX does not know by itself; what has none is printed as its code point. */
function declarations(words: string): string[] {
  const unknown = [...new Set(words)].filter((character) => /[^\0-\u024F\u2013-\u2026\u2030\u20AC\u2122]/u.test(character)).sort();
  if (unknown.length === 0) return [];
  const declare = (character: string) => `  \\DeclareUnicodeCharacter{${hexOf(character)}}{${meaningOf(character)}}`;
  return ["\\ifdefined\\DeclareUnicodeCharacter", ...unknown.map(declare), "\\fi"];
}

function meaningOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const letter = GREEK[code - 0x3b1];
  if (letter) return letter === "omicron" ? "o" : `\\ensuremath{\\${letter}}`;
  if (code >= 0x2080 && code <= 0x2089) return `\\ensuremath{_${code - 0x2080}}`;
  if (code >= 0x2070 && code <= 0x2079) return `\\ensuremath{^${code - 0x2070}}`;
  return SYMBOLS[character] ?? `[U+${hexOf(character)}]`;
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
