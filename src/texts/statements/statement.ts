import type { Place } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import type { Amount } from "../figures/amounts.ts";

/** How groups begin that are of a whole section. */
export const SECTION = "section";
/** What groups say that are of a column of a table. */
export const COLUMN = " column ";

/** What a text says of a model: a total in one of its fields. */
export interface Statement {
  /** The model; more than one where the words leave open which. */
  models: readonly CatalogueModel[];
  field: string;
  /** As the text has it. */
  stated: string;
  place: Place;
  /** The model's name as the text has it; absent where "it" or a heading means the model. */
  name?: string;
  /** Models that stand in the same sentence, where words part the number from the name. */
  beside?: readonly CatalogueModel[];
  /** No noun says what it counts: "Chinchilla (70B)". */
  bare?: boolean;
  /** Somebody is quoted for it. */
  reported?: boolean;
  /** It stands before the name: "a 13 billion parameter ChatGPT". */
  attributive?: boolean;
  /** Sentences, rows and columns that it is part of: what else stands there speaks for it, or against it. */
  groups?: readonly string[];
  /** Nothing says whose it is but what stands beside it. */
  loose?: true;
  /** Said of a series of several models: only what all of them share counts. */
  wide?: true;
  /** What stands beside it below the same head is the cards'. */
  sure?: true;
  /** More figures of its sentence or paragraph are the model's than are not. */
  vouched?: true;
  /** It stands under a head that says what is counted. */
  inColumn?: true;
  /** `near`: days by which a date may differ. */
  said: { amount: Amount } | { date: string; near?: number } | { license: string } | { benchmark: string; amount: Amount };
}
