import type { TypstOutput } from "./typst-output.ts";

/** What is nested deeper is left out. */
const DEEPEST = 100;
const SYMBOLS: Record<string, string> = { times: "×", dot: "·", approx: "≈", "tilde.op": "~", lt: "<", gt: ">" };

/** Reads markup: headings, items, paragraphs, addresses, mathematics; what begins with `#` is `code`. */
export abstract class TypstMarkup {
  protected readonly out: TypstOutput;
  #depth = 0;
  #inMathematics = false;

  constructor(out: TypstOutput) {
    this.out = out;
  }

  /** Reads what a `#` at `at` begins; where it ends. */
  protected abstract code(text: string, at: number, to: number): number;

  /** Reads `text` from `from` to `to`; places in it are places in the file. */
  markup(text: string, from: number, to: number): void {
    if (this.#depth > DEEPEST) return;
    this.#depth += 1;
    let at = from;
    let heading: number | undefined;
    while (at < to) {
      const rest = text.slice(at, Math.min(to, at + 200));
      const begins = at === 0 || text[at - 1] === "\n" || at === from;
      const marks = begins ? /^[ \t]*(?:(=+)|[-+]|\d+\.)[ \t]+/.exec(rest) : null;
      if (marks) {
        this.out.close();
        heading = marks[1]?.length;
        at += marks[0].length;
      } else if (text[at] === "\n") {
        if (heading !== undefined || /^\n[ \t]*\n/.test(rest)) this.out.close(heading);
        heading = undefined;
        this.out.writer.addAt(" ", at);
        at += 1;
      } else at = this.#inline(text, at, to, rest);
    }
    if (heading !== undefined) this.out.close(heading);
    this.#depth -= 1;
  }

  /** Reads what begins at `at`; where it ends. */
  #inline(text: string, at: number, to: number, rest: string): number {
    if (text[at] === "#") return this.code(text, at, to);
    const fence = /^`+/.exec(rest)?.[0];
    if (fence) {
      const end = text.indexOf(fence, at + fence.length);
      if (fence.length < 3 && end > at) this.out.writer.add(text.slice(at + 1, end), at + 1);
      return end < 0 ? to : end + fence.length;
    }
    const address = /^https?:\/\/[^\s<>"')\]]+/.exec(text.slice(at, at + 2000))?.[0];
    if (address) {
      this.out.link(address.replace(/[.,;]$/, ""), at);
      return at + address.length;
    }
    const reference = /^@[\w.:-]*\w|^<[\w.:-]+>/.exec(rest)?.[0];
    if (reference) return at + reference.length;
    const word = /^[\p{L}.]+/u.exec(rest)?.[0];
    if (word && Object.hasOwn(SYMBOLS, word) && this.#inMathematics) this.out.writer.addAt(SYMBOLS[word] ?? "", at);
    else if (text[at] === "$") this.#inMathematics = !this.#inMathematics;
    else if (text[at] === "~") this.out.writer.addAt("\u00a0", at);
    else if (text[at] === "\\") this.out.writer.addAt(/^\\\s/.test(rest) ? " " : (text[at + 1] ?? ""), at);
    else if (!/[*_]/.test(text[at] ?? "") || this.#inMathematics) {
      this.out.writer.add(word ?? text[at] ?? "", at);
      return at + (word?.length ?? 1);
    }
    return at + (text[at] === "\\" ? 2 : word && this.#inMathematics && Object.hasOwn(SYMBOLS, word) ? word.length : 1);
  }
}
