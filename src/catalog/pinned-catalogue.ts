import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { cacheFolder, readCopy } from "./kept-copies.ts";

export const DATA_PATH = "/data/catalog.json";

/** A published catalogue, and what its catalog.json hashes to: `sha256-` and base64. */
export interface Pinned {
  /** Address of a site or of its catalog.json, a file, or a folder with a built site; paths count from the content folder. */
  place: string;
  integrity: string;
}

const PINNED = /^(\S+)@(\S+)$/;

/** `https://cards.example/@sha256-…` in its parts; undefined where it has not both. */
export function parsePinned(text: string): Pinned | undefined {
  const [, place, integrity] = PINNED.exec(text) ?? [];
  return place === undefined || integrity === undefined || !isIntegrity(integrity) ? undefined : { place, integrity };
}

/** Whether a text is a hash as `integrityOf` writes it. */
export function isIntegrity(text: string): boolean {
  return /^sha256-[A-Za-z0-9+/]{43}=$/.test(text);
}

export function integrityOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

export function isOnTheWeb(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** The folder below `path` that holds a built site: itself, or its `dist/`. */
export function builtSiteAt(path: string): string | undefined {
  return [path, join(path, "dist"), dirname(path)].find((one) => existsSync(join(one, DATA_PATH)));
}

/** What keeps a pinned catalogue from being read, and what to do. */
export interface Unavailable {
  message: string;
  hint: string;
}

/** The text of a pinned catalog.json: from disk, or the copy that was fetched before. Asks no server. */
export function readPinned({ place, integrity }: Pinned, from: string): string | Unavailable {
  if (isOnTheWeb(place)) {
    const kept = readCopy(cacheFolder(process.env), integrity);
    return kept?.text ?? { message: `${place} was not fetched yet.`, hint: "Run npm run check once, with a connection: it keeps a copy." };
  }
  const path = resolve(from, place);
  const folder = existsSync(path) && statSync(path).isDirectory() ? builtSiteAt(path) : undefined;
  const file = folder === undefined ? path : join(folder, DATA_PATH);
  if (!existsSync(file) || statSync(file).isDirectory())
    return {
      message: `There is no catalogue at ${JSON.stringify(place)}.`,
      hint: "Write the address of a site, or a path from this folder to its catalog.json.",
    };
  const text = readFileSync(file, "utf8");
  const found = integrityOf(text);
  return found === integrity
    ? text
    : {
        message: `The catalogue at ${place} is not the one that is pinned: its hash is ${found}.`,
        hint: `Write ${place}@${found}, once you have seen what changed.`,
      };
}
