/** A proposal as the checks read it: running text in passages, with the way back to each character's place. */
export interface ProposalText {
  passages: Passage[];
  links: { url: string; offset: number }[];
  /** Ids that the file names outside its prose: in its front matter, in components. */
  ids: { id: string; offset: number }[];
}

export interface Passage {
  text: string;
  /** Offset in the file of each character of `text`. */
  offsets: readonly number[];
  /** Level of a heading. */
  heading?: number;
  /** A cell of a table. */
  table?: boolean;
  /** Words that say what this is about: a table's column and row heads. */
  cue?: string;
  /** Passages that name what this is about, when it does not: a table's row and column heads. */
  about?: readonly Passage[];
}

/** Grows a passage character by character. */
export class PassageWriter {
  #text = "";
  #offsets: number[] = [];

  /** Adds words that stand at `offset` in the file, character for character. */
  add(words: string, offset: number): void {
    for (let index = 0; index < words.length; index += 1) this.#offsets.push(offset + index);
    this.#text += words;
  }

  /** Adds words that are written otherwise in the file, at `offset`. */
  addAt(words: string, offset: number): void {
    this.#text += words;
    for (let index = 0; index < words.length; index += 1) this.#offsets.push(offset);
  }

  /** The passage so far, and a new start. Blank passages are nothing. */
  take(rest: Omit<Passage, "text" | "offsets"> = {}): Passage | undefined {
    const passage = { text: this.#text, offsets: this.#offsets, ...rest };
    [this.#text, this.#offsets] = ["", []];
    return passage.text.trim() === "" ? undefined : passage;
  }
}

/** Line and column, from 1, columns in UTF-16 units. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** Lines that say `cardfile: ignore` in a comment, and those below a line that holds nothing else. */
export function ignoredLines(text: string): ReadonlySet<number> {
  const ignored = new Set<number>();
  text.split("\n").forEach((line, index) => {
    if (!/(?:<!--|%)\s*cardfile:\s*ignore\b/.test(line)) return;
    ignored.add(index + 1);
    if (/^\s*(?:<!--|%)\s*cardfile:\s*ignore\s*(?:-->)?\s*$/.test(line)) ignored.add(index + 2);
  });
  return ignored;
}
