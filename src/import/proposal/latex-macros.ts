/** Macros whose arguments are not prose. */
export const SILENT =
  /^(?:label|[a-zA-Z]*ref|[a-zA-Z]*cite[a-zA-Z]*|nocite|input|include|includegraphics|usepackage|documentclass|bibliography(?:style)?|begin|end|newcommand|renewcommand|def|setlength|vspace|hspace|hypersetup|pagestyle|color|lstinputlisting)\*?$/;
export const HEADINGS: Record<string, number> = { part: 1, chapter: 1, section: 1, subsection: 2, subsubsection: 3, paragraph: 4 };
/** Environments that hold programs or pictures. */
export const PROGRAMS = /^(?:verbatim|lstlisting|minted|tikzpicture|filecontents|comment)\*?$/;
export const SYMBOLS: Record<string, string> = {
  times: "×",
  cdot: "·",
  approx: "≈",
  sim: "~",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  textasciitilde: "~",
  ldots: "…",
  dots: "…",
  "%": "%",
  "&": "&",
  _: "_",
  "#": "#",
  $: "$",
};
export const SPACES = new Set([",", ";", ":", " ", "!", "quad", "qquad", "thinspace", "newline", "and"]);
/** Macros at which a new passage begins: lines, items of lists. */
export const BREAKS = new Set(["\\", "item", "par", "hline"]);
export const TABLES = /^(?:tabular[xy]?|longtable|tabulary|xltabular|supertabular)\*?$/;
export const RULES = /^(?:[hc]line|(?:top|mid|bottom|cmid)rule|end(?:first|last)?head|end(?:last)?foot|rowcolor|noalign|centering)$/;
