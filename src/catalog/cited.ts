import type { Citation } from "../schema/claims.ts";
import type { ResolvedCitation } from "./model.ts";
import type { StatementKeys } from "./receipt-ledger.ts";

/** Follows the citations of one card. */
export interface CardCitations {
  /** What `of` cites, followed once as long as it is asked for. `field`: what it answers, where its words are held against the source. */
  citationsOf(owner: Cited, of: Citing, field: string | undefined): ResolvedCitation[];
}

/** The claims of facts, as the card has them when it is asked: what is made of them stays, and they do not. */
export type ClaimsOf = (field: string) => readonly Citing[] | undefined;

/** The claim at a place among those of its field. */
export interface PlacedClaim {
  claims: ClaimsOf;
  place: number;
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
  readonly #of: Citing | ClaimsOf;
  readonly #field: string | undefined;
  readonly #place: number;

  constructor(card: CardCitations, of: Citing | ClaimsOf, field: string | undefined, place: number) {
    [this.#card, this.#of, this.#field, this.#place] = [card, of, field, place];
  }

  get citations(): ResolvedCitation[] {
    const of = typeof this.#of === "function" ? this.#of(this.#field ?? "")?.[this.#place] : this.#of;
    return this.#card.citationsOf(this, of ?? {}, this.#field);
  }
}

/** All that `of` says, with `more`, and its citations followed as its card does. `held`: where it is found again, if it is not to be held. */
export function cited<T extends Citing, M extends object>(
  of: T,
  more: M,
  card: CardCitations,
  field?: string,
  held?: PlacedClaim,
): Omit<T, "citations"> & M & Cited {
  const { citations: _written, ...own } = of;
  return Object.assign(new Cited(card, held?.claims ?? of, field, held?.place ?? 0), own, more);
}
