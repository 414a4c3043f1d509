import { z } from "zod";
import { calendarDay, id, place, verbatim } from "./text.ts";

/** Fewest and most characters of a quote: long enough to be found once, short enough to stay a quotation. */
export const QUOTE_LENGTH = { least: 12, most: 200 } as const;

/** A JSON Pointer (RFC 6901) to a value, so never the whole document. */
export const POINTER = /^(?:\/(?:[^~/]|~[01])*)+$/;

const lineNumber = z.number().int().min(1).max(1_000_000);

/** What a machine can follow to the very place, beside the locator, which is for people. */
const placeKeys = {
  quote: verbatim
    .min(QUOTE_LENGTH.least)
    .max(QUOTE_LENGTH.most)
    .optional()
    .meta({ description: "The words themselves, verbatim: 12 to 200 characters. An ellipsis joins no two sentences." }),
  page: z.number().int().min(1).max(100_000).optional().meta({ description: "Page of the file, its first being 1." }),
  pointer: z.string().max(500).regex(POINTER).optional().meta({ description: "JSON Pointer into a JSON or YAML file." }),
  line: z
    .union([lineNumber, z.tuple([lineNumber, lineNumber])])
    .optional()
    .meta({ description: "Line of a file at a commit, or [first, last]." }),
  cell: z
    .strictObject({ table: verbatim, row: verbatim, column: verbatim })
    .optional()
    .meta({ description: "A table's cell by the words of its caption or section, of its row and of its column." }),
};

/** Keys of a citation that lead a machine to the place. */
export const PLACE_KEYS = ["quote", "page", "pointer", "line", "cell"] as const satisfies readonly (keyof typeof placeKeys)[];

/** Keys of a citation, in the order in which authors write them. */
export const CITATION_KEYS = ["source", "locator", ...PLACE_KEYS, "checked"] as const;

/** Where a claim can be read, and when someone last read it there. */
export const citation = z.strictObject({
  source: id.meta({ description: "Id of an entry in sources/." }),
  locator: place.meta({ description: "Section, table, page, or file and key that leads to the very words." }),
  ...placeKeys,
  checked: calendarDay.meta({ description: "Date on which someone looked, YYYY-MM-DD." }),
});

export type Citation = z.infer<typeof citation>;
/** A table's cell, by words. */
export type Cell = NonNullable<Citation["cell"]>;
