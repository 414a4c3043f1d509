import { accessSync, constants, lstatSync, readdirSync, readFileSync, realpathSync, statSync, type BigIntStats, type Stats } from "node:fs";
import { join, relative, sep } from "node:path";

export const LARGEST_FILE_BYTES = 1_000_000;

/** A folder of such a name was to be a file. */
const LOOKS_LIKE_A_FILE = /\.(?:mdx?|ya?ml|json|txt)$/i;

/** Why a path below a folder cannot be read, as a sentence, and what to do. */
export class Unreadable {
  readonly message: string;
  readonly hint: string;
  constructor(message: string, hint: string) {
    this.message = message;
    this.hint = hint;
  }
}

/**
 * Everything below a folder that is no folder, and folders that cannot be listed or have the name of a file;
 * what begins with a dot is somebody else's unless `hidden`, and no link is followed.
 */
export function filesBelow(folder: string, hidden = false): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!hidden && entry.name.startsWith(".")) return [];
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || LOOKS_LIKE_A_FILE.test(entry.name)) return [path];
    try {
      return filesBelow(path, hidden);
    } catch {
      return [path];
    }
  });
}

/** What lies below a folder, hidden files included, and is no file that can be read, by path. */
export function unreadableBelow(folder: string): Map<string, Unreadable> {
  const faults = filesBelow(folder, true).map((path) => [path, new FolderReader(folder).faultOf(path)] as const);
  return new Map(faults.filter((one): one is [string, Unreadable] => one[1] !== undefined));
}

/** Reads the files of one folder, each under one name alone. */
export class FolderReader {
  readonly #folder: string;
  /** Paths of files that have several names on the disk, by what the disk calls them. */
  readonly #names = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The bytes of a file that lies in the folder itself, and not behind a link; of one of more than `most` bytes only that it is larger. */
  read(path: string, most = LARGEST_FILE_BYTES): Uint8Array | Unreadable {
    try {
      const about = lstatSync(path);
      return this.#faultOfKind(path, about) ?? (about.size > most ? new Uint8Array(most + 1) : readFileSync(path));
    } catch (error) {
      return shut(error);
    }
  }

  /** Why `read` would not give a file's bytes; undefined where it would. */
  faultOf(path: string): Unreadable | undefined {
    try {
      const fault = this.#faultOfKind(path, lstatSync(path));
      if (!fault) accessSync(path, constants.R_OK);
      return fault;
    } catch (error) {
      return shut(error);
    }
  }

  #faultOfKind(path: string, about: Stats): Unreadable | undefined {
    if (about.isSymbolicLink())
      return new Unreadable(`This is a link ${this.#goal(path)}.`, "Put the file itself in its place, or delete the link.");
    if (about.isDirectory()) {
      readdirSync(path);
      return new Unreadable("This is a folder with the name of a file.", "Move its files to where they belong, and delete it.");
    }
    if (!about.isFile())
      return new Unreadable("This is no file, but a pipe, a socket or a device.", "Delete it, or put a file in its place.");
    const other = about.nlink > 1 ? this.#otherName(path) : undefined;
    if (other === undefined) return undefined;
    return new Unreadable(
      `This is the same file on the disk as ${other}, under a second name.`,
      "Delete one of the two names, or make a copy.",
    );
  }

  /** Where a link leads, in words. */
  #goal(path: string): string {
    try {
      const place = realpathSync(path);
      const folder = realpathSync(this.#folder);
      if (place !== folder && !place.startsWith(folder + sep)) return "out of the folder";
      return statSync(place).isDirectory() ? "to a folder" : `to ${relative(folder, place).split(sep).join("/")}`;
    } catch (error) {
      return codeOf(error) === "ELOOP" ? "that leads back to itself" : "to nothing";
    }
  }

  #otherName(path: string): string | undefined {
    const { dev, ino }: BigIntStats = lstatSync(path, { bigint: true });
    const key = `${dev} ${ino}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known === path ? undefined : relative(this.#folder, known).split(sep).join("/");
    this.#names.set(key, path);
    return undefined;
  }
}

function shut(error: unknown): Unreadable {
  return new Unreadable(`This cannot be read (${codeOf(error)}).`, "Let whoever runs this command read it.");
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** What tells whether a file is the one that it was. */
export interface FileState {
  /** Size, number on the disk and times, as one text. */
  mark: string;
  /** When it was last written or renamed, in milliseconds since 1970. */
  changed: number;
}

/** The state of a file under one name; undefined of anything else. */
export function stateOf(path: string): FileState | undefined {
  const about = lstatSync(path, { throwIfNoEntry: false });
  if (!about?.isFile() || about.nlink !== 1) return undefined;
  const { size, ino, mtimeMs, ctimeMs } = about;
  return { mark: `${size} ${ino} ${mtimeMs} ${ctimeMs}`, changed: Math.max(mtimeMs, ctimeMs) };
}
