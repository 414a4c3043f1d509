import { parseCatalogue, type TextCatalogue } from "../texts/catalogue.ts";
import { checkFile, formatsInWords, namedFrom, type TextFile } from "../texts/check-file.ts";
import { TextChecker, type CheckedText } from "../texts/check-text.ts";
import type { TextFinding } from "../texts/finding.ts";
import { addressesOf } from "../texts/links.ts";
import { changesSince, factsUsed, lockOf, updatedLock, type FactsLock } from "../texts/lock.ts";

export interface TextOptions {
  own?: readonly string[];
  /** Month in which the project ends, YYYY-MM. */
  until?: string;
}

/** Texts that were held against a catalogue, with the facts that each of them uses. */
export class HeldTexts {
  readonly #catalogue: TextCatalogue;
  readonly #texts: { path: string; checked: ReturnType<typeof checkWith>; used: ReturnType<typeof factsUsed> }[];

  /** Throws an Error for a file of a format that is not read. */
  constructor(raw: unknown, files: readonly TextFile[], options: TextOptions = {}) {
    this.#catalogue = parseCatalogue(raw);
    const site = addressesOf(this.#catalogue);
    const checker = new TextChecker(this.#catalogue, { ...options, site });
    this.#texts = files.map((file) => {
      const checked = checkWith(checker, file);
      return { path: file.path, checked, used: factsUsed(checked.tree, checked, this.#catalogue, site) };
    });
  }

  get texts(): readonly CheckedText[] {
    return this.#texts.map(({ checked }) => checked);
  }

  /** What is wrong with them, and which of their facts have changed since a lock. */
  findings(lock?: FactsLock): TextFinding[] {
    return this.#texts.flatMap(({ path, checked, used }) => [
      ...checked.findings,
      ...(lock ? namedFrom(path, changesSince(lock, path, used, checked.tree, this.#catalogue)) : []),
    ]);
  }

  /** Which facts they rest on; with a lock of before, whose other texts keep theirs. */
  lock(before?: FactsLock): FactsLock {
    return before ? updatedLock(before, this.#texts, this.#catalogue) : lockOf(this.#texts, this.#catalogue);
  }
}

const checkers = new WeakMap<object, TextChecker>();

/** Holds one text against a catalogue that is asked again and again. */
export function checkOne(raw: object, file: TextFile): CheckedText {
  const known = checkers.get(raw) ?? checkerOf(parseCatalogue(raw));
  checkers.set(raw, known);
  return checkWith(known, file);
}

function checkerOf(catalogue: TextCatalogue): TextChecker {
  return new TextChecker(catalogue, { site: addressesOf(catalogue) });
}

function checkWith(checker: TextChecker, file: TextFile) {
  const checked = checkFile(file, checker);
  if (!checked) throw new Error(`${JSON.stringify(file.path)} is of no format that is read: ${formatsInWords()}.`);
  return checked;
}
