import type { Citation, Claim } from "../schema/claims.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import type { Evaluation, LineageEdge, ModelCard, Rejected } from "../schema/model-card.ts";
import type { InquiryOutcome } from "../schema/inquiry.ts";
import type { CitationState } from "../schema/receipts.ts";
import type { Source } from "../schema/source.ts";
import type { CollectionId, EntryData } from "../schema/collections.ts";
import type { FromCatalogue } from "./base-catalogue.ts";
import type { FormerAnchors } from "./anchors.ts";
import type { DerivedFigure } from "./derive/index.ts";
import type { Entry } from "./parse.ts";

/** The catalogue as pages and exports see it: every id followed, every value in words. */

export interface Link {
  label: string;
  /** Rooted, with the base path; or an address elsewhere. Absent: nothing to link to. */
  url?: string;
  /** The label for a cell of a table, where it has a shorter one. */
  short?: string;
}

export interface ResolvedCitation extends Citation {
  title: string;
  /** Who published the source, in short. */
  by: string;
  /** Page of the source on this site. */
  url: string;
  /** The document's canonical address; its page on this site where it has none. */
  canonical: string;
  /** The document itself, at the cited place where its host can show it. */
  href: string;
  /** A copy of the day on which it was read. */
  version?: { href: string; date: string };
  /** What the receipts tool found; absent: not held yet. */
  state?: CitationState;
  /** Day on which the words were last found. */
  confirmed?: string;
  /** The source that this one repeats, with which it counts as one voice. */
  voice?: { id: string } & Link;
  /** Number in the list of sources at the foot of the card. */
  number: number;
}

export interface ResolvedClaim extends Omit<Claim, "citations"> {
  citations: ResolvedCitation[];
  unit?: string;
  /** The value in words, with its qualifier; or the status in words where there is no value. */
  display: string;
  /** The same for a table cell. */
  short: string;
  /** Items of a list, each with its page. */
  items?: Link[];
  /** Sources that nobody could open yet. */
  unreadSources?: Link[];
  /** Whether the claim has a value or text that answers the field. */
  known: boolean;
}

/** A question that was put to a maker. */
export interface AskedInquiry {
  title: string;
  asked: string;
  outcome: InquiryOutcome;
  /** Its place on the page of open questions. */
  url: string;
}

export interface Fact {
  field: FieldDefinition;
  /** The first is preferred. Never empty. */
  claims: [ResolvedClaim, ...ResolvedClaim[]];
  disputed: boolean;
  because?: string;
  url: string;
  /** Questions about it that were put to the maker. */
  inquiries?: AskedInquiry[];
  /** The fact of the model that this one was made from, where it answers in this one's place. */
  inherited?: { from: Link & { id: string }; fact: Fact };
}

export interface Figure extends DerivedFigure {
  label: string;
  url: string;
  /** The value for a table cell: "≤ 10.6%". */
  short: string;
  /** The formula with the numbers put in: "6 · 3.21 × 10⁹ · …". */
  substitution?: string;
  terms: { symbol: string; label: string; display: string; url: string }[];
  /** What the makers published under the same name, and why the two differ. */
  published?: { display: string; url: string; gap: string };
  missingLabels?: Link[];
}

export interface ResolvedEdge extends Omit<LineageEdge, "citations"> {
  citations: ResolvedCitation[];
  relationLabel: string;
  target: Link;
}

export interface ResolvedEvaluation extends Omit<Evaluation, "citations"> {
  citations: ResolvedCitation[];
  benchmarkLink: Link;
  variantName?: string;
  display: string;
  url: string;
}

export interface ResolvedRejected extends Omit<Rejected, "citations"> {
  citations: ResolvedCitation[];
  label: string;
  display: string;
}

export interface ResolvedVariant {
  id: string;
  name: string;
  aliases: string[];
  note?: string;
  facts: ReadonlyMap<string, Fact>;
  url: string;
}

export interface NumberedSource {
  number: number;
  id: string;
  source: Source;
  /** Name of the organization that keeps a document without an address. */
  holder?: string;
  url: string;
  /** Facts of the card that cite it, with their locators. */
  uses: { label: string; url: string; locator: string; checked: string }[];
}

/** How many of the required facts are known, disputed, and not. */
export interface Disclosure {
  known: number;
  disputed: number;
  unknown: number;
  total: number;
  /** One mark a required field, in the order of the registry. */
  marks: { id: string; label: string; state: "known" | "disputed" | "unknown" | "not-applicable" }[];
}

export interface Model {
  id: string;
  card: ModelCard;
  name: string;
  url: string;
  family: Link & { id: string };
  makers: (Link & { id: string })[];
  aliases: string[];
  facts: ReadonlyMap<string, Fact>;
  figures: ReadonlyMap<string, Figure>;
  variants: ResolvedVariant[];
  lineage: ResolvedEdge[];
  /** Edges of other cards that lead here. */
  descendants: { relationLabel: string; target: Link }[];
  evaluations: ResolvedEvaluation[];
  rejected: ResolvedRejected[];
  sources: NumberedSource[];
  disclosure: Disclosure;
  /** Anchors of the page that have another name now. */
  former: FormerAnchors;
  entry: Entry<"models">;
  /** The catalogue that says of it what this one extends. */
  from?: FromCatalogue | undefined;
  /** This catalogue says nothing of it beside that. */
  isForeign?: boolean;
}

/** Any other entry, with its page and what refers to it. */
export interface Reference<C extends CollectionId = CollectionId> {
  id: string;
  collection: C;
  data: EntryData[C];
  name: string;
  url: string;
  entry: Entry<C>;
  /** Facts of its own, where it has them. */
  facts: ReadonlyMap<string, Fact>;
  citations: ResolvedCitation[];
  /** What drafts of a proposal say wrongly, each with the model that it is about. */
  corrections: (ResolvedRejected & { about: Link & { id: string } })[];
  /** Anchors of its page, or of its section, that have another name now. */
  former: FormerAnchors;
  /** Places that refer to it. */
  mentions: { model?: string; label: string; url: string; detail?: string }[];
}
