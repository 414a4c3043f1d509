import type { Reported } from "../catalog/report.ts";
import { escapeControls, quote } from "../catalog/problems.ts";
import { indexOf, marksAt, type Mark, type MarkIndex } from "./marks.ts";
import { ALL_UNSEEN, insideTags, numbersIn, placedWords, withoutMarkup, wordsIn } from "./words.ts";

/** A mark where it stands, as it stands there. */
interface Leak {
  start: number;
  mark: Mark;
  told: string;
}

/** Looks for marks in texts: made once, asked for each text. */
export class LeakFinder {
  readonly #index: MarkIndex;

  /** `allowed`: names, numbers and texts that everybody may know. */
  constructor(marks: readonly Mark[], allowed: readonly string[] = []) {
    const free = new Set(allowed.map((text) => wordsIn(text).join(" ")));
    this.#index = indexOf(marks.filter(({ words, written }) => !free.has(words.join(" ")) && !free.has(wordsIn(written).join(" "))));
  }

  /** Leaks in a text, in its order; `file` is how they name it. */
  find(file: string, written: string): Reported[] {
    const found = [...this.#leaksIn(withoutMarkup(written)), ...this.#leaksIn(insideTags(written))];
    return found.sort((a, b) => a.start - b.start).map((one) => reported(file, written, one));
  }

  #leaksIn(text: string): Leak[] {
    const placed = [...placedWords(text)];
    const words = placed.map(({ word }) => word);
    const found: Leak[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const [mark] = marksAt(this.#index, words, at);
      if (!mark) continue;
      const start = placed[at]?.start ?? 0;
      at = (mark.kind === "leak/text" ? this.#endOfRun(words, at) : at + mark.words.length) - 1;
      found.push({ start, mark, told: text.slice(start, placed[at]?.end).replaceAll(ALL_UNSEEN, "").replaceAll(/\s+/g, " ") });
    }
    for (const { digits, start, written: told } of numbersIn(text))
      for (const mark of this.#index.get(digits) ?? []) if (mark.kind === "leak/value") found.push({ start, mark, told });
    return found;
  }

  /** The place behind words that go on as this catalogue has them. */
  #endOfRun(words: readonly string[], from: number): number {
    let end = from;
    for (let at = from; at <= end; at += 1) {
      const run = marksAt(this.#index, words, at).find(({ kind }) => kind === "leak/text");
      if (run) end = at + run.words.length;
      else if (end > from) break;
    }
    return end;
  }
}

const WHAT = { "leak/name": "a name", "leak/field": "a field", "leak/value": "a value", "leak/text": "words" } as const;

function reported(file: string, text: string, { start, mark, told }: Leak): Reported {
  const before = text.slice(0, start);
  return {
    file,
    line: before.split("\n").length,
    column: start - before.lastIndexOf("\n"),
    field: "",
    rule: mark.kind,
    severity: "error",
    message: escapeControls(`${quote(told)} is ${WHAT[mark.kind]} of ${mark.file}, which only this catalogue says.`),
    hint: escapeControls(`Take it out; or name it with --allow ${quote(mark.written)}, where everybody may know it.`),
  };
}
