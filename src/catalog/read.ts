import { lstatSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { collectionOf, collections, type CollectionId } from "../schema/collections.ts";
import { ID } from "../schema/text.ts";
import { filesBelow, FolderReader, LARGEST_FILE_BYTES, Unreadable } from "./disk.ts";
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
  };
}

export interface ReadResult {
  files: RawFile[];
  /** What the receipts tool wrote. */
  ledgers: Ledgers;
  problems: Problem[];
}

/** Reads and decodes every entry. A file that cannot be one is a problem, and left out. */
export function readContent(content: ContentFiles): ReadResult {
  const files: RawFile[] = [];
  const paths = content.list();
  const { ledgers, problems } = readReceipts(content, paths);
  const taken = new Map<string, string>();
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  for (const path of paths) {
    if (isLedgerPath(path)) continue;
    const report = (rule: RuleId, message: string, hint: string, line = 1, column = 1) =>
      problems.push({ file: escapeControls(path), line, column, field: "", rule, severity: "error", message, hint });

    const bytes = content.read(path);
    if (bytes instanceof Unreadable) {
      report("file/unreadable", bytes.message, bytes.hint);
      continue;
    }
    const place = placeOf(path);
    if (place === undefined) continue;
    if (typeof place !== "object") {
      report(
        "file/place",
        place,
        `Entries live in content/<collection>/<id>.md; collections are ${collections.map((c) => c.id).join(", ")}.`,
      );
      continue;
    }
    const { collection, id, ending } = place;
    if (!collectionOf(collection)?.endings.includes(ending)) {
      const allowed = collectionOf(collection)?.endings.join(" or ");
      report(
        "file/ending",
        `A file of ${collection}/ ends in ${allowed}; this one in ${quote(ending)}.`,
        `Rename it to ${id}${allowed?.split(" ")[0]}.`,
      );
      continue;
    }
    if (!ID.test(id) || id.length > 100) {
      report(
        "file/id",
        `${quote(id)} is not an id: lower-case letters a to z, digits, and single hyphens between them.`,
        `Rename the file to ${slug(id)}${ending}.`,
      );
      continue;
    }
    if (isReservedId(id)) {
      report(
        "file/reserved-id",
        `The id ${quote(id)} is reserved for the site itself, or by Windows.`,
        `Choose another file name, such as ${id}-1${ending}.`,
      );
      continue;
    }
    const key = `${collection}/${id}`;
    const other = taken.get(key);
    if (other) {
      report("file/duplicate-id", `${quote(id)} is already the id of ${other}.`, "Keep one of the two files.");
      continue;
    }
    taken.set(key, path);

    if (bytes.length > LARGEST_FILE_BYTES) {
      report(
        "file/size",
        `The file is larger than ${LARGEST_FILE_BYTES / 1e6} MB.`,
        "Cards hold facts and a page of prose; move anything longer to its own place and link to it.",
      );
      continue;
    }
    let text: string;
    try {
      text = decoder.decode(bytes).replaceAll("\r\n", "\n");
    } catch {
      const line = firstBadLine(bytes);
      report("file/encoding", "The file is not UTF-8.", "Save it as UTF-8.", line);
      continue;
    }
    const nul = text.indexOf("\0");
    if (nul >= 0) {
      const before = text.slice(0, nul);
      report("file/nul", "The file holds a NUL character.", "Delete it.", before.split("\n").length, nul - before.lastIndexOf("\n"));
      continue;
    }
    files.push({ path, collection, id, ending, text });
  }
  return { files, ledgers, problems };
}

/** The ledger of addresses, from the content folder; empty where it keeps none. Throws where there is something that is no file. */
export function readLedger(folder: string): string[] {
  const path = join(folder, LEDGER_FILE);
  if (!lstatSync(path, { throwIfNoEntry: false })) return [];
  const bytes = new FolderReader(folder).read(path, Infinity);
  if (bytes instanceof Unreadable) throw new Error(`${path}: ${bytes.message} ${bytes.hint}`);
  return parseLedger(new TextDecoder().decode(bytes));
}

/** Collection and id by path; a sentence when the path cannot hold an entry; undefined for loose files. */
function placeOf(path: string): { collection: CollectionId; id: string; ending: string } | string | undefined {
  const [, folder, name, ...deeper] = path.split("/");
  if (folder !== undefined && name === undefined) {
    if (collectionOf(folder)) return `${quote(folder)} is to be a folder of entries, and this is a file.`;
    return LOOSE_FILES.has(folder) ? undefined : `${quote(folder)} stands in no collection.`;
  }
  if (folder === undefined || name === undefined) return "This file stands in no collection.";
  const collection = collectionOf(folder);
  if (!collection) {
    const near = suggest(
      folder,
      collections.map((known) => known.id),
    );
    return `There is no collection ${quote(folder)}.${near ? ` Did you mean ${near}?` : ""}`;
  }
  if (deeper.length > 0) return `Entries of ${folder}/ lie directly in it, not in folders below.`;
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
