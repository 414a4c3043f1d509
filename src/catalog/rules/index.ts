import { oneSourceEach } from "./addresses.ts";
import { namedAuthors } from "./authors.ts";
import { soundDates } from "./dates.ts";
import { soundIdentifiers } from "./identifiers.ts";
import { plausibleNumbers } from "./plausible.ts";
import { noRepeats } from "./repeats.ts";
import { soundClaims } from "./claims.ts";
import { soundEnds } from "./ends.ts";
import { soundLifeCycles } from "./life-cycle.ts";
import { searchedPlaces } from "./searched.ts";
import { noCycles } from "./cycles.ts";
import { kindsOfSources } from "./kinds.ts";
import { spdxExpressions } from "./licenses.ts";
import { freshClaims } from "./fresh.ts";
import { knownMetrics } from "./metrics.ts";
import { datesOfParents, edgesWithTargets, externalModels } from "./lineage.ts";
import { ownNames, uniqueNames, uniqueParts } from "./names.ts";
import { proseAgreesWithFacts } from "./prose.ts";
import { soundAnchors, soundMoves } from "./moves.ts";
import { pinnedSources } from "./pins.ts";
import { followablePlaces } from "./places.ts";
import { possibleQuantities } from "./quantities.ts";
import { knownReferences } from "./references.ts";
import { agesOfSources } from "./source-ages.ts";
import { datesOfSources } from "./source-dates.ts";
import { answeredInquiries } from "./inquiries.ts";
import { numbersInQuotes } from "./receipt-numbers.ts";
import { plannedModels } from "./proposals.ts";
import { readBefore } from "./read-before.ts";
import { requiredFacts } from "./required-facts.ts";
import { soundResults } from "./results.ts";
import { addressedSources } from "./sources.ts";
import { familyNames } from "./families.ts";
import { agreedStages } from "./stages.ts";
import type { CatalogueRule, EntryRule, Rule } from "./rule.ts";

/** Judged where an entry is parsed. */
export const entryRules: readonly EntryRule[] = [
  requiredFacts,
  soundClaims,
  searchedPlaces,
  soundLifeCycles,
  soundEnds,
  uniqueParts,
  ownNames,
  knownMetrics,
  soundResults,
  soundAnchors,
  edgesWithTargets,
  possibleQuantities,
  plausibleNumbers,
  soundDates,
  datesOfSources,
  readBefore,
  soundIdentifiers,
  noRepeats,
  spdxExpressions,
  addressedSources,
  namedAuthors,
  pinnedSources,
  followablePlaces,
  kindsOfSources,
  numbersInQuotes,
  answeredInquiries,
  plannedModels,
  freshClaims,
  proseAgreesWithFacts,
];

/** Judged over the outlines of all entries. */
export const catalogueRules: readonly CatalogueRule[] = [
  knownReferences,
  noCycles,
  agreedStages,
  uniqueNames,
  familyNames,
  soundMoves,
  externalModels,
  datesOfParents,
  agesOfSources,
  oneSourceEach,
];

export const rules: readonly Rule[] = [...entryRules, ...catalogueRules];
