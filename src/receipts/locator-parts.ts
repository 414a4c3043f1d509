import { QUOTE_LENGTH, type Cell } from "../schema/citation.ts";
import { leadsNowhere } from "../schema/placeholders.ts";
import { isQuotation, joinsSentences } from "../catalog/quotation.ts";

/** Quoted words of a locator and the locator without them. */
export interface QuotedWords {
  quote: string;
  locator: string;
}

/** Nouns before quoted words that say they are a label: a column, a heading, a key. */
const LABELLED =
  /\b(?:columns?|rows?|sections?|subsections?|tables?|figures?|headings?|keys?|entry|entries|chapters?|titles?|titled|headed|lists?|questions?|tabs?|box|boxes|steps?|fields?|slides?|menus?|badges?|tags?|files?|groups?|class|variant|definition of|under|head|caption|named|called|blocks?|term|page|post)(?:\s“[^”]*”,?)*(?:\s(?:and|or|to|,))?\s$/i;
/** Words that begin small in titles, too. */
const SMALL = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|via|vs|with)$/i;

/**
 * What in quotation marks in a locator is the source's own words rather than the name of a place in it, each with
 * the locator that is left. Labels of rows, columns, sections and titles stay where they are.
 */
export function quotedWordsOf(locator: string): QuotedWords[] {
  return [...locator.matchAll(/“([^“”]*)”/gu)].flatMap((match) => {
    const words = (match[1] ?? "").trim().replace(/[,;]$/, "");
    if (words.length < QUOTE_LENGTH.least || words.length > QUOTE_LENGTH.most) return [];
    if (!isQuotation(words) || joinsSentences(words) || LABELLED.test(locator.slice(0, match.index)) || isTitle(words)) return [];
    return [{ quote: words, locator: without(locator, match.index, match[0].length) }];
  });
}

/** "Training Data and Methods" names a section; "trained on data from the web" says something. */
function isTitle(words: string): boolean {
  if (/\d/.test(words)) return false;
  const telling = words.split(/[\s/]+/).filter((word) => /^\p{L}/u.test(word) && !SMALL.test(word));
  return telling.length <= 4 && telling.every((word) => /^\p{Lu}/u.test(word));
}

/** The locator without one part of it and without what joined it to the rest; whole, where nothing would be left. */
function without(locator: string, start: number, length: number): string {
  const before = locator.slice(0, start).replace(/[\s,;:]+$/, "");
  const after = locator.slice(start + length).replace(/^[\s,;:]+/, "");
  const rest = [before, after].filter((part) => part !== "").join(after.startsWith("(") ? " " : ", ");
  // What only makes sense with the words ("starting “We train…”", "“A” and “B”") is left as it is.
  const broken =
    /(?:\b(?:and|or|to|from|at|with|of|in|starting|beginning|sentence|line|words?|the|is|are|as|for|by|says?|reads?)|[(+&=])$/i.test(
      before,
    ) || /^(?:and|or|to|of|in|with|is|are|says?|for|which)\b/i.test(after);
  return broken || leadsNowhere(rest) || !/\p{L}{3}|\d/u.test(rest) ? locator : rest;
}

/** The cell that a locator names by row and column, where it says nothing else after them. */
export function cellOf(locator: string): Cell | undefined {
  const parts = segments(locator);
  const named = (noun: string) => parts.flatMap((part, index) => (part.toLowerCase().startsWith(`${noun} `) ? [index] : []));
  const [rows, columns] = [named("row"), named("column")];
  const [row, column] = [rows[0], columns[0]];
  if (rows.length !== 1 || columns.length !== 1 || row === undefined || column === undefined) return undefined;
  const [first, last] = row < column ? [row, column] : [column, row];
  if (last - first !== 1 || last !== parts.length - 1) return undefined;
  const table = parts
    .slice(0, first)
    .filter((part) => !/^table$/i.test(part))
    .map(unquoted)
    .join(", ");
  const cell = { table: table || "table", row: label(parts[row] ?? ""), column: label(parts[column] ?? "") };
  return /;|:| and “/.test(`${cell.row}${cell.column}`) || cell.row === "" || cell.column === "" ? undefined : cell;
}

function label(part: string): string {
  return unquoted(part.replace(/^(?:row|column)\s+/i, "")).trim();
}

function unquoted(text: string): string {
  return text.replace(/[“”]/g, "");
}

/** Parts between commas and semicolons that stand outside quotation marks and brackets. */
function segments(locator: string): string[] {
  return locator.split(/[,;]\s+(?![^“]*”)(?![^(]*\))/u).map((part) => part.trim());
}
