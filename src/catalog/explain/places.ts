import { QUOTE_LENGTH } from "../../schema/citation.ts";
import { unseenIn } from "../../schema/characters.ts";
import { quote, type Finding } from "../problems.ts";
import type { Path } from "./path.ts";

const FORMS: Record<string, string> = {
  page: "Write the page of the file as a number, such as page: 4.",
  pointer: "Write a JSON Pointer, such as pointer: /rope_scaling/factor.",
  line: "Write a number, such as line: 12, or the first and the last, such as line: [12, 20].",
  cell: "Write cell: { table: words of its caption or section, row: words of the row, column: words of the column }.",
};

/** What to write for a place that shows what was meant: "p. 4", "L311-313", "model.n_layers", a cell without its column. */
function placeHint(key: string, received: unknown): string | undefined {
  if (key === "cell" && typeof received === "object" && received !== null && !Array.isArray(received)) {
    const missing = ["table", "row", "column"].filter((part) => !(part in received));
    return missing.length > 0 ? `Write ${missing.map((part) => `${part}: with its words`).join(", and ")}.` : undefined;
  }
  if (typeof received !== "string") return undefined;
  const numbers = (received.match(/\d+/g) ?? []).map(Number).filter((number) => number > 0);
  const [first, last] = numbers;
  if (key === "page" && first !== undefined && numbers.length < 3) return `Write page: ${first}.`;
  if (key === "line" && first !== undefined && numbers.length < 3)
    return `Write line: ${last === undefined || last === first ? first : `[${Math.min(first, last)}, ${Math.max(first, last)}]`}.`;
  const steps = received
    .replace(/^[#$./]+/, "")
    .split(/[./[\]]+/)
    .filter((step) => step !== "");
  return key === "pointer" && steps.length > 0 && /^[\w.$#/[\]-]+$/.test(received) ? `Write pointer: /${steps.join("/")}.` : undefined;
}

/** A quote, page, pointer, line or cell of a citation that is none. */
export function placeFinding(received: unknown, path: Path): Finding {
  const key = String(path[path.indexOf("citations") + 2]);
  if (key !== "quote") {
    return {
      rule: "provenance/place",
      path,
      message: `${quote(received)} is not a ${key} of a document.`,
      hint: placeHint(key, received) ?? FORMS[key] ?? "Delete it.",
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
