import type { CatalogueModel } from "../catalogue.ts";
import type { Mention } from "../names/mention.ts";
import type { Stretch } from "./sentences.ts";

/** A sentence with what it names. Names are blanked in `text`; places count in the whole run. */
export interface Sentence extends Stretch {
  text: string;
  /** Names of models, of series and of what looks like one, in order. */
  mentions: readonly Mention[];
  /** The model that "it" means. */
  antecedent?: CatalogueModel | undefined;
  /** A label with its value; its one mention is the model of the heading above. */
  headed?: boolean;
}

/** Who a number belongs to, and the words between. */
export interface Owner {
  models: CatalogueModel[];
  between: string;
  /** How it belongs: in brackets after the name, in a list after it, before the name, by a verb, by "it". */
  by: "brackets" | "list" | "attribute" | "verb" | "pronoun";
  /** Named by its series alone. */
  series?: boolean;
  /** The name as it is written. */
  name?: string;
  /** The name may mean the series, and not this model of it. */
  unsure?: true;
  /** Named by a series of several: only what all of them share is said of it. */
  wide?: true;
}
