import { lstatSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { collectionOf, collections, type CollectionId } from "../schema/collections.ts";
import { ID } from "../schema/text.ts";
import { filesBelow, FolderReader, LARGEST_FILE_BYTES, stateOf, Unreadable, type FileState } from "./disk.ts";
import { parseLedger } from "./permalinks.ts";
import { escapeControls, quote, type Problem } from "./problems.ts";
import { isLedgerPath, readReceipts, type Ledgers } from "./read-receipts.ts";
import type { RuleId } from "./rule-ids.ts";
import { suggest } from "./suggest.ts";

/** A file of `content/`, decoded, with LF line ends and without a byte-order mark. */
export interface RawFile {
  /** Relative to the parent of the content folder, with slashes. */
  path: string;
  collection: CollectionId;
  id: string;
  ending: string;
  text: string;
}

/** Reads `path` relative to the content folder's parent; tests pass their own. */
export interface ContentFiles {
  /** Paths of all files, relative to the content folder's parent, sorted. */
  list(): string[];
  /** The bytes of a file; an `Unreadable` where the path is none that anybody could have written a card into. */
  read(path: string): Uint8Array | Unreadable;
  /** What stays the same as long as a file does: its size, times and number on the disk; undefined where that is not known. */
  state?(path: string): FileState | undefined;
}

/** Ids of the site's own files, of JavaScript's objects, and of devices, as which Windows opens any file of that name. */
const RESERVED_ID = /^(?:index|constructor|prototype|history|feed|404|con|prn|aux|nul|conin|conout|clock|com\d|lpt\d)$/;

export function isReservedId(id: string): boolean {
  return RESERVED_ID.test(id);
}
export const LEDGER_FILE = "permalinks.txt";
/** Files of the content folder itself that are not entries. */
const LOOSE_FILES = new Set([LEDGER_FILE, "README.md", "LICENSE", "LICENSE.md"]);

/** The files below `folder` on disk. */
export function contentFolder(folder: string): ContentFiles {
  const parent = dirname(resolve(folder));
  const reader = new FolderReader(resolve(folder));
  return {
    list: () =>
      filesBelow(folder)
        .map((path) => relative(parent, path).split(sep).join("/"))
        .sort(),
    read: (path) => reader.read(join(parent, path)),
    state: (path) => stateOf(join(parent, path)),
  };
}

export interface ReadResult {
  files: RawFile[];
  /** What the receipts tool wrote. */
  ledgers: Ledgers;
  problems: Problem[];
}

/** Where an entry lies, before anybody has read it. */
export type Place = Omit<RawFile, "text">;

export interface ListResult {
  places: Place[];
  ledgers: Ledgers;
  problems: Problem[];
}

/** Reads and decodes every entry. A file that cannot be one is a problem, and left out. */
export function readContent(content: ContentFiles): ReadResult {
  const { places, ledgers, problems } = listContent(content);
  const files: RawFile[] = [];
  for (const place of places) {
    const file = readEntry(content, place);
    if ("text" in file) files.push(file);
    else problems.push(file);
  }
  return { files, ledgers, problems };
}

/** Where entries lie, and what the receipts tool wrote. A path that cannot hold an entry is a problem. */
export function listContent(content: ContentFiles): ListResult {
  const places: Place[] = [];
  const paths = content.list();
  const { ledgers, problems } = readReceipts(content, paths);
  const taken = new Map<string, string>();
  for (const path of paths) {
    if (isLedgerPath(path)) continue;
    const place = placeOf(path);
    const fault = place && ("collection" in place ? faultOf(place, taken) : place);
    if (place && "collection" in place && !fault) {
      taken.set(`${place.collection}/${place.id}`, path);
      places.push({ path, ...place });
      continue;
    }
    // What is no file at all is that first, wherever it lies.
    const bytes = content.read(path);
    if (bytes instanceof Unreadable) problems.push(problemAt(path, { rule: "file/unreadable", message: bytes.message, hint: bytes.hint }));
    else if (fault) problems.push(problemAt(path, fault));
  }
  return { places, ledgers, problems };
}

interface FileFault {
  rule: RuleId;
  message: string;
  hint: string;
  line?: number;
  column?: number;
}

function problemAt(path: string, { line = 1, column = 1, ...fault }: FileFault): Problem {
  return { file: escapeControls(path), line, column, field: "", severity: "error", ...fault };
}

function faultOf({ collection, id, ending }: Omit<Place, "path">, taken: ReadonlyMap<string, string>): FileFault | undefined {
  if (!collectionOf(collection)?.endings.includes(ending)) {
    const allowed = collectionOf(collection)?.endings.join(" or ");
    return {
      rule: "file/ending",
      message: `A file of ${collection}/ ends in ${allowed}; this one in ${quote(ending)}.`,
      hint: `Rename it to ${id}${allowed?.split(" ")[0]}.`,
    };
  }
  if (!ID.test(id) || id.length > 100) {
    return {
      rule: "file/id",
      message: `${quote(id)} is not an id: lower-case letters a to z, digits, and single hyphens between them.`,
      hint: `Rename the file to ${slug(id)}${ending}.`,
    };
  }
  if (isReservedId(id)) {
    return {
      rule: "file/reserved-id",
      message: `The id ${quote(id)} is reserved for the site itself, or by Windows.`,
      hint: `Choose another file name, such as ${id}-1${ending}.`,
    };
  }
  const other = taken.get(`${collection}/${id}`);
  return other
    ? { rule: "file/duplicate-id", message: `${quote(id)} is already the id of ${other}.`, hint: "Keep one of the two files." }
    : undefined;
}

/** Reads and decodes an entry; what cannot be one is a problem. */
export function readEntry(content: ContentFiles, place: Place): RawFile | Problem {
  const { path } = place;
  const bytes = content.read(path);
  if (bytes instanceof Unreadable) return problemAt(path, { rule: "file/unreadable", message: bytes.message, hint: bytes.hint });
  if (bytes.length > LARGEST_FILE_BYTES) {
    return problemAt(path, {
      rule: "file/size",
      message: `The file is larger than ${LARGEST_FILE_BYTES / 1e6} MB.`,
      hint: "Cards hold facts and a page of prose; move anything longer to its own place and link to it.",
    });
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    const line = firstBadLine(bytes);
    return problemAt(path, { rule: "file/encoding", message: "The file is not UTF-8.", hint: "Save it as UTF-8.", line });
  }
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    const before = text.slice(0, nul);
    const at = { line: before.split("\n").length, column: nul - before.lastIndexOf("\n") };
    return problemAt(path, { rule: "file/nul", message: "The file holds a NUL character.", hint: "Delete it.", ...at });
  }
  return { ...place, text };
}

/** The ledger of addresses, from the content folder; empty where it keeps none. Throws where there is something that is no file. */
export function readLedger(folder: string): string[] {
  const path = join(folder, LEDGER_FILE);
  if (!lstatSync(path, { throwIfNoEntry: false })) return [];
  const bytes = new FolderReader(folder).read(path, Infinity);
  if (bytes instanceof Unreadable) throw new Error(`${path}: ${bytes.message} ${bytes.hint}`);
  return parseLedger(new TextDecoder().decode(bytes));
}

/** Collection and id by path; a fault when the path cannot hold an entry; undefined for loose files. */
function placeOf(path: string): Omit<Place, "path"> | FileFault | undefined {
  const [, folder, name, ...deeper] = path.split("/");
  const misplaced = (message: string): FileFault => ({
    rule: "file/place",
    message,
    hint: `Entries live in content/<collection>/<id>.md; collections are ${collections.map((c) => c.id).join(", ")}.`,
  });
  if (folder !== undefined && name === undefined) {
    if (collectionOf(folder)) return misplaced(`${quote(folder)} is to be a folder of entries, and this is a file or a link.`);
    return LOOSE_FILES.has(folder) ? undefined : misplaced(`${quote(folder)} stands in no collection.`);
  }
  if (folder === undefined || name === undefined) return misplaced("This file stands in no collection.");
  const collection = collectionOf(folder);
  if (!collection) {
    const near = suggest(
      folder,
      collections.map((known) => known.id),
    );
    return misplaced(`There is no collection ${quote(folder)}.${near ? ` Did you mean ${near}?` : ""}`);
  }
  if (deeper.length > 0) return misplaced(`Entries of ${folder}/ lie directly in it, not in folders below.`);
  const dot = name.lastIndexOf(".");
  const ending = dot < 0 ? "" : name.slice(dot);
  return { collection: collection.id, id: basename(name, ending), ending };
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let index = 0; index <= bytes.length; index += 1) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    line += 1;
    start = index + 1;
  }
  return 1;
}

/** A file name that would do: dots and everything else become hyphens. */
export function slug(name: string): string {
  return (
    name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\+\+/g, "-plus-plus")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "name"
  );
}
