import { hash } from "node:crypto";
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { catalogueContent } from "../src/catalog/catalogue-content.ts";
import { readContent } from "../src/catalog/read.ts";
import type { Site } from "../src/catalog/site.ts";
import { MARK_FILE } from "./site-mark.ts";

/** One of several machines that build a site together: number `index` of `total`, from 1. */
export interface Shard {
  index: number;
  total: number;
}

/** A file of each part: which it is, and what it was built from. */
export const PART_FILE = ".cardfile-part.json";

interface Part extends Shard {
  /** Hash of content, code and settings: parts of one site have the same. */
  inputs: string;
}

/** `2/8`; undefined for anything else. */
export function parseShard(value: string): Shard | undefined {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(value);
  const [index, total] = [Number(match?.[1]), Number(match?.[2])];
  return index >= 1 && index <= total ? { index, total } : undefined;
}

/** The share of a list that a shard has: every machine deals the same list in the same way. */
export function shareOf<T>(items: readonly T[], { index, total }: Shard): T[] {
  return items.filter((_, place) => place % total === index - 1);
}

/** Hash of all that the site is built from. */
export function siteInputs(site: Site, revision: unknown, version: string): string {
  const { contentFolder: folder, ...settings } = site;
  const { files, ledgers } = readContent(catalogueContent(folder));
  const texts = files.map(({ path, text }) => `${path} ${hash("sha256", text)}`);
  return hash("sha256", [version, JSON.stringify([settings, revision, [...ledgers]]), ...texts].join("\n"));
}

export function notePart(folder: string, part: Part): void {
  writeFileSync(join(folder, PART_FILE), `${JSON.stringify(part)}\n`);
}

/**
 * Joins the parts of a site in `into`, which does not exist yet. What is wrong with them, in a sentence; undefined where
 * the site is whole.
 */
export function joinParts(folders: readonly string[], into: string): string | undefined {
  const parts = folders.map((folder) => ({ folder, part: readPart(folder) }));
  const [first] = parts;
  if (!first?.part) return first ? noPart(first.folder) : "Name the folders of the parts.";
  const { total, inputs } = first.part;
  const seen = new Map<number, string>();
  for (const { folder, part } of parts) {
    if (!part) return noPart(folder);
    if (part.total !== total)
      return `${folder} is a part of ${part.total}, and ${first.folder} of ${total}. Build all with the same number.`;
    if (part.inputs !== inputs)
      return `${folder} and ${first.folder} were built from different content, code or settings. Build all from the same commit.`;
    const other = seen.get(part.index);
    if (other !== undefined) return `${folder} and ${other} are both part ${part.index} of ${total}. Name each part once.`;
    seen.set(part.index, folder);
  }
  const missing = Array.from({ length: total }, (_, place) => place + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) return `Of ${total} parts these are missing: ${missing.join(", ")}. Build them with --shard, and name them too.`;
  for (const { folder } of parts) {
    const clash = addFiles(folder, into);
    if (clash !== undefined) return `${join(folder, clash)} is not what another part has under this name. Build all parts with --fresh.`;
  }
  return undefined;
}

function noPart(folder: string): string {
  return `${folder} is no part of a site. Build it with --shard and --out ${folder}.`;
}

function readPart(folder: string): Part | undefined {
  try {
    const { index, total, inputs }: Partial<Part> = JSON.parse(readFileSync(join(folder, PART_FILE), "utf8"));
    return index !== undefined && total !== undefined && inputs !== undefined ? { index, total, inputs } : undefined;
  } catch {
    return undefined;
  }
}

/** The path of a file that is there already and is another one; undefined where there is none. */
function addFiles(folder: string, into: string): string | undefined {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.replace(/\/+$/, "").length + 1);
    if (!entry.isFile() || path === PART_FILE || path === MARK_FILE) continue;
    const [source, target] = [join(folder, path), join(into, path)];
    if (existsSync(target)) {
      if (!readFileSync(source).equals(readFileSync(target))) return path;
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(source, target);
    } catch {
      // Parts from other machines often lie on another disk.
      copyFileSync(source, target);
    }
  }
  return undefined;
}
