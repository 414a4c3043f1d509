import type { RawFile } from "./content-files.ts";
import type { LongCard } from "./late-entry.ts";
import type { Entry, ParseResult } from "./parse.ts";
import type { FieldRegistry } from "../schema/field-registry.ts";
import { splitEntry } from "./front-matter.ts";

/** A parse result without what the file itself says. */
interface Written {
  problems: ParseResult["problems"];
  entry?: Pick<Entry, "data" | "body" | "damaged" | "lostVariants"> & { writtenFacts: string[] };
}

/** Stands between what was parsed and the text; in JSON it is written as an escape. */
const BETWEEN = "\t";
/** Of a line, what was parsed and the text that was. */
export const [PARSED, TEXT] = [0, 1];

/** A parse result, and the text that was parsed, as one line of ASCII, for another thread or a later run. */
export function writeParsed({ entry, problems }: ParseResult, text: string): string {
  const written: Written = { problems };
  if (entry) {
    const { data, body, damaged, lostVariants, writtenFacts } = entry;
    written.entry = { data, body, damaged, lostVariants, writtenFacts: [...writtenFacts] };
  }
  return inAscii(written) + BETWEEN + inAscii(text);
}

/** JSON whose other letters are escaped: one beyond Latin-1 makes V8 read all of it at half the pace. */
function inAscii(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The text, from its part of a line. */
export function readText(part: string): string {
  return JSON.parse(part);
}

/** What `writeParsed` wrote about the same file, parsed with the same fields, from the line or that part of it. */
export function readParsed(line: string, file: RawFile, fields: FieldRegistry): ParseResult {
  const { entry, problems } = readWritten(line);
  const split = splitEntry(file);
  if (!entry || !split) return { problems };
  return {
    problems,
    entry: {
      collection: file.collection,
      id: file.id,
      file,
      fields,
      data: entry.data,
      body: entry.body,
      // A part of the text, which the file need not hold as one.
      get bodyText() {
        return splitEntry(file)?.body ?? "";
      },
      bodyLine: split.bodyLine,
      damaged: entry.damaged,
      lostVariants: entry.lostVariants,
      writtenFacts: new Set(entry.writtenFacts),
    },
  };
}

/** What is long in a card, from what `writeParsed` wrote about it. */
export function readLongCard(line: string): LongCard {
  const { entry } = readWritten(line);
  if (!entry || !("family" in entry.data)) throw new Error("This was no card when it was parsed.");
  return { data: entry.data, body: entry.body, writtenFacts: new Set(entry.writtenFacts) };
}

function readWritten(line: string): Written {
  const end = line.indexOf(BETWEEN);
  return JSON.parse(end < 0 ? line : line.slice(0, end));
}
