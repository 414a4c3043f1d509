import { basename, resolve } from "node:path";
import { collectionOf } from "../schema/collections.ts";
import { basePath, isBase, readBase, reachedFrom, type BaseCatalogue, type BaseEntry } from "./base-catalogue.ts";
import { Unreadable } from "./disk.ts";
import { placeOf } from "./places.ts";
import { contentFolder, type ContentFiles } from "./read.ts";
import { readSiteFile } from "./settings.ts";

/** The files of a content folder, and the entries that it takes from the catalogue that its site.yaml extends. */
export function catalogueContent(folder: string): ContentFiles {
  const content = contentFolder(folder);
  const { extends: written } = readSiteFile(folder);
  const base = written === undefined ? undefined : readBase(written, folder);
  return base && isBase(base) ? extendedContent(content, basename(resolve(folder)), base) : content;
}

/** Files with those of a base beside them that they name, and that lie nowhere among them. `folder`: name of the content folder. */
export function extendedContent(content: ContentFiles, folder: string, base: BaseCatalogue): ContentFiles {
  let taken: ReadonlyMap<string, BaseEntry> | undefined;
  const list = (own = content.list()) => {
    const keys = new Set(own.flatMap((path) => keyAt(path) ?? []));
    const reached = reachedFrom(textsOf(content, own), base);
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
  return {
    ...(content.folder === undefined ? {} : { folder: content.folder }),
    list: () => list(),
    read: (path) => {
      const entry = takenAt(path);
      return entry ? new TextEncoder().encode(standIn(path, entry)) : content.read(path);
    },
    state: (path) => (takenAt(path) ? undefined : content.state?.(path)),
    base: (path) => takenAt(path) ?? (keyAt(path)?.startsWith("models/") ? base.entries.get(keyAt(path) ?? "") : undefined),
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
