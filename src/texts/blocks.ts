/**
 * A text as the check reads it, whatever its format: a plain sequence of blocks, with the way back to
 * the place of each character in its file.
 */
export interface TextTree {
  blocks: Block[];
  links: { url: string; place: Place }[];
  /** Ids of models that stand outside prose: in front matter, in components. */
  ids: { id: string; place: Place }[];
  /** Parts that could not be read. */
  unread: { what: string; why: string; place: Place }[];
  /** Text of each file by its path; for Word the paragraphs, one a line. */
  sources: Map<string, string>;
}

export interface Place {
  file: string;
  /** UTF-16 units from the start of the file. */
  offset: number;
}

/** Running words without line breaks; `offsets` holds the place in the file of each UTF-16 unit of `text`. */
export interface Run {
  file: string;
  text: string;
  offsets: readonly number[];
}

/** `heads`: how many rows from the top are heads, where the format says so. */
export type Block =
  | { kind: "heading"; level: number; run: Run }
  | { kind: "text"; run: Run }
  | { kind: "table"; caption?: Run; heads?: number; rows: Cell[][] };

/** A cell; one that spans several places stands in each of them. Blank cells have no run. */
export interface Cell {
  run?: Run | undefined;
}

export function emptyTree(file: string, source: string): TextTree {
  return { blocks: [], links: [], ids: [], unread: [], sources: new Map([[file, source]]) };
}

export function placeIn(run: Run, index: number): Place {
  return { file: run.file, offset: run.offsets[index] ?? run.offsets.at(-1) ?? 0 };
}

/** Line and column, from 1, columns in UTF-16 units. */
export function lineAndColumn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
