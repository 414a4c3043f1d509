import { basename, resolve } from "node:path";
import { collectionOf } from "../schema/collections.ts";
import type { SiteFile } from "../schema/site.ts";
import { isBase, readBase, type BaseCatalogue, type BaseEntry } from "./base-catalogue.ts";
import { withProse } from "./base-prose.ts";
import { basePath, reachedFrom } from "./base-reach.ts";
import type { ContentFiles } from "./content-files.ts";
import { Unreadable } from "./disk.ts";
import { placeOf } from "./places.ts";
import { contentFolder } from "./read.ts";
import { readSiteFile } from "./settings.ts";

/** The files of a content folder, and the entries that it takes from the catalogue that its site.yaml extends. */
export function catalogueContent(folder: string): ContentFiles {
  const content = contentFolder(folder);
  const { extends: written, takes } = readSiteFile(folder);
  const base = written === undefined ? undefined : readBase(written, folder);
  return base && isBase(base) ? extendedContent(content, basename(resolve(folder)), base, takes) : content;
}

/**
 * Files with those of a base beside them that they name, or that `takes` asks for, and that lie nowhere among them.
 * `folder`: name of the content folder.
 */
export function extendedContent(content: ContentFiles, folder: string, base: BaseCatalogue, takes?: SiteFile["takes"]): ContentFiles {
  let taken: ReadonlyMap<string, BaseEntry> | undefined;
  const asked = takes === "all" ? [...base.entries.keys()].filter((key) => key.startsWith("models/")) : [];
  const list = (own = content.list()) => {
    const keys = new Set(own.flatMap((path) => keyAt(path) ?? []));
    // What a card adds to a model needs what that model needs, although the card names none of it.
    const added = [...keys].filter((key) => key.startsWith("models/") && base.entries.has(key));
    const reached = reachedFrom(textsOf(content, own), base, [...asked, ...added]);
    taken = new Map(
      [...reached].flatMap((key) => {
        const entry = base.entries.get(key);
        return entry && !keys.has(key) ? [[basePath(folder, key), { ...entry, alone: true }]] : [];
      }),
    );
    return [...own, ...taken.keys()].sort();
  };
  const takenAt = (path: string) => {
    if (!taken) list();
    return taken?.get(path);
  };
  // Of models alone: any other entry of a file stands in the place of the base's.
  const baseAt = (path: string) => takenAt(path) ?? (keyAt(path)?.startsWith("models/") ? base.entries.get(keyAt(path) ?? "") : undefined);
  return {
    ...(content.folder === undefined ? {} : { folder: content.folder }),
    fieldsOfBase: base.fields,
    list: () => list(),
    read: (path) => {
      const entry = takenAt(path);
      return entry ? new TextEncoder().encode(standIn(path, entry)) : content.read(path);
    },
    // What is put together from two catalogues is not the same as long as one file is.
    state: (path) => (baseAt(path) ? undefined : content.state?.(path)),
    withBase: ({ path, ending }, text) => {
      const entry = baseAt(path);
      if (!entry) return undefined;
      const { text: grown, ownLines } = withProse(text, ending, entry);
      return { text: grown, base: { ...entry, ownLines } };
    },
  };
}

/** The text of an entry that no file of the folder holds: only where it is from. */
function standIn(path: string, { from, integrity }: BaseEntry): string {
  const line = `# From ${from.url}, ${integrity}\n{}\n`;
  return collectionOf(path.split("/")[1] ?? "")?.dataOnly ? line : `---\n${line}---\n`;
}

function keyAt(path: string): string | undefined {
  const place = placeOf(path);
  return place && "collection" in place ? `${place.collection}/${place.id}` : undefined;
}

function* textsOf(content: ContentFiles, paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    if (!/\.(?:mdx?|yaml)$/.test(path)) continue;
    const bytes = content.read(path);
    if (!(bytes instanceof Unreadable)) yield new TextDecoder().decode(bytes);
  }
}
