import type { ClaimValue } from "../schema/claim-values.ts";
import type { Qualifier, Status } from "../schema/vocabularies.ts";

/**
 * What this room draws: facts, figures and results as the catalogue has them (`Fact`, `Figure` and
 * `ResolvedEvaluation` fit as they are) and as `catalog.json` and `/models/<id>.json` write them.
 */

/** Something with a name, and with a page where it has one. */
export interface Named {
  label: string;
  /** For places without room. */
  short?: string;
  url?: string;
}

export interface ShownCitation {
  source: string;
  locator: string;
  checked: string;
  /** What a program found when it held the words against the document. */
  state?: string;
  /** Day on which it last found them. */
  confirmed?: string;
  /** A copy of the day on which it was read. */
  version?: { href: string; date: string };
  /** The source that it repeats: the two count as one voice. */
  voice?: Named;
  /** The very words. */
  quote?: string;
  /** What the source is called; where the data do not say, see `nameSources`. */
  title?: string;
  /** Who published it, in short. */
  by?: string;
  /** The document itself. */
  href?: string;
  /** Its page on this site. */
  url?: string;
  /** Its number in the list at the foot of the card; 0: not listed. */
  number?: number;
}

export interface ShownClaim {
  /** The catalogue that makes the claim, where it is not this one. */
  from?: { catalogue: string; edition: string; url: string };
  status: Status;
  value?: ClaimValue;
  text?: string;
  qualifier?: Qualifier;
  unit?: string;
  phase?: string;
  covers?: string;
  citations?: readonly ShownCitation[];
  method?: string;
  by?: string;
  inputs?: readonly string[];
  reason?: string;
  note?: string;
  /** Ids of sources that may answer and that nobody could open yet; with names in `unreadSources`. */
  unread?: readonly string[];
  unreadSources?: readonly Named[];
  /** How the number follows from the quoted words. */
  computed?: string;
  /** Address that the claim names as the canonical one. */
  url?: string;
  /** In words, with the qualifier; the status in words where there is no value. */
  display: string;
  /** Items of a list, each with its page. */
  items?: readonly Named[];
}

export interface ShownFact {
  /** The first is preferred. */
  claims: readonly [ShownClaim, ...ShownClaim[]];
  disputed: boolean;
  because?: string;
  url: string;
  /** Questions about it that were put to the maker. */
  inquiries?: readonly { title: string; asked: string; outcome: string; url: string }[];
  /** The fact of the model that this one was made from, where it answers in this one's place. */
  inherited?: { from: Named; fact: ShownFact } | InheritedJson;
}

/** The same as `catalog.json` writes it. */
export interface InheritedJson {
  /** Id of the model that answers. */
  model: string;
  name: string;
  status: Status;
  value?: ClaimValue;
  text?: string;
  unit?: string;
  qualifier?: Qualifier;
  display: string;
  /** Its fact. */
  url: string;
}

/** The fact that stands in for one without meaning, and whose it is. */
export function inheritedOf({ inherited }: ShownFact): { from: Named; fact: ShownFact } | undefined {
  if (!inherited || "fact" in inherited) return inherited;
  const { name, url, ...claim } = inherited;
  return { from: { label: name, url: url.replace(/#.*$/, "") }, fact: { url, disputed: false, claims: [claim] } };
}

export interface ShownFigure {
  value?: number | [number, number];
  qualifier?: Qualifier;
  unit?: string;
  display?: string;
  url?: string;
  formula?: string;
  assumptions?: readonly string[];
  reason?: string;
  /** Ids or paths of the inputs that are not known. */
  missing?: readonly string[];
  missingLabels?: readonly Named[];
  /** The formula with the numbers put in. */
  substitution?: string;
  terms?: readonly { symbol: string; label: string; display: string; url: string }[];
  /** Values under other assumptions. */
  also?: readonly { label: string; display: string }[];
  published?: { display: string; url: string; gap: string };
}

/** A published result on a benchmark. */
export interface ShownResult {
  status?: Status;
  value: number | [number, number];
  qualifier?: Qualifier;
  display: string;
  url: string;
  metric: string;
  shots?: number | undefined;
  setup: string;
  note?: string;
  citations: readonly ShownCitation[];
}

/** A fact of `catalog.json`, whose citations name their source by id alone, with the names and addresses of the sources. */
export function nameSources(fact: ShownFact, name: (source: string) => Partial<ShownCitation>): ShownFact {
  const [first, ...others] = fact.claims;
  const named = (claim: ShownClaim): ShownClaim => ({ ...claim, citations: nameCitations(claim.citations, name) });
  return { ...fact, claims: [named(first), ...others.map(named)] };
}

export function nameCitations(
  citations: readonly ShownCitation[] | undefined,
  name: (source: string) => Partial<ShownCitation>,
): ShownCitation[] {
  return (citations ?? []).map((citation) => ({ ...citation, ...name(citation.source) }));
}
