import { lookup, type LookupAddress } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { LARGEST_DOCUMENT_BYTES } from "./document.ts";

/** One answer of a server, whatever its status, with at most 20 MB of body. */
export interface Response {
  status: number;
  headers: IncomingMessage["headers"];
  body: Uint8Array;
}

/** The answer is one that is not taken, for a reason that trying again does not mend. */
export class Refused extends Error {}

export class TooLarge extends Refused {
  constructor() {
    super(`The answer is larger than ${LARGEST_DOCUMENT_BYTES / 1e6} MB.`);
  }
}

export interface RequestBounds {
  /** Whether a request may go to this IP address; asked after the name was looked up. */
  isAllowed: (address: string) => boolean;
  /** Milliseconds for a whole answer. */
  timeout: number;
}

/** Asks once. Throws `Refused` for addresses and bodies out of bounds, and plain errors where the network fails. */
export async function request(address: string, headers: Record<string, string>, { isAllowed, timeout }: RequestBounds): Promise<Response> {
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Refused(`${url.protocol} is neither http nor https.`);
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0 && !isAllowed(literal)) throw new Refused(`${literal} is a private address.`);
  const signal = AbortSignal.timeout(timeout);
  try {
    return await answerTo(url, headers, signal, isAllowed);
  } catch (error) {
    throw signal.aborted ? new Error(`No whole answer came within ${timeout / 1000} seconds.`) : error;
  }
}

async function answerTo(
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
  isAllowed: RequestBounds["isAllowed"],
): Promise<Response> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const ask = url.protocol === "https:" ? httpsRequest : httpRequest;
    ask(url, { headers: { ...headers, "accept-encoding": "gzip, br" }, signal, lookup: publicLookup(isAllowed), agent: false }, resolve)
      .on("error", reject)
      .end();
  });
  try {
    return { status: response.statusCode ?? 0, headers: response.headers, body: await bodyOf(response) };
  } finally {
    response.destroy();
  }
}

/** Names are looked up once, and what is connected to is what was judged. */
function publicLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error || !first) return callback(error ?? new Error(`${hostname} has no address.`), "", 0);
      const refused = found.find(({ address }) => !isAllowed(address));
      if (refused) return callback(new Refused(`${hostname} leads to ${refused.address}, a private address.`), "", 0);
      if (options.all) return callback(null, found);
      callback(null, first.address, first.family);
    });
  };
}

async function bodyOf(response: IncomingMessage): Promise<Uint8Array> {
  if (Number(response.headers["content-length"] ?? 0) > LARGEST_DOCUMENT_BYTES) throw new TooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of decoded(response)) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > LARGEST_DOCUMENT_BYTES) throw new TooLarge();
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Error(response.complete ? "The answer cannot be unpacked." : "The answer broke off before its end.", { cause: error });
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The body without its compression, chunk by chunk, so that a bomb is noticed while it unfolds. */
function decoded(response: IncomingMessage): AsyncIterable<unknown> {
  const decoders = { gzip: createGunzip, "x-gzip": createGunzip, br: createBrotliDecompress } as const;
  const coding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  if (coding === "" || coding === "identity") return response;
  if (!Object.hasOwn(decoders, coding)) throw new Refused(`The answer is packed as ${JSON.stringify(coding)}, which was not asked for.`);
  const decoder = decoders[coding as keyof typeof decoders]();
  response.on("error", (error) => decoder.destroy(error));
  return response.pipe(decoder);
}
