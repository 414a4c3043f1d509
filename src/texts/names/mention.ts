import type { CatalogueModel } from "../catalogue.ts";

/** A stretch of a text that names something. */
export interface Mention {
  start: number;
  end: number;
  written: string;
  /** The model that is named; absent for names of other things and for those that nobody knows. */
  model?: CatalogueModel;
  variant?: string;
  /** It looks like a model's name, and is no spelling of one; false: not surely enough to say so. */
  unknown?: boolean;
  series?: readonly CatalogueModel[];
  /** The only model of a series whose name has no number. */
  sole?: CatalogueModel;
  /** It names its series, and perhaps this model. */
  unsure?: true;
  /** It names somebody who makes models. */
  maker?: true;
}
