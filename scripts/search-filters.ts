import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { gzipSync } from "fflate";

export interface IndexFile {
  /** Below `pagefind/`. */
  path: string;
  content: Uint8Array;
}

/** What stands before the CBOR in each of Pagefind's files. */
const SIGNATURE = Buffer.from("pagefind_dcd");
/** Place of the filters in the list that a `.pf_meta` file holds. */
const FILTERS = 3;

/**
 * Pagefind 1.5 writes filters and their values in the order of a hash table, another one each time, and
 * names files by their contents. Here both are sorted and the files named anew.
 */
export function withFixedOrder(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const rename = (name: string, content: Uint8Array) => {
    const [, language = "", hash = ""] = /^([\w-]+_)([0-9a-f]+)$/.exec(name) ?? [];
    const fixed = language + createHash("sha256").update(content).digest("hex").slice(0, hash.length);
    renamed.set(name, fixed);
    return fixed;
  };
  const isFilter = ({ path }: IndexFile) => path.startsWith("filter/");
  const isMeta = ({ path }: IndexFile) => path.endsWith(".pf_meta");
  const fixed = [
    ...files.filter(isFilter).map(({ path, content }) => {
      const sorted = rewrite(content, (cbor) => sortList(cbor, [1]));
      return { path: path.replace(/[\w-]+_[0-9a-f]+(?=\.pf_filter$)/, (name) => rename(name, sorted)), content: sorted };
    }),
    ...files.filter(isMeta).map(({ path, content }) => {
      const sorted = rewrite(content, (cbor) => sortList(replaceNames(cbor, renamed), [FILTERS]));
      return { path: path.replace(/[\w-]+_[0-9a-f]+(?=\.pf_meta$)/, (name) => rename(name, sorted)), content: sorted };
    }),
  ];
  const others = files.filter((file) => !isFilter(file) && !isMeta(file));
  const rest = others.map(({ path, content }) => ({
    path,
    content: path === "pagefind-entry.json" ? replaceNames(Buffer.from(content), renamed) : content,
  }));
  return [...fixed, ...rest];
}

function rewrite(content: Uint8Array, change: (cbor: Buffer) => Buffer): Uint8Array {
  const plain = gunzipSync(content);
  if (!plain.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error("Pagefind writes its files in another way than 1.5 does.");
  return gzipSync(Buffer.concat([SIGNATURE, change(plain.subarray(SIGNATURE.length))]), { mtime: 0 });
}

/** Old and new names are of the same length. */
function replaceNames(content: Buffer, names: ReadonlyMap<string, string>): Buffer {
  let text = content.toString("latin1");
  for (const [old, fixed] of names) text = text.replaceAll(old, fixed);
  return Buffer.from(text, "latin1");
}

/** Sorts the items of the list at `path` by their bytes; the rest of the document stays. */
function sortList(cbor: Buffer, path: readonly number[]): Buffer {
  let list = 0;
  for (const index of path) list = itemsAt(cbor, list)[index]?.[0] ?? cbor.length;
  const items = itemsAt(cbor, list);
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return cbor;
  const sorted = items.map(([start, end]) => cbor.subarray(start, end)).sort(Buffer.compare);
  return Buffer.concat([cbor.subarray(0, first[0]), ...sorted, cbor.subarray(last[1])]);
}

/** Where each item of a list begins and ends. RFC 8949, section 3. */
function itemsAt(cbor: Buffer, offset: number): [number, number][] {
  const { major, argument, next } = headAt(cbor, offset);
  if (major !== 4) throw new Error("Pagefind's file holds no list where its filters were.");
  const items: [number, number][] = [];
  for (let start = next; items.length < argument; start = items.at(-1)?.[1] ?? start) items.push([start, endOf(cbor, start)]);
  return items;
}

function endOf(cbor: Buffer, offset: number): number {
  const { major, argument, next } = headAt(cbor, offset);
  if (major === 2 || major === 3) return next + argument;
  let end = next;
  const count = major === 4 ? argument : major === 5 ? 2 * argument : 0;
  for (let item = 0; item < count; item += 1) end = endOf(cbor, end);
  return end;
}

/** Major type and argument of an item. Pagefind writes neither tags nor lengths that are left open. */
function headAt(cbor: Buffer, offset: number): { major: number; argument: number; next: number } {
  const initial = cbor.readUInt8(offset);
  const [major, short] = [initial >> 5, initial & 31];
  const width = short < 24 ? 0 : 2 ** (short - 24);
  if (width > 4) throw new Error("Pagefind's file holds a length that is not expected.");
  const argument = width === 0 ? short : cbor.readUIntBE(offset + 1, width);
  return { major, argument, next: offset + 1 + width };
}
