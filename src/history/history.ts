import type { Catalog } from "../catalog/catalog.ts";
import { indexEntries } from "../catalog/index-entries.ts";
import { ClaimResolver } from "../catalog/resolve-claims.ts";
import { collections } from "../schema/collections.ts";
import { changesBetween, type FactChange } from "./changes.ts";
import { readGitLog, type CardVersion, type GitLog } from "./git-log.ts";
import { readSnapshots, type Snapshot } from "./snapshots.ts";

/** What a commit did to a card. */
export interface CardChange {
  /** Id of the card today, also where it had another one then. */
  model: string;
  commit: string;
  /** ISO 8601. */
  date: string;
  subject: string;
  kind: CardVersion["kind"];
  formerId?: string;
  /** Facts that changed; none: only prose or sources did. */
  facts: FactChange[];
}

export interface History {
  state: GitLog["state"];
  /** Changes that were looked into, where there were more: the oldest are left out. */
  bound?: number;
  /** Newest first. */
  changes: CardChange[];
}

/** Changes of cards that are looked into. Each costs the parsing of a card, once. */
const MOST_CHANGES = 5000;

/** The history of the cards as git has it; empty where the content is in no repository. */
export function readHistory(catalog: Catalog): History {
  const log = readGitLog(catalog.site.contentFolder);
  const versions = log.versions.slice(0, MOST_CHANGES);
  const snapshots = readSnapshots(catalog.site.contentFolder, versions, catalog.fields);
  return {
    state: log.state,
    ...(log.versions.length > MOST_CHANGES ? { bound: MOST_CHANGES } : {}),
    changes: cardChanges(versions, snapshots, resolverOf(catalog)),
  };
}

/** Follows renames, newest first, so that what a card was called before leads to what it is called now. */
export function cardChanges(
  versions: readonly CardVersion[],
  snapshots: ReadonlyMap<string, Snapshot>,
  resolver: ClaimResolver,
): CardChange[] {
  const today = new Map<string, string>();
  return versions.map(({ id, formerId, commit, date, subject, kind, before, after }) => {
    const model = today.get(id) ?? id;
    if (formerId) today.set(formerId, model);
    const [old, now] = [snapshots.get(before ?? ""), snapshots.get(after ?? "")];
    const facts = kind === "changed" && old && now ? changesBetween(old, now, resolver) : [];
    return { model, commit, date, subject, kind, ...(formerId ? { formerId } : {}), facts };
  });
}

/** Words for old values, with the names that things have today. */
function resolverOf(catalog: Catalog): ClaimResolver {
  const entries = collections.flatMap(({ id }) => (id === "models" ? [] : [...catalog[id].values()].map((reference) => reference.entry)));
  return new ClaimResolver(indexEntries(entries), catalog.urls, new Map(), catalog.fields);
}
