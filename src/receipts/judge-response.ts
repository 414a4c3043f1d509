import type { Response } from "./request.ts";

/** What came of asking for a document. `fresh: false`: the copy at hand is still what the host has. */
export type Fetched =
  | { state: "read"; fresh: true; bytes: Uint8Array; contentType: string; etag?: string; lastModified?: string }
  | { state: "read"; fresh: false }
  | { state: "gone" | "blocked" | "unreachable" | "unchecked"; cause: string };

/** Headers by which walls say that they stand before the document. */
const WALL_HEADERS = ["cf-mitigated", "x-vercel-mitigated", "x-amzn-waf-action"];
/** What pages of bot walls say; they come with status 200 as well. */
const BOT_WALL =
  /<title>(?:Just a moment\.\.\.|Attention Required!|Access Denied|Verifying you are human|Vercel Security Checkpoint|DDoS-Guard|Robot Check|Making sure you(?:'|&#39;)re not a bot!)|cf-browser-verification|challenge-platform|px-captcha|anubis_challenge|_Incapsula_Resource|captcha-delivery\.com|Enable JavaScript and cookies to continue/i;
/** A short page that asks whoever reads it to prove to be a person; a form to write to its author has the one without the other. */
const CAPTCHA = /class=["']?(?:g-recaptcha|h-captcha|cf-turnstile)\b/i;
const PROVE_HUMAN = /security check|verify (?:that )?you|(?:you are|you're) (?:a )?human|not a robot|unusual traffic/i;
const MOST_OF_WALL = 200_000;
const MOST_OF_CAPTCHA = 10_000;

/** What an answer that is no redirect says of the document. */
export function judgeResponse({ status, headers, body }: Response): Fetched {
  if (status === 304) return { state: "read", fresh: false };
  if (status === 404 || status === 410) return { state: "gone", cause: `The host answers ${status}.` };
  if (isWalled(headers, body)) return { state: "blocked", cause: "A bot wall stands before the document." };
  if ([401, 403, 407, 429, 451].includes(status)) return { state: "blocked", cause: `The host answers ${status}.` };
  if (status < 200 || status >= 300) return { state: "unreachable", cause: `The host answers ${status}.` };
  const { etag, "last-modified": lastModified, "content-type": contentType = "" } = headers;
  return { state: "read", fresh: true, bytes: body, contentType, ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

function isWalled(headers: Response["headers"], body: Uint8Array): boolean {
  if (WALL_HEADERS.some((name) => headers[name] !== undefined)) return true;
  if (body.length >= MOST_OF_WALL) return false;
  const text = new TextDecoder().decode(body);
  return BOT_WALL.test(text) || (body.length < MOST_OF_CAPTCHA && CAPTCHA.test(text) && PROVE_HUMAN.test(text));
}

/** Milliseconds from `now` (milliseconds since 1970) that a host asks to wait: it says seconds, or a date; 0 where it says neither. */
export function retryAfter(header: string | undefined, now: number): number {
  const seconds = Number(header ?? 0);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header ?? "") - now;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0;
}
