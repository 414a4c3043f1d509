import { fold } from "../catalog/fold.ts";
import { escapeControls } from "../catalog/problems.ts";
import { lineAndColumn, type Place, type TextTree } from "./blocks.ts";
import type { TextFinding } from "./finding.ts";
import { remarksIn, type Remarks } from "./remarks.ts";

/** Gathers findings by their place; what remarks in the text leave out is left out. */
export class Reporter {
  readonly #tree: TextTree;
  readonly #remarks = new Map<string, Remarks>();
  readonly #own: ReadonlySet<string>;
  readonly #findings = new Map<string, TextFinding>();

  constructor(tree: TextTree, own: readonly string[]) {
    this.#tree = tree;
    for (const [file, source] of tree.sources) this.#remarks.set(file, remarksIn(source));
    this.#own = new Set([...own, ...[...this.#remarks.values()].flatMap((remarks) => remarks.own)].map(fold));
  }

  where({ file, offset }: Place): { line: number; column: number } {
    return lineAndColumn(this.#tree.sources.get(file) ?? "", offset);
  }

  isIgnored(place: Place): boolean {
    return this.#remarks.get(place.file)?.ignored.has(this.where(place).line) ?? false;
  }

  isOwn(written: string): boolean {
    return this.#own.has(fold(written));
  }

  add(place: Place, finding: Omit<TextFinding, "file" | "line" | "column">): void {
    if (this.isIgnored(place)) return;
    const { line, column } = this.where(place);
    const key = `${place.file}:${line}:${column}:${finding.rule}:${finding.field}`;
    if (!this.#findings.has(key))
      this.#findings.set(key, {
        file: place.file,
        line,
        column,
        ...finding,
        message: escapeControls(finding.message),
        hint: escapeControls(finding.hint),
      });
  }

  sorted(): TextFinding[] {
    return [...this.#findings.values()].sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
    );
  }
}
