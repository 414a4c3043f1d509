import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readBuildKey, seal, unseal } from "../catalog/build-key.ts";
import type { FieldRegistry } from "../schema/field-registry.ts";
import { parseEntry } from "../catalog/parse.ts";
import type { Claim } from "../schema/claims.ts";
import type { ModelCard } from "../schema/model-card.ts";
import { readBlobs, type CardVersion } from "./git-log.ts";

/** What of a card's version its history tells: the claims without their sources. */
export interface Snapshot {
  name: string;
  stage: string;
  facts: Record<string, Reading[]>;
  variants: { id: string; name: string; facts: Record<string, Reading[]> }[];
  evaluations: { id: string; value: number | [number, number]; qualifier?: Claim["qualifier"] }[];
}

export type Reading = Pick<Claim, "status" | "value" | "text" | "qualifier" | "phase" | "covers" | "reason">;

/** Raised when `Snapshot` changes its shape, or the parser its reading. */
const SNAPSHOT_VERSION = 1;
/** Versions of other content folders are kept, too, until there are this many. */
const MOST_CACHED = 20_000;
const CACHE_FILE = join(".cache", "history.json");

interface Cache {
  /** Of the shape, with the catalogue’s own fields that were known. */
  version: string;
  snapshots: Record<string, Snapshot>;
}

/**
 * The versions of cards, each parsed once by the catalogue's own parser and kept under .cache/ by its
 * blob's id. A version that cannot be read at all is left out.
 */
export function readSnapshots(
  contentFolder: string,
  versions: readonly CardVersion[],
  fields: FieldRegistry,
): ReadonlyMap<string, Snapshot> {
  const cacheVersion = `${SNAPSHOT_VERSION} ${fields.models.flatMap(({ id, own }) => (own ? [id] : [])).join(" ")}`;
  const known = readCache(cacheVersion);
  const wanted = new Map<string, CardVersion>();
  for (const version of versions) {
    if (version.kind !== "changed") continue;
    for (const blob of [version.before, version.after]) if (blob !== undefined) wanted.set(blob, version);
  }
  const missing = [...wanted.keys()].filter((blob) => !(blob in known));
  const texts = readBlobs(contentFolder, missing);
  const snapshots = new Map<string, Snapshot>();
  for (const [blob, { id, ending }] of wanted) {
    const snapshot = known[blob] ?? snapshotOf(texts.get(blob), id, ending, fields);
    if (snapshot) snapshots.set(blob, snapshot);
  }
  if (missing.length > 0)
    writeCache(cacheVersion, { ...(Object.keys(known).length < MOST_CACHED ? known : {}), ...Object.fromEntries(snapshots) });
  return snapshots;
}

function snapshotOf(text: string | undefined, id: string, ending: string, fields: FieldRegistry): Snapshot | undefined {
  if (text === undefined) return undefined;
  const { entry } = parseEntry({ path: `content/models/${id}${ending}`, collection: "models", id, ending, text }, fields);
  return entry && "stage" in entry.data ? takeSnapshot(entry.data) : undefined;
}

export function takeSnapshot(card: ModelCard): Snapshot {
  return {
    name: card.name,
    stage: card.stage,
    facts: readingsOf(card.facts),
    variants: (card.variants ?? []).map(({ id, name, facts }) => ({ id, name, facts: readingsOf(facts ?? {}) })),
    evaluations: (card.evaluations ?? []).map(({ id, value, qualifier }) => ({ id, value, ...(qualifier ? { qualifier } : {}) })),
  };
}

function readingsOf(facts: ModelCard["facts"]): Snapshot["facts"] {
  return Object.fromEntries(
    Object.entries(facts).map(([field, claims = []]) => [
      field,
      claims.map(({ status, value, text, qualifier, phase, covers, reason }) => ({
        status,
        value,
        text,
        qualifier,
        phase,
        covers,
        reason,
      })),
    ]),
  );
}

function readCache(version: string): Cache["snapshots"] {
  try {
    const key = readBuildKey();
    const text = key && existsSync(CACHE_FILE) ? unseal(readFileSync(CACHE_FILE, "utf8"), key) : undefined;
    // Written below, by this very module: anything else does not open.
    const cache: Cache = JSON.parse(text ?? "{}");
    return cache.version === version ? cache.snapshots : {};
  } catch {
    return {};
  }
}

/** Written beside and moved into place; a cache that cannot be written is only slower the next time. */
function writeCache(version: string, snapshots: Cache["snapshots"]): void {
  const key = readBuildKey();
  if (!key) return;
  const cache: Cache = { version, snapshots };
  const fresh = `${CACHE_FILE}.${process.pid}`;
  try {
    mkdirSync(dirname(CACHE_FILE), { recursive: true });
    writeFileSync(fresh, seal(JSON.stringify(cache), key));
    renameSync(fresh, CACHE_FILE);
  } catch {
    return;
  }
}
