import { type CollectionId } from "../schema/collections.ts";
import { ownFieldSchema, type OwnField } from "../schema/own-fields.ts";
import { entryData, listOf, modelData, type Data } from "./base-data.ts";
import { parsePinned, readPinned, type Unavailable } from "./pinned-catalogue.ts";
import { isData } from "./spell-out.ts";

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
  data: Data;
  /** Its prose in Markdown, with whole addresses. */
  prose?: string;
  from: FromCatalogue;
  /** The hash of its catalogue. */
  integrity: string;
  /** Nothing of this catalogue's own is added to it. */
  alone?: boolean;
  /** Lines of the file that its author wrote here; the prose of the base stands below. Absent: all. */
  ownLines?: number;
}

/** The catalogue that this one extends: its entries by `collection/id`, and what names them. */
export interface BaseCatalogue {
  /** What its catalog.json hashes to. */
  integrity: string;
  /** All of its catalog.json. */
  text: string;
  entries: ReadonlyMap<string, BaseEntry>;
  /** Keys of entries by id. */
  byId: ReadonlyMap<string, readonly string[]>;
  /** Its own fields by id, as its fields.yaml defines them. */
  fields: Readonly<Record<string, OwnField>>;
}

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
  const base = { ...baseOf(raw, pinned.integrity), integrity: pinned.integrity, text, fields: fieldsIn(raw) };
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

function baseOf(raw: Data, integrity: string): Pick<BaseCatalogue, "entries" | "byId"> {
  const entries = new Map<string, BaseEntry>();
  const byId = new Map<string, string[]>();
  const proses = isData(raw["prose"]) ? raw["prose"] : {};
  const add = (collection: CollectionId, id: string, item: Data, data: Data) => {
    const key = `${collection}/${id}`;
    const prose = proses[key];
    const from = {
      catalogue: String(raw["name"] ?? raw["origin"]),
      edition: String(raw["edition"] ?? ""),
      url: String(raw["origin"]) + String(item["url"]),
    };
    entries.set(key, { data, from, integrity, ...(typeof prose === "string" ? { prose } : {}) });
    byId.set(id, [...(byId.get(id) ?? []), key]);
  };
  for (const model of listOf(raw["models"])) add("models", String(model["id"]), model, modelData(model));
  for (const collection of TABLES)
    for (const [id, item] of Object.entries(isData(raw[collection]) ? raw[collection] : {}))
      if (isData(item)) add(collection, id, item, entryData(item));
  return { entries, byId };
}

/** Definitions that this generator understands; what answers another is left where it is. */
function fieldsIn(raw: Data): Record<string, OwnField> {
  return Object.fromEntries(
    Object.entries(isData(raw["ownFields"]) ? raw["ownFields"] : {}).flatMap(([id, written]) => {
      const read = ownFieldSchema.safeParse(written);
      return read.success ? [[id, read.data as OwnField]] : [];
    }),
  );
}

export function isBase(base: BaseCatalogue | Unavailable): base is BaseCatalogue {
  return "entries" in base;
}
