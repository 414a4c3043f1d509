import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { filesBelow, FolderReader, Unreadable } from "../catalog/disk.ts";
import { LARGEST_DOCUMENT_BYTES } from "./document.ts";
import { endingOf, formatOfName, type DocumentFormat } from "./media-type.ts";

/** What is known about a copy beside its bytes: `<source id>.about.json`, each key optional. */
export interface AboutCopy {
  address?: string;
  /** Day on which it was taken, YYYY-MM-DD. */
  date?: string;
  contentType?: string;
  mediaType?: string;
  etag?: string;
  lastModified?: string;
}

export interface Copy {
  about: AboutCopy;
  /** One file, or those of a folder in the order of their names. */
  parts: { bytes: Uint8Array; format: DocumentFormat; mediaType: string }[];
}

const ABOUT = ".about.json";
const TOO_LARGE = new Unreadable("The document is larger than 20 MB.", "Keep the part of it that is cited.");

/** Copies of documents in a folder: `<source id>.<ending>`, or a folder `<source id>/` of files that are read one after another. */
export class Snapshots {
  readonly folder: string;
  readonly #files: ReadonlyMap<string, string>;

  constructor(folder: string) {
    this.folder = folder;
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith(ABOUT) && !name.startsWith(".")) : [];
    this.#files = new Map(names.sort().map((name) => [name.slice(0, name.length - extname(name).length), name]));
  }

  /** The copy of a source, file by file; why it is not read, where it is too large or no file; undefined where there is none. */
  read(id: string): Copy | Unreadable | undefined {
    const name = this.#files.get(id);
    if (name === undefined) return undefined;
    const path = join(this.folder, name);
    const paths = lstatSync(path).isDirectory() ? filesBelow(path, true).sort() : [path];
    const reader = new FolderReader(this.folder);
    const fault = paths.map((file) => reader.faultOf(file)).find((one) => one !== undefined);
    if (fault) return fault;
    if (paths.reduce((size, file) => size + statSync(file).size, 0) > LARGEST_DOCUMENT_BYTES) return TOO_LARGE;
    const about = readAbout(join(this.folder, `${id}${ABOUT}`));
    return { about, parts: paths.map((file) => ({ ...formatOfName(file), bytes: readFileSync(file) })) };
  }

  /** Keeps a copy for the next run: written beside and renamed, so that a killed run leaves whole files. */
  keep(id: string, bytes: Uint8Array, format: { format: DocumentFormat; mediaType: string }, about: AboutCopy): void {
    mkdirSync(this.folder, { recursive: true });
    const known = this.#files.get(id);
    const name = `${id}${endingOf(format)}`;
    writeWhole(join(this.folder, name), bytes);
    writeWhole(join(this.folder, `${id}${ABOUT}`), `${JSON.stringify({ ...about, mediaType: format.mediaType }, null, 2)}\n`);
    if (known !== undefined && known !== name) rmSync(join(this.folder, known), { recursive: true, force: true });
  }
}

/**
 * Writes a file beside and renames it: whoever reads sees the old or the new one, whole. What a killed run leaves
 * begins with a dot, and so is no part of a content folder.
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(fresh, content);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

function readAbout(path: string): AboutCopy {
  try {
    if (!statSync(path).isFile()) return {};
    const data: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof data !== "object" || data === null) return {};
    return Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value === "string"));
  } catch {
    return {};
  }
}
