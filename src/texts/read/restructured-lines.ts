/** A line without its indentation, with its place. */
export interface Line {
  text: string;
  offset: number;
  indent: number;
}

/** Words of a cell on one line of the file. */
export type Span = Pick<Line, "text" | "offset">;
