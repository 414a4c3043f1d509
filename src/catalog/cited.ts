import type { Citation } from "../schema/claims.ts";
import type { ResolvedCitation } from "./model.ts";
import type { StatementKeys } from "./receipt-ledger.ts";

/** Follows the citations of one card. */
export interface CardCitations {
  /** What `of` cites, followed once as long as it is asked for. `field`: what it answers, where its words are held against the source. */
  citationsOf(owner: Cited, of: Citing, field: string | undefined): ResolvedCitation[];
}

/** A claim, a score, an edge of lineage or a correction as a card has it. */
export interface Citing extends Partial<Omit<StatementKeys, "field">> {
  citations?: readonly Citation[] | undefined;
}

/**
 * The citations of something, made when they are asked for and let go when many others have been since: they take as much
 * room as all else that is made of a card, and what shows ten thousand cards needs few of them at once.
 */
export class Cited {
  readonly #card: CardCitations;
  readonly #of: Citing;
  readonly #field: string | undefined;

  constructor(card: CardCitations, of: Citing, field: string | undefined) {
    [this.#card, this.#of, this.#field] = [card, of, field];
  }

  get citations(): ResolvedCitation[] {
    return this.#card.citationsOf(this, this.#of, this.#field);
  }
}

/** All that `of` says, with `more`, and its citations followed as its card does. */
export function cited<T extends Citing, M extends object>(
  of: T,
  more: M,
  card: CardCitations,
  field?: string,
): Omit<T, "citations"> & M & Cited {
  const { citations: _written, ...own } = of;
  return Object.assign(new Cited(card, of, field), own, more);
}
