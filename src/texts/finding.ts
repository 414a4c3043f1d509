/** What a text says that the catalogue does not: a problem in the shape of section 7 of the contract, and what it is about. */
export interface TextFinding {
  /** As the call named it, or beside it. */
  file: string;
  line: number;
  column: number;
  /** Field id; "name", "link" or "text" where none is meant. */
  field: string;
  rule: TextRule;
  severity: "error" | "warning";
  message: string;
  hint: string;
  /** Id of the model. */
  model?: string;
  /** As the text has it. */
  stated?: string;
  /** The catalogue's value in words. */
  catalogue?: string;
  /** Address of the fact. */
  url?: string;
}

export type TextRule =
  "model/unknown" | "model/retires" | "figure/wrong" | "figure/unsupported" | "link/dead" | "text/unread" | "fact/changed";
