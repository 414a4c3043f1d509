import { formatDate } from "../catalog/format.ts";
import type { AppendixCard, AppendixCitation, AppendixSource } from "./card.ts";
import type { NumberedReference } from "./document.ts";

/** Numbers sources in the order in which they are first cited. */
export class References {
  readonly #sources: ReadonlyMap<string, AppendixSource>;
  /** Source id → the days on which its places were looked up. */
  readonly #cited = new Map<string, string[]>();

  constructor(cards: readonly AppendixCard[]) {
    this.#sources = new Map(cards.flatMap((card) => Object.entries(card.sources)));
  }

  numberOf({ source, checked }: AppendixCitation): number {
    const days = this.#cited.get(source);
    if (days) days.push(checked);
    else this.#cited.set(source, [checked]);
    return [...this.#cited.keys()].indexOf(source) + 1;
  }

  numbered(): NumberedReference[] {
    return [...this.#cited].flatMap(([key, days], index) => {
      const source = this.#sources.get(key);
      return source ? [{ number: index + 1, key, ...source, checked: spanOf(days) }] : [];
    });
  }
}

function spanOf(days: readonly string[]): string {
  const sorted = [...days].sort();
  const [first = "", last = ""] = [sorted[0], sorted.at(-1)];
  return first === last ? formatDate(first) : `${formatDate(first)} to ${formatDate(last)}`;
}
