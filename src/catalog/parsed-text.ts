import type { RawFile } from "./content-files.ts";
import type { Entry, ParseResult } from "./parse.ts";
import type { FieldRegistry } from "../schema/field-registry.ts";
import { splitEntry } from "./front-matter.ts";

/** A parse result without what the file itself says. */
interface Written {
  problems: ParseResult["problems"];
  entry?: Pick<Entry, "data" | "body" | "damaged" | "lostVariants"> & { writtenFacts: string[] };
}

/** A parse result as one line of JSON, for another thread or a later run. */
export function writeParsed({ entry, problems }: ParseResult): string {
  const written: Written = { problems };
  if (entry) {
    const { data, body, damaged, lostVariants, writtenFacts } = entry;
    written.entry = { data, body, damaged, lostVariants, writtenFacts: [...writtenFacts] };
  }
  return JSON.stringify(written);
}

/** What `writeParsed` wrote about the same file, parsed with the same fields. */
export function readParsed(line: string, file: RawFile, fields: FieldRegistry): ParseResult {
  const { entry, problems }: Written = JSON.parse(line);
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
