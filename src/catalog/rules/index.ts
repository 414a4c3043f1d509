import { soundDates } from "./dates.ts";
import { soundIdentifiers } from "./identifiers.ts";
import { plausibleNumbers } from "./plausible.ts";
import { noRepeats } from "./repeats.ts";
import { soundClaims } from "./claims.ts";
import { soundLifeCycles } from "./life-cycle.ts";
import { searchedPlaces } from "./searched.ts";
import { noCycles } from "./cycles.ts";
import { spdxExpressions } from "./licenses.ts";
import { freshClaims } from "./fresh.ts";
import { edgesWithTargets } from "./lineage.ts";
import { uniqueNames } from "./names.ts";
import { proseAgreesWithFacts } from "./prose.ts";
import { soundMoves } from "./moves.ts";
import { pinnedSources } from "./pins.ts";
import { followablePlaces } from "./places.ts";
import { possibleQuantities } from "./quantities.ts";
import { knownReferences } from "./references.ts";
import { numbersInQuotes } from "./receipt-numbers.ts";
import { requiredFacts } from "./required-facts.ts";
import { addressedSources } from "./sources.ts";
import type { Rule } from "./rule.ts";

export const rules: readonly Rule[] = [
  requiredFacts,
  soundClaims,
  knownReferences,
  noCycles,
  searchedPlaces,
  soundLifeCycles,
  uniqueNames,
  soundMoves,
  edgesWithTargets,
  possibleQuantities,
  plausibleNumbers,
  soundDates,
  soundIdentifiers,
  noRepeats,
  spdxExpressions,
  addressedSources,
  pinnedSources,
  followablePlaces,
  numbersInQuotes,
  freshClaims,
  proseAgreesWithFacts,
];
export type { Rule, RuleContext } from "./rule.ts";
