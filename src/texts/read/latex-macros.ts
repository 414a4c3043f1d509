/** Macros whose arguments are not prose. */
export const SILENT =
  /^(?:label|[a-zA-Z]*ref|[a-zA-Z]*cite[a-zA-Z]*|nocite|includegraphics|usepackage|documentclass|bibliography(?:style)?|addbibresource|begin|end|renewcommand|setlength|addtolength|[vh]space|hypersetup|sisetup|pagestyle|thispagestyle|color|definecolor|colorlet|lstset|lstinputlisting|newlength|setcounter|addtocounter|newenvironment|newtheorem|graphicspath|DeclareMathOperator|input(?:encoding)?|inputminted|PassOptionsToPackage|RequirePackage|captionsetup|resizebox|rule|phantom|hphantom|vphantom|todo)\*?$/;
/** Silent macros of which the last argument is prose. */
export const LAST_IS_PROSE =
  /^(?:resizebox|scalebox|raisebox|rotatebox|textcolor|colorbox|parbox|makebox|multirow|multicolumn|adjustbox|href)\*?$/;
export const HEADINGS: Record<string, number> = { part: 1, chapter: 1, section: 1, subsection: 2, subsubsection: 3, paragraph: 4 };
/** Environments that hold programs or pictures. */
export const PROGRAMS = /^(?:verbatim|lstlisting|minted|tikzpicture|filecontents|comment|algorithm\w*|thebibliography|axis|code)\*?$/i;
const SYMBOLS: Record<string, string> = {
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
  textendash: "–",
  textemdash: "—",
  "%": "%",
  "&": "&",
  _: "_",
  "#": "#",
  $: "$",
};
/** Spaces that may group digits. */
const NARROW_SPACES = new Set([",", "thinspace", "/"]);
const SPACES = new Set([";", ":", " ", "!", "quad", "qquad", "newline", "and", "xspace", "enspace", "space"]);
/** Macros at which a new block begins: lines, items of lists. */
export const BREAKS = new Set(["\\", "item", "par", "hline", "maketitle", "tableofcontents"]);
export const TABLES = /^(?:tabular[xy]?|longtable|tabulary|xltabular|supertabular|tabu|NiceTabular|tblr)\*?$/;
export const RULES =
  /^(?:[hc]line|(?:top|mid|bottom|cmid|special)rule|Xhline|end(?:first|last)?head|end(?:last)?foot|rowcolors?|cellcolor|noalign|centering|addlinespace|arraystretch)$/;
/** Macros that define others: `\newcommand{\name}[2]{body}`. */
export const DEFINES = /^(?:(?:re)?newcommand|providecommand|DeclareRobustCommand|(?:New|Renew|Provide)DocumentCommand|newrobustcmd)\*?$/;
/** Macros that read another file of the project. */
export const READS = /^(?:input|include|subfile|subfileinclude|subimport|import)\*?$/;

/** How units of siunitx read; prefixes alone count things. */
export const UNITS: Record<string, string> = {
  kilo: "thousand",
  mega: "million",
  giga: "billion",
  tera: "trillion",
  percent: "%",
  hour: "hours",
  day: "days",
  token: "tokens",
  tokens: "tokens",
  param: "parameters",
  parameter: "parameters",
  parameters: "parameters",
  flop: "FLOPs",
  flops: "FLOPs",
};

/** The character that a macro stands for. */
export function symbolOf(name: string): string | undefined {
  if (name === "^") return "^";
  return SYMBOLS[name] ?? (NARROW_SPACES.has(name) ? "\u202f" : SPACES.has(name) ? " " : undefined);
}
