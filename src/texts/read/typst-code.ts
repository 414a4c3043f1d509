/** Comments become spaces, so that places stay; `//` within an address is none. */
export function withoutComments(source: string): string {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " "))
    .replaceAll(/(?<!:)\/\/[^\n]*/g, (comment) => " ".repeat(comment.length));
}

const CLOSES: Record<string, string> = { "(": ")", "[": "]", "{": "}" };

/** Where the bracket closes that opens at `at`; undefined: nowhere. */
export function closing(text: string, at: number): number | undefined {
  const open: string[] = [];
  let quoted = false;
  for (let index = at; index < text.length; index += 1) {
    const unit = text[index] ?? "";
    if (unit === "\\") index += 1;
    else if (unit === '"' && open.at(-1) !== "]") quoted = !quoted;
    else if (quoted) continue;
    else if (CLOSES[unit]) open.push(CLOSES[unit]);
    else if (unit === open.at(-1)) {
      open.pop();
      if (open.length === 0) return index;
    }
  }
  return undefined;
}

/** The contents `[…]` of a list of arguments that are not named, those of `table.header(…)` too. */
export function contentsOf(text: string, from: number, to: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = from; at < to; at += 1) {
    const unit = text[at] ?? "";
    if (unit === "[") {
      const close = closing(text, at) ?? to;
      if (!/[\w-]+\s*:\s*$/.test(text.slice(Math.max(from, at - 40), at))) found.push({ from: at + 1, to: close });
      at = close;
    } else if (unit === "(") {
      const close = closing(text, at) ?? to;
      if (/(?:header|footer|cell)\s*$/.test(text.slice(Math.max(from, at - 20), at))) found.push(...contentsOf(text, at + 1, close));
      at = close;
    } else if (unit === '"') at = Math.max(at, text.indexOf('"', at + 1));
  }
  return found;
}

/** `#let name = [contents]` or `"contents"`. Definitions of another kind have no contents. */
export function definitionAt(text: string, at: number): { name: string; contents?: string; end: number } | undefined {
  const match = /^#let\s+([\w-]+)\s*=\s*/.exec(text.slice(at, at + 200));
  if (!match) return undefined;
  const start = at + match[0].length;
  const name = match[1] ?? "";
  if (text[start] === "[") {
    const close = closing(text, start);
    return close === undefined
      ? undefined
      : {
          name,
          contents: text
            .slice(start + 1, close)
            .replaceAll("~", "\u00a0")
            .replaceAll(/[*_]/g, ""),
          end: close + 1,
        };
  }
  const words = /^"([^"\n]*)"/.exec(text.slice(start, start + 2000));
  return words ? { name, contents: words[1] ?? "", end: start + words[0].length } : { name, end: endOfCode(text, at) };
}

/** Where a line of code ends: after the brackets that open in it. */
export function endOfCode(text: string, at: number): number {
  for (let index = at; index < text.length; index += 1) {
    if (text[index] === "\n") return index;
    if (CLOSES[text[index] ?? ""]) index = closing(text, index) ?? index;
  }
  return text.length;
}

interface Part {
  from: number;
  to: number;
}

/** The caption and the table among the arguments of a figure. */
export function partsOf(text: string, open: number, close: number): { caption: Part | undefined; table: Part | undefined } {
  const after = (pattern: RegExp): number | undefined => {
    const match = pattern.exec(text.slice(open, close));
    return match ? open + match.index + match[0].length - 1 : undefined;
  };
  const [caption, table] = [after(/\bcaption\s*:\s*\[/), after(/\btable\s*\(/)];
  return {
    caption: caption === undefined ? undefined : { from: caption + 1, to: closing(text, caption) ?? close },
    table: table === undefined ? undefined : { from: table, to: closing(text, table) ?? close },
  };
}

/** How many columns the arguments of a table name: `columns: 3`, `columns: (1fr, auto)`. */
export function columnsOf(text: string): number {
  const columns = /\bcolumns\s*:\s*(\d+|\([^)]*\))/.exec(text)?.[1] ?? "1";
  return columns.startsWith("(") ? columns.split(",").filter((part) => part.trim().replace(/[()]/g, "") !== "").length : Number(columns);
}
