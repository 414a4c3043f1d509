import type { AppendixCard, AppendixCitation, AppendixLine } from "./card.ts";
import { link, splitAddresses, text, type Inline } from "./document.ts";
import { formulaWords, wordsOf } from "./line-words.ts";
import { References } from "./references.ts";

/** Writes the lines of cards; numbers what they cite and collects their notes on the way. */
export class LineContent {
  readonly notes: Inline[][] = [];
  readonly references: References;

  constructor(cards: readonly AppendixCard[]) {
    this.references = new References(cards);
  }

  /** The words of a line; in the short form with status and references, too. */
  statement(line: AppendixLine, long: boolean): Inline[] {
    const { statements, ancestor, formula } = line;
    const content = statements.flatMap((statement, index): Inline[] => [
      ...splitAddresses(`${index > 0 ? "; " : ""}${wordsOf(statement)}`),
      ...(long || !statement.answered ? [] : [text(` (${statement.status})`)]),
      ...(long ? [] : this.#cites(statement.citations, false)),
    ]);
    if (line.dispute) content.push(this.#note(line.dispute));
    if (ancestor) content.push(text(` Of its ancestor ${ancestor.name}: `), link(ancestor.words, ancestor.url));
    if (formula && !long) content.push(this.#formulaNote(formula));
    return content;
  }

  /** What a line rests on: places in documents, a method, or a formula with its terms. */
  grounds({ statements, formula }: AppendixLine): Inline[] {
    const grounds = statements.flatMap(({ grounds: words, answered }) => (words && answered ? [words] : []));
    const cites = statements.flatMap((statement) => this.#cites(statement.citations, true));
    if (formula) return [text(formulaWords(formula))];
    return [...(grounds.length > 0 ? [text(`${grounds.join(" ")} `)] : []), ...cites];
  }

  /** One mark a source, its places in one list. */
  #cites(citations: readonly AppendixCitation[], withPlaces: boolean): Inline[] {
    const places = new Map<number, string[]>();
    for (const citation of citations) {
      const number = this.references.numberOf(citation);
      places.set(number, [...(places.get(number) ?? []), citation.locator]);
    }
    return [...places].flatMap(([number, locators]): Inline[] => [
      text(" "),
      { kind: "cite", number, ...(withPlaces ? { locator: locators.join("; ") } : {}) },
    ]);
  }

  #note({ readings, because }: NonNullable<AppendixLine["dispute"]>): Inline {
    const said = readings.flatMap((reading, index): Inline[] => [
      text(`${index > 0 ? "; " : "Sources disagree: "}${wordsOf(reading)} (${reading.status})`),
      ...this.#cites(reading.citations, true),
    ]);
    return this.#footnote([...said, text(because ? `. Why the first is preferred: ${because}` : ".")]);
  }

  #formulaNote(formula: NonNullable<AppendixLine["formula"]>): Inline {
    return this.#footnote([text(formulaWords(formula))]);
  }

  #footnote(content: Inline[]): Inline {
    this.notes.push(content);
    return { kind: "note", number: this.notes.length };
  }
}
