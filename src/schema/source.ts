import { z } from "zod";
import { redirectFrom } from "./moves.ts";
import { calendarDate, calendarDay, httpUrl, id, languageTag, line, namePart, text } from "./text.ts";
import { CSL_TYPES, SOURCE_KINDS } from "./vocabularies.ts";

const name = z.union([
  z.strictObject({ literal: line }),
  z.strictObject({
    family: namePart,
    given: namePart.optional(),
    suffix: namePart.optional(),
    "non-dropping-particle": namePart.optional(),
  }),
]);

const voices = z.array(id).min(1).max(20).optional();

/**
 * A bibliography entry: CSL-JSON variables (docs.citationstyles.org) with dates as plain text, plus
 * `kind`, what the document is to a model, `pinned` and `archived`, where it stays as it was, and `same-as` and
 * `derived-from`, the sources that speak with the same voice.
 */
export const sourceSchema = () =>
  z.strictObject({
    type: z.enum(CSL_TYPES),
    kind: z.enum(SOURCE_KINDS),
    title: line,
    "title-short": line.optional(),
    author: z.array(name).min(1).max(400).optional(),
    editor: z.array(name).min(1).max(40).optional(),
    issued: calendarDate.optional(),
    URL: httpUrl
      .optional()
      .meta({ description: "The document's canonical public address. A document without one has held-by and identifier." }),
    "held-by": id.optional().meta({ description: "Id of the organization that keeps a document without a public address." }),
    identifier: line.optional().meta({ description: "Number or name by which its holder finds it." }),
    accessed: calendarDay,
    pinned: httpUrl.optional().meta({ description: "The same document for good: at a commit, a version of arXiv, a DOI." }),
    archived: z.strictObject({ url: httpUrl, date: calendarDay }).optional().meta({ description: "A copy in an archive, and its day." }),
    "same-as": voices.meta({ description: "Ids of sources that hold the same text." }),
    "derived-from": voices.meta({ description: "Ids of the sources that this one repeats." }),
    publisher: line.optional(),
    "publisher-place": line.optional(),
    "container-title": line.optional(),
    "collection-title": line.optional(),
    "event-title": line.optional(),
    genre: line.optional(),
    medium: line.optional(),
    volume: line.optional(),
    issue: line.optional(),
    page: line.optional(),
    number: line.optional(),
    version: line.optional(),
    edition: line.optional(),
    DOI: line.optional(),
    ISBN: line.optional(),
    ISSN: line.optional(),
    language: languageTag.optional(),
    abstract: text.optional(),
    note: text.optional(),
    ...redirectFrom,
  });

export type Name = { literal: string } | { family: string; given?: string; suffix?: string; "non-dropping-particle"?: string };
export interface Source extends Omit<z.infer<ReturnType<typeof sourceSchema>>, "author" | "editor"> {
  author?: Name[];
  editor?: Name[];
}
