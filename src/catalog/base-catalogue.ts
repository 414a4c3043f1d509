import { collections, type CollectionId } from "../schema/collections.ts";
import { parsePinned, readPinned, type Unavailable } from "./pinned-catalogue.ts";

/** The version of catalog.json that can be built on. */
const READ_VERSION = "2";

/** Where something comes from that another catalogue says. */
export interface FromCatalogue {
  /** What that catalogue is called. */
  catalogue: string;
  edition: string;
  /** The page of the entry there. */
  url: string;
}

/** An entry of the catalogue that this one extends. */
export interface BaseEntry {
  /** Front matter, spelled out. */
  data: Record<string, unknown>;
  from: FromCatalogue;
  /** The hash of its catalogue. */
  integrity: string;
  /** Nothing of this catalogue's own is added to it. */
  alone?: boolean;
}

/** The catalogue that this one extends: its entries by `collection/id`, and what names them. */
export interface BaseCatalogue {
  entries: ReadonlyMap<string, BaseEntry>;
  /** Keys of entries by id. */
  byId: ReadonlyMap<string, readonly string[]>;
}

type Data = Record<string, unknown>;

const bases = new Map<string, BaseCatalogue>();

/** Reads what `extends` of a site.yaml names; paths count from `folder`. */
export function readBase(written: string, folder: string): BaseCatalogue | Unavailable {
  const pinned = parsePinned(written);
  if (!pinned)
    return {
      message: `${JSON.stringify(written)} names no catalogue and its hash.`,
      hint: "Write https://cards.example/@sha256-…: npx cardfile lock prints the hash.",
    };
  const key = `${folder}\n${written}`;
  const known = bases.get(key);
  if (known) return known;
  const text = readPinned(pinned, folder);
  if (typeof text !== "string") return text;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { message: `What is at ${pinned.place} is not JSON.`, hint: "Name the catalog.json of a published catalogue." };
  }
  if (!isData(raw) || !Array.isArray(raw["models"]) || typeof raw["origin"] !== "string")
    return { message: `What is at ${pinned.place} is no catalog.json.`, hint: "Name the catalog.json of a published catalogue." };
  if (String(raw["schemaVersion"]).split(".")[0] !== READ_VERSION)
    return {
      message: `The catalogue at ${pinned.place} has version ${String(raw["schemaVersion"])} of its shape; this generator builds on ${READ_VERSION}.`,
      hint: "Take an edition of that version, or a generator that reads this one.",
    };
  const base = baseOf(raw, pinned.integrity);
  bases.set(key, base);
  return base;
}

/** Collections of which catalog.json holds every entry. */
const TABLES = [
  "sources",
  "organizations",
  "datasets",
  "accelerators",
  "licenses",
  "benchmarks",
  "families",
] as const satisfies readonly CollectionId[];

function baseOf(raw: Data, integrity: string): BaseCatalogue {
  const entries = new Map<string, BaseEntry>();
  const byId = new Map<string, string[]>();
  const add = (collection: CollectionId, id: string, item: Data, data: Data) => {
    const key = `${collection}/${id}`;
    const from = {
      catalogue: String(raw["name"] ?? raw["origin"]),
      edition: String(raw["edition"] ?? ""),
      url: String(raw["origin"]) + String(item["url"]),
    };
    entries.set(key, { data, from, integrity });
    byId.set(id, [...(byId.get(id) ?? []), key]);
  };
  for (const model of listOf(raw["models"])) add("models", String(model["id"]), model, modelData(model));
  for (const collection of TABLES)
    for (const [id, item] of Object.entries(isData(raw[collection]) ? raw[collection] : {}))
      if (isData(item)) add(collection, id, item, entryData(item));
  return { entries, byId };
}

/** A model of catalog.json as front matter. */
function modelData(model: Data): Data {
  const { name, family, stage, summary, reviewed, aliases, facts, variants, lineage, evaluations, rejected } = model;
  return withoutBlanks({
    name,
    family,
    stage,
    summary,
    reviewed,
    aliases,
    facts: factsData(facts),
    variants: listOf(variants).map(({ url: _url, facts: own, ...variant }) => withoutBlanks({ ...variant, facts: factsData(own) })),
    lineage: listOf(lineage).map(citedData),
    evaluations: listOf(evaluations).map(({ url: _url, display: _display, ...evaluation }) => citedData(evaluation)),
    rejected: listOf(rejected).map(citedData),
  });
}

function entryData({ url: _url, from: _from, facts, ...item }: Data): Data {
  return citedData({ ...item, ...(facts === undefined ? {} : { facts: factsData(facts) }) });
}

/** Facts as a card writes them: claims without what was put into words, the first with why it is preferred. */
function factsData(facts: unknown): Data {
  return Object.fromEntries(
    Object.entries(isData(facts) ? facts : {}).flatMap(([field, fact]) => {
      if (!isData(fact)) return [];
      const { because, disputed } = fact;
      const claims = listOf(fact["claims"]).map(({ unit: _unit, display: _display, from: _from, qualifier, ...claim }, index) =>
        withoutBlanks({
          ...citedData(claim),
          qualifier: qualifier === "exact" ? undefined : qualifier,
          ...(index === 0 ? { because, disputed: disputed === true || undefined } : {}),
        }),
      );
      return claims.length > 0 ? [[field, claims]] : [];
    }),
  );
}

/** Citations as a card writes them: without what the receipts tool found. */
function citedData(owner: Data): Data {
  const { citations, ...rest } = owner;
  if (!Array.isArray(citations) || citations.length === 0) return rest;
  return { ...rest, citations: listOf(citations).map(({ state: _state, confirmed: _confirmed, ...citation }) => citation) };
}

function withoutBlanks(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

export function isBase(base: BaseCatalogue | Unavailable): base is BaseCatalogue {
  return "entries" in base;
}

/** All that could be an id in a text. */
const WORDS = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

/**
 * Entries of a base that some texts name, and those that these need in turn: what their front matter refers to, and
 * the ancestors of models. What is named by nobody is left where it is.
 */
export function reachedFrom(texts: Iterable<string>, { entries, byId }: BaseCatalogue): ReadonlySet<string> {
  const reached = new Set<string>();
  const reach = (words: Iterable<string>) => {
    for (const word of words) for (const key of byId.get(word) ?? []) reached.add(key);
  };
  for (const text of texts) reach(new Set(text.match(WORDS)));
  for (const key of reached) {
    const data = entries.get(key)?.data;
    if (data) reach(stringsIn(data));
  }
  return reached;
}

/** Every text in front matter that is an id as a whole. */
function* stringsIn(data: unknown): Generator<string> {
  if (typeof data === "string") {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(data)) yield data;
  } else if (typeof data === "object" && data !== null) for (const value of Object.values(data)) yield* stringsIn(value);
}

/** Place of an entry of a base in the content folder that extends it. */
export function basePath(folder: string, key: string): string {
  const ending = collections.find(({ id }) => key.startsWith(`${id}/`))?.endings[0] ?? "";
  return `${folder}/${key}${ending}`;
}

function listOf(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isData) : [];
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
