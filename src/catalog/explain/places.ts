import { QUOTE_LENGTH } from "../../schema/citation.ts";
import { unseenIn } from "../../schema/characters.ts";
import { quote, type Finding } from "../problems.ts";
import type { Path } from "./path.ts";

const FORMS: Record<string, string> = {
  page: "Write the page of the file as a number: page: 4.",
  pointer: "Write a JSON Pointer: pointer: /rope_scaling/factor.",
  line: "Write line: 12, or line: [12, 20].",
  cell: "Write cell: { table: words of its caption or section, row: words of the row, column: words of the column }.",
};

/** A quote, page, pointer, line or cell of a citation that is none. */
export function placeFinding(received: unknown, path: Path): Finding {
  const key = String(path[path.indexOf("citations") + 2]);
  if (key !== "quote") {
    return {
      rule: "provenance/place",
      path,
      message: `${quote(received)} is not a ${key} of a document.`,
      hint: FORMS[key] ?? "Delete it.",
    };
  }
  if (typeof received !== "string") {
    return { rule: "provenance/quote", path, message: `${quote(received)} is not text.`, hint: "Put the quoted words in quotation marks." };
  }
  const unseen = unseenIn(received);
  if (unseen) {
    return {
      rule: "provenance/quote",
      path,
      message: `The quote holds ${quote(unseen.character)}, which shows nothing.`,
      hint: "Delete it.",
    };
  }
  const { least, most } = QUOTE_LENGTH;
  return {
    rule: "provenance/quote",
    path,
    message: `The quote is ${received.length} characters long; it may be ${least} to ${most}.`,
    hint:
      received.length < least
        ? "Quote a few words more; a short label belongs in the locator."
        : "Quote the clause that says it, not the paragraph.",
  };
}
