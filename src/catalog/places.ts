import { basename } from "node:path";
import { collectionOf, collections } from "../schema/collections.ts";
import { settingsFiles, type SettingsFile } from "../schema/settings.ts";
import { ID } from "../schema/text.ts";
import type { Place } from "./content-files.ts";
import { escapeControls, quote, type Problem } from "./problems.ts";
import type { RuleId } from "./rule-ids.ts";
import { slug } from "./slug.ts";
import { suggest } from "./suggest.ts";

export const LEDGER_FILE = "permalinks.txt";
/** Files of the content folder itself that are not entries. */
const LOOSE_FILES = new Set([LEDGER_FILE, "README.md", "LICENSE", "LICENSE.md", "CITATION.cff"]);

/** Ids of the site's own files, of JavaScript's objects, and of devices, as which Windows opens any file of that name. */
const RESERVED_ID = /^(?:index|constructor|prototype|history|feed|404|con|prn|aux|nul|conin|conout|clock|com\d|lpt\d)$/;

export function isReservedId(id: string): boolean {
  return RESERVED_ID.test(id);
}

/** Which file about the whole catalogue lies there; undefined for all else. */
export function settingsAt(path: string): SettingsFile | undefined {
  const [, name, ...deeper] = path.split("/");
  return deeper.length > 0 ? undefined : settingsFiles.find((file) => file.name === name);
}

/** Collection and id by path; a fault when the path cannot hold an entry; undefined for loose files. */
export function placeOf(path: string): Omit<Place, "path"> | FileFault | undefined {
  const [, folder, name, ...deeper] = path.split("/");
  const misplaced = (message: string): FileFault => ({
    rule: "file/place",
    message,
    hint: `Entries live in content/<collection>/<id>.md; collections are ${collections.map((c) => c.id).join(", ")}.`,
  });
  if (folder !== undefined && name === undefined) {
    if (collectionOf(folder)) return misplaced(`${quote(folder)} is to be a folder of entries, and this is a file or a link.`);
    if (LOOSE_FILES.has(folder)) return undefined;
    const settings = settingsFiles.find(({ name: known }) => known === folder.toLowerCase().replace(/\.yml$/, ".yaml"));
    const fault = misplaced(`${quote(folder)} stands in no collection.`);
    return settings ? { ...fault, hint: `Rename it to ${settings.name}.` } : fault;
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

/** Why a file is no entry. Line and column from 1. */
export interface FileFault {
  rule: RuleId;
  message: string;
  hint: string;
  line?: number;
  column?: number;
}

export function problemAt(path: string, { line = 1, column = 1, ...fault }: FileFault): Problem {
  return { file: escapeControls(path), line, column, field: "", severity: "error", ...fault };
}

/** Why a place is none for an entry; `taken`: paths by `collection/id` that hold one already. */
export function faultOf({ collection, id, ending }: Omit<Place, "path">, taken: ReadonlyMap<string, string>): FileFault | undefined {
  if (!collectionOf(collection)?.endings.includes(ending)) {
    const allowed = collectionOf(collection)?.endings.join(" or ");
    return {
      rule: "file/ending",
      message: `A file of ${collection}/ ends in ${allowed}; this one in ${quote(ending)}.`,
      // What an editor or a merge left over has the name of the file behind it.
      hint: /\.(?:mdx?|yaml)$/.test(id)
        ? "Delete it: it is a copy that some program left."
        : `Rename it to ${id}${allowed?.split(" ")[0]}.`,
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
