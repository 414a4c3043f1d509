import { judgeResponse, retryAfter, type Fetched } from "./judge-response.ts";
import { isPublicAddress } from "./public-address.ts";
import { Refused, request, type Response } from "./request.ts";
import { readRobots, type Robots } from "./robots.ts";

export interface FetchOptions {
  isAllowed?: (address: string) => boolean;
  /** Waits so many milliseconds; tests do not. */
  pause?: (milliseconds: number) => Promise<void>;
  now?: () => number;
  timeout?: number;
}

/** What an earlier run was told about the copy that it kept. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export const USER_AGENT = "cardfile-receipts/1 (checks that cited words still stand in their sources; one request a second)";
const BETWEEN_REQUESTS_MS = 1000;
const MOST_REDIRECTS = 5;
const PAUSES_MS = [2000, 8000, 32_000];
const LONGEST_PAUSE_MS = 60_000;
const TIMEOUT_MS = 60_000;
/** Pages to which hosts send those whom they do not know. */
const SIGN_IN = /\/(?:(?:users?|accounts?|auth|oauth2?|sso)\/)?(?:log-?in|sign[-_]?in|servicelogin|authorize)(?:\/|$)/i;

/** Asks hosts for documents: one request a second a host, its robots.txt first, redirects followed by hand, each judged anew. */
export class DocumentFetcher {
  readonly #options: Required<FetchOptions>;
  readonly #robots = new Map<string, Promise<Robots>>();
  readonly #nextTurn = new Map<string, number>();

  constructor(options: FetchOptions = {}) {
    this.#options = {
      isAllowed: isPublicAddress,
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      now: Date.now,
      timeout: TIMEOUT_MS,
      ...options,
    };
  }

  async fetch(address: string, { etag, lastModified }: Validators = {}): Promise<Fetched> {
    const conditions = { ...(etag ? { "if-none-match": etag } : {}), ...(lastModified ? { "if-modified-since": lastModified } : {}) };
    try {
      return await this.#follow(address, conditions);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      return error instanceof Refused ? { state: "unchecked", cause } : { state: "unreachable", cause };
    }
  }

  async #follow(start: string, conditions: Record<string, string>): Promise<Fetched> {
    let address = start;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const { protocol, origin } = new URL(address);
      if (protocol !== "http:" && protocol !== "https:")
        return { state: "unchecked", cause: `It leads to ${protocol}, neither http nor https.` };
      if (!(await this.#mayRead(origin))(address)) return { state: "blocked", cause: `robots.txt of ${origin} forbids it.` };
      const response = await this.#askPatiently(address, conditions);
      const target = response.headers.location;
      if (![301, 302, 303, 307, 308].includes(response.status) || target === undefined) return judgeResponse(response);
      if (!URL.canParse(target, address)) return { state: "unreachable", cause: "It redirects to no address." };
      address = new URL(target, address).href;
      if (SIGN_IN.test(new URL(address).pathname) && !SIGN_IN.test(new URL(start).pathname))
        return { state: "blocked", cause: "It redirects to a page to sign in." };
    }
    return { state: "unreachable", cause: `It redirects more than ${MOST_REDIRECTS} times.` };
  }

  /** Tries again, after longer and longer pauses, where the host is busy or the network fails. */
  async #askPatiently(address: string, headers: Record<string, string>): Promise<Response> {
    for (const pause of PAUSES_MS) {
      try {
        const response = await this.#ask(address, headers);
        if (response.status !== 429 && response.status < 500) return response;
        const asked = retryAfter(response.headers["retry-after"], this.#options.now());
        await this.#options.pause(Math.min(LONGEST_PAUSE_MS, Math.max(pause, asked)));
      } catch (error) {
        if (error instanceof Refused) throw error;
        await this.#options.pause(pause);
      }
    }
    return this.#ask(address, headers);
  }

  async #ask(address: string, headers: Record<string, string>): Promise<Response> {
    const { host } = new URL(address);
    const { now, pause, isAllowed, timeout } = this.#options;
    const turn = Math.max(now(), this.#nextTurn.get(host) ?? 0);
    this.#nextTurn.set(host, turn + BETWEEN_REQUESTS_MS);
    if (turn > now()) await pause(turn - now());
    return request(address, { "user-agent": USER_AGENT, accept: "*/*", ...headers }, { isAllowed, timeout });
  }

  #mayRead(origin: string): Promise<Robots> {
    const known = this.#robots.get(origin) ?? readRobots(origin, USER_AGENT, (address) => this.#ask(address, {}));
    this.#robots.set(origin, known);
    return known;
  }
}
