import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { starterFiles } from "../src/starter/starter.ts";
import type { Generator } from "../src/starter/generator.ts";
import { editorFolder, writeEditorFiles } from "./editor-folder.ts";

/** What may lie in a folder that is called empty: the repository that it is to be. */
const MAY_BE_THERE = new Set([".git"]);

export interface Starter {
  /** Absent: the folder's own name in words. */
  name?: string | undefined;
  /** YYYY-MM-DD. */
  day: string;
  generator?: Generator | undefined;
}

/**
 * Writes a catalogue to begin with into an empty folder, which is made where it is not there. Nothing is ever
 * overwritten: a sentence that says what is in the way, with the way out; undefined once all is written.
 */
export function writeStarter(folder: string, { name, day, generator }: Starter): string | undefined {
  const quoted = JSON.stringify(folder);
  const place = resolve(folder);
  if (existsSync(place)) {
    if (!statSync(place).isDirectory()) return `${quoted} is a file. Name a folder that is empty, or that does not exist yet.`;
    const other = readdirSync(place).find((one) => !MAY_BE_THERE.has(one));
    if (other !== undefined)
      return `${quoted} is not empty: it holds ${JSON.stringify(other)}. Name another folder, such as ${JSON.stringify(`${folder.replace(/[/\\]+$/, "")}-cards`)}; cards that you have already are taken over by moving them into it afterwards.`;
  }
  const files = starterFiles({ name: name ?? titleOf(basename(place)), folder: basename(place), day, generator });
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text, { flag: "wx" });
    }
    writeEditorFiles(place, editorFolder(place));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return `${quoted} cannot be written to (${code}). Name a folder in one that you may write to.`;
  }
  return undefined;
}

/** "otter-cards" → "Otter cards". */
function titleOf(folder: string): string {
  const words = folder.replace(/[-_.\s]+/g, " ").trim();
  return /[\p{L}\p{N}]/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1, 60) : "Model cards";
}
