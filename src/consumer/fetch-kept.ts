import { keepCopy, readCopy, type KeptCopy } from "../catalog/kept-copies.ts";

export interface FetchOptions {
  /** Where copies of what is fetched are kept. */
  cache: string;
  /** Asks no server: what was fetched before is used. */
  offline: boolean;
  /** Told what the user should know, in one line. */
  say: (line: string) => void;
}

/** A document, and what was read in it. */
export interface Fetched<Read> {
  text: string;
  read: Read;
}

const MOST_BYTES = 200e6;
const TIMEOUT = 30_000;

/**
 * A document by its address: asked for anew with the version that is kept, and that one where nobody answers, or with
 * something else: a page to sign in, half of the file. What `parse` refuses takes the place of no copy.
 *
 * @param parse reads the text; throws an Error that says what is wrong with it in a sentence.
 */
export async function fetchKept<Read>(
  address: string,
  parse: (text: string) => Read,
  { cache, offline, say }: FetchOptions,
): Promise<Fetched<Read>> {
  const copy = readCopy(cache, address);
  if (offline) {
    if (!copy) throw new Error(`${address} was never fetched; run the command once without --offline.`);
    return { text: copy.text, read: parse(copy.text) };
  }
  const kept = copy && usable(copy, parse);
  try {
    const fresh = await ask(address, kept?.etag);
    if (fresh === undefined && kept) return kept;
    if (fresh === undefined) throw new Error(`${address} cannot be fetched: it answers 304 to one who has no copy.`);
    const read = parse(fresh.text);
    keepCopy(cache, address, { ...fresh, fetched: new Date().toISOString() });
    return { text: fresh.text, read };
  } catch (error) {
    if (!kept) throw error;
    say(`${error instanceof Error ? error.message : String(error)} The copy of ${kept.fetched.slice(0, 10)} is used.`);
    return kept;
  }
}

function usable<Read>(copy: KeptCopy, parse: (text: string) => Read): (KeptCopy & Fetched<Read>) | undefined {
  try {
    return { ...copy, read: parse(copy.text) };
  } catch {
    return undefined;
  }
}

/** What a server answers; undefined where the version of the ETag is still the newest. Throws a sentence where it answers nothing of use. */
async function ask(address: string, etag: string | undefined): Promise<{ text: string; etag?: string } | undefined> {
  try {
    const response = await fetch(address, {
      headers: etag === undefined ? {} : { "if-none-match": etag },
      signal: AbortSignal.timeout(TIMEOUT),
      redirect: "follow",
    });
    if (response.status === 304) return undefined;
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    const text = await readBounded(response);
    const version = response.headers.get("etag");
    return { text, ...(version === null ? {} : { etag: version }) };
  } catch (error) {
    throw new Error(`${address} cannot be fetched: ${reasonOf(error)}.`, { cause: error });
  }
}

async function readBounded(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES / 1e6} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message ? cause.message : error.message;
}
