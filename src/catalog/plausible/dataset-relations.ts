import { proportion, type Relation } from "./relation.ts";

/** The sizes of a data set against one another: a token of text is about four bytes, packed about one. */
export const datasetRelations: readonly Relation[] = [
  proportion("plausible/size", "size-bytes", "size-tokens", [0.4, 40]),
  proportion("plausible/size", "size-bytes", "size-samples", [5, 1e9]),
  proportion("plausible/size", "size-tokens", "size-samples", [2, 1e6]),
];
