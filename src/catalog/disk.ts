import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

export const LARGEST_FILE_BYTES = 1_000_000;

/** Why a path below the content folder cannot be read, as a sentence, and what to do. */
export class Unreadable {
  readonly message: string;
  readonly hint: string;
  constructor(message: string, hint: string) {
    this.message = message;
    this.hint = hint;
  }
}

/** Everything below a folder that is no folder; what begins with a dot is somebody else's, and no link is followed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Reads a file that lies in the folder, be it through a link; of a larger one than is allowed only that it is larger. */
export function readFile(path: string, folder: string): Uint8Array | Unreadable {
  const instead = "Put the file itself in its place.";
  try {
    const place = realpathSync(path);
    if (!place.startsWith(realpathSync(folder) + sep)) return new Unreadable("This is a link out of the content folder.", instead);
    const about = statSync(place);
    if (!about.isFile()) return new Unreadable("This is no file that holds text.", instead);
    return about.size > LARGEST_FILE_BYTES ? new Uint8Array(LARGEST_FILE_BYTES + 1) : readFileSync(place);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") return new Unreadable("This is a link to nothing.", `${instead.slice(0, -1)}, or delete the link.`);
    if (code === "ELOOP")
      return new Unreadable("This is a link that leads back to itself.", `${instead.slice(0, -1)}, or delete the link.`);
    return new Unreadable(`This file cannot be read (${code}).`, "Let whoever runs this command read it.");
  }
}
