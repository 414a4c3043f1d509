import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { builtSiteAt, DATA_PATH, integrityOf, isOnTheWeb } from "../catalog/pinned-catalogue.ts";
import { Catalogue } from "./catalogue.ts";
import { fetchKept, type Fetched } from "./fetch-kept.ts";

export interface OpenOptions {
  /** Address of a published site or of its catalog.json, a path to a file or to a folder with a built site, or that as a file: address. */
  place: string;
  /** What catalog.json must hash to: `sha256-` and base64. */
  integrity?: string;
  /** Where copies of what is fetched are kept. */
  cache: string;
  /** Asks no server: what was fetched before is used. */
  offline?: boolean;
  /** Told what the user should know, in one line. */
  say: (line: string) => void;
}

/** A catalogue with the other files of its site. */
export interface OpenedCatalogue {
  catalogue: Catalogue;
  /** `sha256-` and base64 of catalog.json as it was read. */
  integrity: string;
  /** catalog.json as it was read. */
  text: string;
  /** Another file of the site by its rooted path below the base, such as `/models/t5-11b.appendix.json`. Throws where there is none. */
  file(path: string): Promise<string>;
}

/** Reads a catalogue. Throws an Error that says what was looked for, and where. */
export async function openCatalogue(options: OpenOptions): Promise<OpenedCatalogue> {
  const { root, read } = isOnTheWeb(options.place) ? onTheWeb(options) : onDisk(options.place);
  const { text, read: catalogue } = await read(DATA_PATH, (data) => parseCatalogue(data, root, options.integrity));
  const file = async (path: string) => (await read(path, (data) => parseJson(data, root + path))).text;
  return { catalogue, integrity: integrityOf(text), text, file };
}

interface Place {
  root: string;
  /** A file of the site, and what `parse` reads in it. */
  read<Read>(path: string, parse: (text: string) => Read): Promise<Fetched<Read>>;
}

function parseCatalogue(text: string, root: string, pinned: string | undefined): Catalogue {
  const integrity = integrityOf(text);
  const raw = parseJson(text, root);
  if (pinned !== undefined && pinned !== integrity)
    throw new Error(`The catalogue at ${root} is not the one that was pinned: its hash is ${integrity}, and ${pinned} was asked for.`);
  return new Catalogue(raw);
}

function parseJson(text: string, place: string): unknown {
  try {
    // Some servers and editors begin a file with a byte-order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Error(`What is at ${place} is not JSON.`, { cause: error });
  }
}

function onDisk(place: string): Place {
  const path = /^file:/i.test(place) ? fileURLToPath(place) : resolve(place);
  const quoted = JSON.stringify(place);
  if (place === "" || !existsSync(path))
    throw new Error(`There is no catalogue at ${quoted}.${/^[\w.-]+[.:]\w/.test(place) ? ` For an address write https://${place}.` : ""}`);
  const whole = statSync(path).isFile();
  const folder = whole ? undefined : builtSiteAt(path);
  if (!whole && folder === undefined)
    throw new Error(`${quoted} holds no built catalogue (data/catalog.json, or dist/data/catalog.json). In a checkout run npm run build.`);
  return {
    root: folder ?? path,
    read: async (name, parse) => {
      if (folder === undefined && name !== DATA_PATH)
        throw new Error(`${quoted} is catalog.json alone; this needs the site that it is from (--catalog with its address or folder).`);
      const file = folder === undefined ? path : join(folder, name);
      if (!existsSync(file)) throw new Error(`${file} is not there.`);
      const text = readFileSync(file, "utf8");
      return { text, read: parse(text) };
    },
  };
}

function onTheWeb({ place, cache, offline = false, say }: OpenOptions): Place {
  const address = new URL(place);
  const whole = address.pathname.endsWith(".json");
  const root = whole ? address.href.slice(0, Math.max(0, address.href.length - DATA_PATH.length)) : address.href.replace(/\/$/, "");
  const ownRoot = !whole || address.href.endsWith(DATA_PATH);
  return {
    root,
    read: async (name, parse) => {
      if (name !== DATA_PATH && !ownRoot)
        throw new Error(`${place} is no part of a site as Cardfile builds it; this needs the address of one.`);
      const target = name === DATA_PATH && whole ? address.href : root + name;
      return fetchKept(target, parse, { cache, offline, say });
    },
  };
}
