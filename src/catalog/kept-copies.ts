import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { devNull, homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** A copy of a document that was fetched, with what its server calls that version of it. */
export interface KeptCopy {
  text: string;
  etag?: string;
  /** Day and time on which it was fetched, ISO 8601. */
  fetched: string;
}

/** Where nothing can be kept. */
const NOWHERE = join(devNull, "cardfile");

/** Where copies are kept on this kind of machine; for users without a home, a place where nothing can be. */
export function cacheFolder(environment: Record<string, string | undefined>, platform: string = process.platform): string {
  const own = environment["CARDFILE_CACHE"];
  if (own) return own;
  const home = homeOf(environment);
  if (platform === "win32") return join(environment["LOCALAPPDATA"] || join(home, "AppData", "Local"), "cardfile", "Cache");
  if (platform === "darwin") return join(home, "Library", "Caches", "cardfile");
  const named = environment["XDG_CACHE_HOME"];
  return join(named && isAbsolute(named) ? named : join(home, ".cache"), "cardfile");
}

function homeOf(environment: Record<string, string | undefined>): string {
  try {
    const home = environment["HOME"] === "" ? "" : homedir();
    return isAbsolute(home) ? home : NOWHERE;
  } catch {
    // A user whom the system does not know, as in containers.
    return NOWHERE;
  }
}

/** The copy of an address; undefined where there is none, or not a whole one. */
export function readCopy(folder: string, address: string): KeptCopy | undefined {
  try {
    const about: unknown = JSON.parse(readFileSync(`${pathOf(folder, address)}.json`, "utf8"));
    const text = readFileSync(`${pathOf(folder, address)}.text`, "utf8");
    if (!isAbout(about) || about.address !== address || about.sha256 !== sha256(text)) return undefined;
    return { text, fetched: about.fetched, ...(about.etag ? { etag: about.etag } : {}) };
  } catch {
    return undefined;
  }
}

/** Keeps a copy, whole or not at all; where nothing can be written, the next run fetches again. */
export function keepCopy(folder: string, address: string, { text, etag, fetched }: KeptCopy): void {
  const path = pathOf(folder, address);
  const fresh = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fresh, text);
    renameSync(fresh, `${path}.text`);
    writeFileSync(fresh, JSON.stringify({ address, etag, fetched, sha256: sha256(text) }));
    renameSync(fresh, `${path}.json`);
  } catch {
    discard(fresh);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing can lie there: its folder is a file, or nobody's to write to.
  }
}

interface About {
  address: string;
  etag?: string;
  fetched: string;
  sha256: string;
}

function isAbout(value: unknown): value is About {
  return typeof value === "object" && value !== null && "address" in value && "fetched" in value && "sha256" in value;
}

function pathOf(folder: string, address: string): string {
  return join(folder, createHash("sha256").update(address).digest("hex").slice(0, 32));
}

/** The hash of a text in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
