import { LONGEST_WORD, misreadIn, overlongWordIn, unseenIn } from "../../schema/characters.ts";
import { describe } from "../explain/texts.ts";
import { quote } from "../problems.ts";
import { DEEPEST, type BodyFault } from "./nodes.ts";

/** Longer than the longest guide, shorter than what a parser needs a second for. */
const LONGEST_BODY = 50_000;
/** Expressions are refused one by one; so many of them are not worth parsing. */
const MOST_BRACES = 100;
/** Letters of Latin-1 are composed already. */
const LATIN = /^[\0-\u00ff]*$/;
/** Several times those of the longest guide; what the parser takes for each grows with their number. */
const MOST_TAGS = 2000;
/** A line across the page, of as many marks as no word may have letters. */
const ENDLESS_LINE = new RegExp(`^ {0,3}([-_*])(?:[ \\t]*\\1){${LONGEST_WORD}}`, "m");

/**
 * Faults that show in a body's text before it is parsed: what nobody can see, and what would keep a parser busy
 * for long. `fatal` ones leave nothing worth parsing.
 */
export function sourceFaults(body: string, ending: string): { faults: BodyFault[]; fatal: boolean } {
  const place = placer(body);
  const faults: BodyFault[] = [];
  const unseen = unseenIn(body);
  if (unseen)
    faults.push({
      rule: "text/unseen",
      message: `The body holds ${quote(unseen.character)}, ${describe(unseen.character)}.`,
      hint: "Delete it.",
      ...place(unseen.index),
    });
  const misread = misreadIn(body);
  if (misread)
    faults.push({
      rule: "text/unseen",
      message: `The body holds ${quote(misread)}, which is one character of UTF-8 read as several.`,
      hint: "Write the character that is meant, such as ’ or é.",
      ...place(body.indexOf(misread)),
    });
  const composed = LATIN.test(body) ? body : body.normalize("NFC");
  if (composed !== body) {
    const index = [...body].findIndex((_, at) => body[at] !== composed[at]);
    faults.push({
      rule: "text/normal-form",
      message: "The body is not in Unicode's composed form (NFC), so its words do not match what people type.",
      hint: "Let the editor convert it to NFC.",
      ...place(Math.max(0, index)),
    });
  }
  const fatal = slowFault(body, ending, place);
  return { faults: fatal ? [...faults, fatal] : faults, fatal: fatal !== undefined };
}

function slowFault(body: string, ending: string, place: (index: number) => { line: number; column: number }): BodyFault | undefined {
  const deep = ending === ".mdx" ? (deepLine(body) ?? deepComponent(body)) : deepLine(body);
  if (deep !== undefined)
    return {
      rule: "body/depth",
      message: `The body is nested deeper than ${DEEPEST} levels.`,
      hint: "Write plain paragraphs and lists.",
      ...place(deep),
    };
  const word = overlongWordIn(body);
  if (word !== undefined)
    return {
      rule: "text/length",
      message: `The body holds a word that no page can break, beginning ${quote(body.slice(word, word + 20))}.`,
      hint: "Write it with spaces, or shorten it.",
      ...place(word),
    };
  const run = ENDLESS_LINE.exec(body);
  if (run)
    return {
      rule: "body/length",
      message: `The body holds a line of more than ${LONGEST_WORD} marks ${quote(run[1])}.`,
      hint: "Write ---, or delete it.",
      ...place(run.index),
    };
  if (body.length > LONGEST_BODY)
    return {
      rule: "body/length",
      message: `The body is ${body.length} characters long; ${LONGEST_BODY} are allowed.`,
      hint: "Keep what readers need; move anything longer to its own place and link to it.",
      ...place(0),
    };
  if (ending !== ".mdx") return undefined;
  // What stands in code is no fault, and hardly any body has so many of them at all.
  if (countOf(body, "{") <= MOST_BRACES && countOf(body, "<") <= MOST_TAGS) return undefined;
  const bare = withoutCode(body);
  const braces = countOf(bare, "{");
  if (braces > MOST_BRACES)
    return {
      rule: "body/code",
      message: `The body holds ${braces} expressions in braces; a body is never run.`,
      hint: "Write the text itself, or rename the file to .md, where braces are text.",
      ...place(bare.indexOf("{")),
    };
  const tags = countOf(bare, "<");
  if (tags > MOST_TAGS)
    return {
      rule: "body/length",
      message: `The body holds ${tags} signs <, each of which begins a component; ${MOST_TAGS} are allowed.`,
      hint: "Keep what readers need, or rename the file to .md, where < is text.",
      ...place(bare.indexOf("<")),
    };
  return undefined;
}

/** Quotations and lists in one another, on one line. */
function deepLine(body: string): number | undefined {
  // Each blank belongs to the mark before it: a line of many marks can be read in one way only.
  const match = new RegExp(
    `^([ \\t]*(?:>[ \\t]*|(?:[-*+]|\\d{1,9}[.)])[ \\t]+){${DEEPEST}})(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])`,
    "m",
  ).exec(body);
  return match ? match.index + (match[1]?.length ?? 0) : undefined;
}

function deepComponent(body: string): number | undefined {
  if (countOf(body, "<") <= DEEPEST) return undefined;
  let depth = 0;
  for (const match of withoutCode(body).matchAll(/<(\/?)[A-Za-z][\w.]*(?:\s[^<>]*)?>/g)) {
    if (match[0].endsWith("/>")) continue;
    depth += match[1] ? -1 : 1;
    if (depth > DEEPEST) return match.index;
  }
  return undefined;
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Code blanked out, at the same length. */
function withoutCode(body: string): string {
  // The look ahead takes a fence whole: its parts are not tried, of which a long one has many.
  return body.replace(/^(?=(`{3,}|~{3,}))\1[^\n]*\n[\s\S]*?^\1[^\n]*$|`[^`\n]+`/gm, (code) => " ".repeat(code.length));
}

function placer(body: string): (index: number) => { line: number; column: number } {
  return (index) => {
    const before = body.slice(0, index);
    return { line: before.split("\n").length, column: index - before.lastIndexOf("\n") };
  };
}
