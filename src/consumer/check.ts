import { parseCatalogue, type TextCatalogue } from "../texts/catalogue.ts";
import { checkFile, formatsInWords, type TextFile } from "../texts/check-file.ts";
import { TextChecker, type CheckedText } from "../texts/check-text.ts";
import { addressesOf } from "../texts/links.ts";

export interface TextOptions {
  own?: readonly string[];
  /** Month in which the project ends, YYYY-MM. */
  until?: string;
}

/** Holds texts against the data of a catalogue. Throws an Error for a file of a format that is not read. */
export function checkTexts(raw: unknown, files: readonly TextFile[], options: TextOptions = {}): CheckedText[] {
  const catalogue = parseCatalogue(raw);
  const checker = new TextChecker(catalogue, { ...options, site: addressesOf(catalogue) });
  return files.map((file) => checkWith(checker, file));
}

const checkers = new WeakMap<object, TextChecker>();

/** Holds one text against a catalogue that is asked again and again. */
export function checkOne(raw: unknown, file: TextFile): CheckedText {
  const key = Object(raw) as object;
  const known = checkers.get(key) ?? checkerOf(parseCatalogue(raw));
  checkers.set(key, known);
  return checkWith(known, file);
}

function checkerOf(catalogue: TextCatalogue): TextChecker {
  return new TextChecker(catalogue, { site: addressesOf(catalogue) });
}

function checkWith(checker: TextChecker, file: TextFile): CheckedText {
  const checked = checkFile(file, checker);
  if (!checked) throw new Error(`${JSON.stringify(file.path)} is of no format that is read: ${formatsInWords()}.`);
  return checked;
}
