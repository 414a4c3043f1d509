import { countRelations } from "./count-relations.ts";
import { energyRelations } from "./energy-relations.ts";
import type { Relation } from "./relation.ts";
import { runRelations } from "./run-relations.ts";
import { sizeRelations } from "./size-relations.ts";

/** Every relation between two ways to one quantity of a model. */
export const modelRelations: readonly Relation[] = [...sizeRelations, ...runRelations, ...energyRelations, ...countRelations];
