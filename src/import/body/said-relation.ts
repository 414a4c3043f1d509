import type { Relation } from "../../schema/vocabularies.ts";

/** What a sentence says of where its model comes from, in the words of the card. */
export interface SaidRelation {
  /** Absent where the words do not say how the two are related. */
  relation?: Relation;
  references: string[];
  /** Whether the words hold for nothing but a model, so that a name without a number is one: "a version of". */
  isCertain?: boolean;
  /** Whether the words say that this is the same model in another form, so that it may bear the same name. */
  isCopy?: boolean;
}
