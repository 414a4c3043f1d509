import type { Run } from "./blocks.ts";

/** Spaces that do not part words: they group digits where digits stand on both sides. */
const NARROW = /[\u00a0\u2009\u202f]/;

/** Grows a run of words; white space, line breaks too, becomes one space. */
export class RunWriter {
  readonly file: string;
  #text = "";
  #offsets: number[] = [];

  constructor(file: string) {
    this.file = file;
  }

  /** Adds words that stand at `offset` in the file, character for character. */
  add(words: string, offset: number): void {
    for (let index = 0; index < words.length; index += 1) this.#put(words[index] ?? "", offset + index);
  }

  /** Adds words that are written otherwise in the file, at `offset`. */
  addAt(words: string, offset: number): void {
    for (const unit of words.split("")) this.#put(unit, offset);
  }

  /** The run so far, and a new start; undefined where nothing but space was added. */
  take(): Run | undefined {
    const length = this.#text.trimEnd().length;
    const run = { file: this.file, text: this.#text.slice(0, length), offsets: this.#offsets.slice(0, length) };
    [this.#text, this.#offsets] = ["", []];
    return run.text === "" ? undefined : run;
  }

  #put(unit: string, offset: number): void {
    const last = this.#text.at(-1);
    if (last === "\u202f" && !/\d/.test(unit)) {
      this.#text = `${this.#text.slice(0, -1)} `;
      if (/\s/.test(unit)) return;
    }
    const narrow = NARROW.test(unit) && last !== undefined && /\d/.test(last);
    const shown = narrow ? "\u202f" : /\s/.test(unit) ? " " : unit;
    if (shown === " " && (last === undefined || last === " ")) return;
    this.#text += shown;
    this.#offsets.push(offset);
  }
}
