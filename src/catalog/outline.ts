import type { CollectionId } from "../schema/collections.ts";
import type { Qualifier, Stage } from "../schema/vocabularies.ts";
import type { ComponentUse } from "./body/components.ts";
import type { InternalLink } from "./body/read-body.ts";
import type { StageWords } from "./stage-words.ts";

/**
 * What the rules about the whole catalogue need to know of an entry, and no more: it is sent between threads and
 * kept on disk for ten thousand entries. Lists of ids without spaces are one text, parted by spaces.
 */
export interface Outline {
  collection: CollectionId;
  id: string;
  /** Parts that had the wrong shape were left out. */
  damaged?: true;
  draft?: true;
  /** Its own name, SPDX expression and aliases; empty where its collection has none. */
  names: string[];
  /** Names and aliases of a model's variants. */
  variantNames?: string[];
  /** Ids that the front matter mentions, by collection; each once. */
  mentions: Partial<Record<CollectionId, string[]>>;
  /** Addresses that lead here. */
  redirectFrom?: string[];
  /** Ids of facts as written, sound or not. */
  facts?: string;
  /** Ids of a model's evaluations. */
  evaluations?: string;
  /** Ids of the facts of each of a model's variants. */
  variants?: Record<string, string>;
  /** Anchors beside those that follow from the above: headings of the body, and old ones that still lead somewhere. */
  anchors?: string[];
  /** Of the body: what it shows, its own facts apart, and links to pages of the site. */
  uses?: ComponentUse[];
  links?: InternalLink[];
  /** Of sources: what tells one document from another, its address, pin and copy. */
  address?: string;
  /** Of sources that tell of models that are there: when they were issued. */
  issued?: string;
  /** Of families and organizations. */
  stageWords?: StageWords[];
  /** Of models. */
  family?: string;
  stage?: Stage;
  released?: { date: string; qualifier: Qualifier };
  /** Edges to models with a card. */
  edges?: Edge[];
  /** Names of models without one. */
  externals?: { name: string; index: number }[];
  /** What this is a part of or derived from, in its own collection. */
  parents?: { id: string; path: (string | number)[] }[];
}

/** An edge of the lineage to a model that has a card. */
export interface Edge {
  model: string;
  /** In the list of edges. */
  index: number;
  noted?: true;
  /** The other model only wrote training data. */
  generatedData?: true;
}

/** Outlines by collection and id. */
export type OutlineIndex = { readonly [C in CollectionId]: ReadonlyMap<string, Outline> };

/** The words of a list that is written as one text. */
export function wordsOf(list: string | undefined): string[] {
  return list ? list.split(" ") : [];
}
