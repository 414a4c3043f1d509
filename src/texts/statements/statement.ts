import type { Place } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import type { Amount } from "../figures/amounts.ts";

/** What a text says of a model: a total in one of its fields. */
export interface Statement {
  /** The model; more than one where the words leave open which. */
  models: readonly CatalogueModel[];
  field: string;
  /** As the text has it. */
  stated: string;
  place: Place;
  /** It stands before the name: "a 13 billion parameter ChatGPT". */
  attributive?: boolean;
  said: { amount: Amount } | { date: string } | { license: string } | { benchmark: string; amount: Amount };
}
