/** A table on its way to a paper or a spreadsheet: plain words, each cell with the address of its fact. */
export interface TextTable {
  header: readonly string[];
  rows: readonly (readonly TextCell[])[];
}
export interface TextCell {
  text: string;
  /** Absolute, as `URL.href` writes it. */
  url?: string;
}

/** A pipe table of GitHub Flavored Markdown (spec, section 4.10). */
export function formatMarkdown({ header, rows }: TextTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const cell = ({ text, url }: TextCell) => (url ? `[${escapeMarkdown(text)}](<${url}>)` : escapeMarkdown(text));
  return [line(header.map(escapeMarkdown)), line(header.map(() => "---")), ...rows.map((row) => line(row.map(cell)))].join("\n") + "\n";
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>|~&$]/g, "\\$&")
    .replace(
      /(https?|ftp|mailto)(:)|(www)(\.)/gi,
      (_, scheme?: string, colon?: string, www?: string, dot?: string) => `${scheme ?? www}\\${colon ?? dot}`,
    )
    .replace(/@/g, "\\@");
}

/** Comma-separated values (RFC 4180). A cell that a spreadsheet would run as a formula gets a leading apostrophe. */
export function formatCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A `tabular` whose cells link to their facts; needs hyperref, and nothing else outside a bare LaTeX. */
export function formatLatex({ header, rows }: TextTable): string {
  const share = (0.8 / Math.max(1, header.length - 1)).toFixed(3);
  const line = (cells: readonly string[]) => `${cells.join(" & ")} \\\\`;
  const cell = ({ text, url }: TextCell) => (url ? `\\href{${escapeLatexUrl(url)}}{${escapeLatex(text)}}` : escapeLatex(text));
  return [
    "% Needs \\usepackage{hyperref}; each cell links to the receipt of its fact.",
    `\\begin{tabular}{p{0.150\\linewidth}${`p{${share}\\linewidth}`.repeat(header.length - 1)}}`,
    "\\hline",
    line(header.map(escapeLatex)),
    "\\hline",
    ...rows.map((row) => line(row.map(cell))),
    "\\hline",
    "\\end{tabular}",
    "",
  ].join("\n");
}

const LATEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  "“": "``",
  "”": "''",
  "‘": "`",
  "’": "'",
  "–": "--",
  "—": "---",
  "…": "\\ldots{}",
  "×": "$\\times$",
  "÷": "$\\div$",
  "·": "$\\cdot$",
  "−": "$-$",
  "≈": "$\\approx$",
  "≤": "$\\le$",
  "≥": "$\\ge$",
  "≠": "$\\ne$",
  "₂": "$_2$",
};
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

export function escapeLatex(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\{}$&#_%^~<>|“”‘’–—…×÷·−≈≤≥≠₂]/gu, (character) => LATEX[character] ?? character)
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+/gu, (power) => `$^{${[...power].map((digit) => "0123456789-"[SUPERSCRIPTS.indexOf(digit)]).join("")}}$`);
}

/** An address as `\href` takes it, also inside another macro's argument. */
export function escapeLatexUrl(url: string): string {
  return url.replace(/[\\{}]/g, "").replace(/[#%&_]/g, "\\$&");
}
