import type { CollectionId } from "../schema/collections.ts";
import type { OwnField } from "../schema/own-fields.ts";
import type { BaseEntry } from "./base-catalogue.ts";
import type { FileState, Unreadable } from "./disk.ts";

/** A file of `content/`, decoded, with LF line ends and without a byte-order mark. */
export interface RawFile {
  /** Relative to the parent of the content folder, with slashes. */
  path: string;
  collection: CollectionId;
  id: string;
  ending: string;
  text: string;
  /** What the catalogue that this one extends says of the same entry. */
  base?: BaseEntry;
}

/** Reads `path` relative to the content folder's parent; tests pass their own. */
export interface ContentFiles {
  /** The folder on disk, from which paths in its settings count. */
  folder?: string;
  /** Paths of all files, relative to the content folder's parent, sorted. */
  list(): string[];
  /** The bytes of a file; an `Unreadable` where the path is none that anybody could have written a card into. */
  read(path: string): Uint8Array | Unreadable;
  /** What stays the same as long as a file does: its size, times and number on the disk; undefined where that is not known. */
  state?(path: string): FileState | undefined;
  /** What the catalogue that this one extends says of an entry, and its text with the prose of both. */
  withBase?(place: Pick<Place, "path" | "ending">, text: string): Required<Pick<RawFile, "text" | "base">> | undefined;
  /** Fields that the catalogue that this one extends has of its own. */
  fieldsOfBase?: Readonly<Record<string, OwnField>>;
}

/** Where an entry lies, before anybody has read it. */
export type Place = Omit<RawFile, "text">;
