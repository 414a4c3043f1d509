import { Unreadable } from "../catalog/disk.ts";
import type { Source } from "../schema/source.ts";
import { isUnreadable, type Reading } from "./document.ts";
import type { DocumentFetcher } from "./fetch-document.ts";
import type { Acquired } from "./hold-sources.ts";
import { formatOfResponse } from "./media-type.ts";
import type { Reader } from "./reader.ts";
import type { Copy, Snapshots } from "./snapshots.ts";
import { documentAddressOf, isFrontPage } from "./source-address.ts";

/** The document of a source from a folder of copies; undefined where the folder has none. No network. */
export async function acquireCopy(
  id: string,
  source: Source,
  snapshots: Snapshots,
  reader: Reader,
  today: string,
): Promise<Acquired | undefined> {
  const address = documentAddressOf(source);
  if (address === undefined) return undefined;
  const copy = snapshots.read(id);
  if (copy === undefined) return undefined;
  if (copy instanceof Unreadable) return { state: "unchecked", address, date: today, cause: copy.message };
  return ofCopy(copy, address, reader, today);
}

/**
 * The document of a source from its host. `keep`: where copies are kept for the next run, which then asks whether
 * they are still good.
 */
export async function acquireOnline(
  id: string,
  source: Source,
  { fetcher, reader, cache, keep, today }: { fetcher: DocumentFetcher; reader: Reader; cache: Snapshots; keep: boolean; today: string },
): Promise<Acquired | undefined> {
  const address = documentAddressOf(source);
  if (address === undefined) return undefined;
  const known = cache.read(id);
  const copy = known !== undefined && !(known instanceof Unreadable) && known.about.address === address ? known : undefined;
  const fetched = await fetcher.fetch(address, copy?.about ?? {});
  if (fetched.state !== "read") return { state: fetched.state, address, date: today, cause: fetched.cause };
  if (!fetched.fresh) {
    const cause = "The host says that nothing changed, though no copy is at hand.";
    if (!copy) return { state: "unreachable", address, date: today, cause };
    return ofCopy({ ...copy, about: { ...copy.about, date: today } }, address, reader, today);
  }
  const { bytes, contentType, etag, lastModified } = fetched;
  const format = formatOfResponse(contentType, address);
  if (keep)
    cache.keep(id, bytes, format, {
      address,
      date: today,
      contentType,
      ...(etag ? { etag } : {}),
      ...(lastModified ? { lastModified } : {}),
    });
  const acquired = ofReading(await reader.read(bytes, format.format, contentType), format.mediaType, address, today);
  return acquired.state === "read" && isFrontPage(source) ? { ...acquired, partial: true } : acquired;
}

/** All parts of a copy, one after another; a part that cannot be read counts only where it is the only one. */
async function ofCopy({ parts, about }: Copy, address: string, reader: Reader, today: string): Promise<Acquired> {
  const readings: Reading[] = [];
  for (const { bytes, format } of parts) readings.push(await reader.read(bytes, format, about.contentType));
  const [only = { cause: "The copy is empty." }, ...others] = readings;
  const mediaType = about.mediaType ?? (others.length > 0 ? "multipart/mixed" : (parts[0]?.mediaType ?? "text/plain"));
  return ofReading(others.length > 0 ? merged(readings) : only, mediaType, about.address ?? address, about.date ?? today);
}

function merged(readings: readonly Reading[]): Reading {
  const documents = readings.flatMap((reading) => (isUnreadable(reading) ? [] : [reading]));
  if (documents.length === 0) return { cause: "No file of the copy can be read." };
  return { pages: documents.flatMap(({ pages }) => pages), tables: documents.flatMap(({ tables }) => tables) };
}

function ofReading(reading: Reading, mediaType: string, address: string, date: string): Acquired {
  if (isUnreadable(reading)) return { state: "unchecked", address, date, cause: reading.cause };
  return { state: "read", address, date, mediaType, document: reading };
}
