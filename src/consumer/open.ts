import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { keepCopy, readCopy } from "../catalog/kept-copies.ts";
import { builtSiteAt, DATA_PATH, integrityOf, isOnTheWeb } from "../catalog/pinned-catalogue.ts";
import { Catalogue } from "./catalogue.ts";

export interface OpenOptions {
  /** Address of a published site or of its catalog.json, a file, or a folder with a built site. */
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

const MOST_BYTES = 200e6;
const TIMEOUT = 30_000;

/** Reads a catalogue. Throws an Error that says what was looked for, and where. */
export async function openCatalogue(options: OpenOptions): Promise<OpenedCatalogue> {
  const { read, root } = isOnTheWeb(options.place) ? onTheWeb(options) : onDisk(options.place);
  const text = await read(DATA_PATH);
  const integrity = integrityOf(text);
  if (options.integrity !== undefined && options.integrity !== integrity)
    throw new Error(
      `The catalogue at ${root} is not the one that was pinned: its hash is ${integrity}, and ${options.integrity} was asked for.`,
    );
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new Error(`What is at ${root} is not JSON.`, { cause: error });
  }
  return { catalogue: new Catalogue(raw), integrity, text, file: read };
}

interface Place {
  root: string;
  read(path: string): Promise<string>;
}

function onDisk(place: string): Place {
  const path = resolve(place);
  if (!existsSync(path)) throw new Error(`There is no catalogue at ${JSON.stringify(place)}.`);
  if (statSync(path).isFile()) {
    return {
      root: path,
      read: async (name) => {
        if (name !== DATA_PATH)
          throw new Error(
            `${JSON.stringify(place)} is catalog.json alone; this needs the site that it is from (--catalog with its address or folder).`,
          );
        return readFileSync(path, "utf8");
      },
    };
  }
  const folder = builtSiteAt(path);
  if (folder === undefined)
    throw new Error(
      `${JSON.stringify(place)} holds no built catalogue (data/catalog.json, or dist/data/catalog.json). In a checkout run npm run build.`,
    );
  return {
    root: folder,
    read: async (name) => {
      const file = join(folder, name);
      if (!existsSync(file)) throw new Error(`${file} is not there.`);
      return readFileSync(file, "utf8");
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
    read: async (name) => {
      if (name !== DATA_PATH && !ownRoot)
        throw new Error(`${place} is no part of a site as Cardfile builds it; this needs the address of one.`);
      const target = name === DATA_PATH && whole ? address.href : root + name;
      return fetchKept(target, { cache, offline, say });
    },
  };
}

/** A document by its address: asked for anew with the version that is kept, and that one where nobody answers. */
async function fetchKept(
  address: string,
  { cache, offline, say }: Required<Pick<OpenOptions, "cache" | "offline" | "say">>,
): Promise<string> {
  const kept = readCopy(cache, address);
  if (offline) {
    if (!kept) throw new Error(`${address} was never fetched; run the command once without --offline.`);
    return kept.text;
  }
  try {
    const response = await fetch(address, {
      headers: kept?.etag ? { "if-none-match": kept.etag } : {},
      signal: AbortSignal.timeout(TIMEOUT),
      redirect: "follow",
    });
    if (response.status === 304 && kept) return kept.text;
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    const text = await readBounded(response);
    const etag = response.headers.get("etag");
    keepCopy(cache, address, { text, fetched: new Date().toISOString(), ...(etag ? { etag } : {}) });
    return text;
  } catch (error) {
    if (!kept) throw new Error(`${address} cannot be fetched: ${reasonOf(error)}.`, { cause: error });
    say(`${address} cannot be reached (${reasonOf(error)}); the copy of ${kept.fetched.slice(0, 10)} is used.`);
    return kept.text;
  }
}

async function readBounded(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES / 1e6} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message ? cause.message : error.message;
}
