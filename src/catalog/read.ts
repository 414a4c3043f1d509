import { lstatSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { ContentFiles, RawFile } from "./content-files.ts";
import type { Place } from "./content-files.ts";
import { filesBelow, FolderReader, LARGEST_FILE_BYTES, stateOf, Unreadable } from "./disk.ts";
import { parseLedger } from "./permalinks.ts";
import { faultOf, LEDGER_FILE, placeOf, problemAt, settingsAt } from "./places.ts";
import type { Problem } from "./problems.ts";
import { isLedgerPath, readReceipts, type Ledgers } from "./read-receipts.ts";

/** The files below `folder` on disk. */
export function contentFolder(folder: string): ContentFiles {
  const parent = dirname(resolve(folder));
  const reader = new FolderReader(resolve(folder));
  return {
    folder,
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
  /** Where entries lie, readable or not. */
  places: Place[];
  /** What the receipts tool wrote. */
  ledgers: Ledgers;
  /** Paths of the files about the whole catalogue. */
  settings: string[];
  problems: Problem[];
}

export interface ListResult {
  places: Place[];
  ledgers: Ledgers;
  /** Paths of the files about the whole catalogue. */
  settings: string[];
  problems: Problem[];
}

/** Reads and decodes every entry, and keeps what `hold` makes of it. A file that cannot be one is a problem, and left out. */
export function readContent(content: ContentFiles, hold = (file: RawFile) => file): ReadResult {
  const { places, ledgers, settings, problems } = listContent(content);
  const files: RawFile[] = [];
  for (const place of places) {
    const file = readEntry(content, place);
    if ("text" in file) files.push(hold(file));
    else problems.push(file);
  }
  return { files, places, ledgers, settings, problems };
}

/** Where entries lie, and what the receipts tool wrote. A path that cannot hold an entry is a problem. */
export function listContent(content: ContentFiles): ListResult {
  const places: Place[] = [];
  const paths = content.list();
  const { ledgers, problems } = readReceipts(content, paths);
  const taken = new Map<string, string>();
  const settings: string[] = [];
  for (const path of componentsFirst(paths)) {
    if (isLedgerPath(path)) continue;
    if (settingsAt(path)) {
      settings.push(path);
      continue;
    }
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
  return { places, ledgers, settings, problems };
}

/** Of two files of one id, the one that may hold components comes first: read as the other, its body would be full of faults. */
function componentsFirst(paths: readonly string[]): string[] {
  const all = new Set(paths);
  const hasTwin = (path: string) => path.endsWith(".md") && all.has(`${path}x`);
  const isTwin = (path: string) => path.endsWith(".mdx") && all.has(path.slice(0, -1));
  return paths.flatMap((path) => (hasTwin(path) ? [`${path}x`, path] : isTwin(path) ? [] : [path]));
}

/** Reads and decodes an entry; what cannot be one is a problem. */
export function readEntry(content: ContentFiles, place: Place): RawFile | Problem {
  const text = readText(content, place.path);
  if (typeof text !== "string") return text;
  return { ...place, text, ...content.withBase?.(place, text) };
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** The text of a file, with LF line ends and without a byte-order mark; a problem where it is none. */
export function readText(content: ContentFiles, path: string): string | Problem {
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
    text = strict.decode(bytes);
    if (text.includes("\r")) text = text.replaceAll("\r\n", "\n");
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
  return text;
}

/** The ledger of addresses, from the content folder; empty where it keeps none. Throws where there is something that is no file. */
export function readLedger(folder: string): string[] {
  const path = join(folder, LEDGER_FILE);
  if (!lstatSync(path, { throwIfNoEntry: false })) return [];
  const bytes = new FolderReader(folder).read(path, Infinity);
  if (bytes instanceof Unreadable) throw new Error(`${path}: ${bytes.message} ${bytes.hint}`);
  return parseLedger(new TextDecoder().decode(bytes));
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
