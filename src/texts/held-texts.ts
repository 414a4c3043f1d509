import type { TextCatalogue } from "./catalogue.ts";
import { checkFile, formatsInWords, namedFrom, type CheckedFile, type TextFile } from "./check-file.ts";
import { TextChecker, type CheckOptions } from "./check-text.ts";
import type { TextFinding } from "./finding.ts";
import { changesSince } from "./lock-changes.ts";
import { factsUsed, lockOf, updatedLock, type FactsLock } from "./lock.ts";

/** Texts that were held against a catalogue, with the facts that each of them uses. */
export class HeldTexts {
  readonly #catalogue: TextCatalogue;
  readonly #texts: { path: string; checked: CheckedFile; used: ReturnType<typeof factsUsed> }[];

  /** Throws an Error for a file of a format that is not read. */
  constructor(catalogue: TextCatalogue, files: readonly TextFile[], options: CheckOptions) {
    this.#catalogue = catalogue;
    const checker = new TextChecker(catalogue, options);
    this.#texts = files.map((file) => {
      const checked = checkedOrThrow(checker, file);
      return { path: file.path, checked, used: factsUsed(checked.tree, checked, catalogue, options.site) };
    });
  }

  /** How much was read: words, and models of the catalogue that are named. */
  get read(): { fileCount: number; words: number; modelCount: number } {
    return {
      fileCount: this.#texts.length,
      words: this.#texts.reduce((sum, { checked }) => sum + checked.words, 0),
      modelCount: new Set(this.#texts.flatMap(({ checked }) => checked.models.map(({ model }) => model.id))).size,
    };
  }

  /** What is wrong with them, and which of their facts have changed since a lock. */
  findings(lock?: FactsLock): TextFinding[] {
    return this.#texts.flatMap(({ path, checked, used }) => [
      ...checked.findings,
      ...(lock ? namedFrom(path, changesSince(lock, path, used, checked.tree, this.#catalogue)) : []),
    ]);
  }

  /** What has changed since a lock, in words, each once. */
  changes(lock: FactsLock): string[] {
    return [...new Set(this.findings(lock).flatMap(({ rule, message }) => (rule === "fact/changed" ? [message] : [])))];
  }

  /** Which facts they rest on; with a lock of before, whose other texts keep theirs. */
  lock(before?: FactsLock): FactsLock {
    return before ? updatedLock(before, this.#texts, this.#catalogue) : lockOf(this.#texts, this.#catalogue);
  }
}

/** Checks one text. Throws an Error for a format that is not read. */
export function checkedOrThrow(checker: TextChecker, file: TextFile): CheckedFile {
  const checked = checkFile(file, checker);
  if (!checked) throw new Error(`${JSON.stringify(file.path)} is of no format that is read: ${formatsInWords()}.`);
  return checked;
}
