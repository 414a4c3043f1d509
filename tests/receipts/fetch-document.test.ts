import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DocumentFetcher } from "../../src/receipts/fetch-document.ts";
import { isPublicAddress } from "../../src/receipts/public-address.ts";

const seen: { path: string; headers: IncomingMessage["headers"] }[] = [];
const answers: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  "/robots.txt": (response) => response.writeHead(301, { location: "/rules.txt" }).end(),
  "/rules.txt": (response) => response.end("User-agent: *\nDisallow: /closed"),
  "/plain": (response) => response.setHeader("etag", '"1"').end("some words"),
  "/404": (response) => response.writeHead(404).end(),
  "/410": (response) => response.writeHead(410).end(),
  "/401": (response) => response.writeHead(401).end(),
  "/403": (response) => response.writeHead(403).end(),
  "/429": (response) => response.writeHead(429, { "retry-after": "1" }).end(),
  "/500": (response) => response.writeHead(500).end(),
  "/loop": (response) => response.writeHead(302, { location: "/loop" }).end(),
  "/moved": (response) => response.writeHead(301, { location: "/plain" }).end(),
  "/inward": (response) => response.writeHead(302, { location: "http://10.0.0.1/" }).end(),
  "/metadata": (response) => response.writeHead(302, { location: "http://169.254.169.254/latest/" }).end(),
  "/six": (response) => response.writeHead(302, { location: "http://[::1]:9/" }).end(),
  "/file": (response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/bomb": (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(60_000_000))),
  "/torn": (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("some words").subarray(0, 12)),
  "/twice": (response) => response.writeHead(200, { "content-encoding": "gzip, gzip" }).end(gzipSync(gzipSync("some words"))),
  "/unasked": (response) => response.writeHead(200, { "content-encoding": "zstd" }).end("some words"),
  "/members": (response) => response.writeHead(302, { location: "/users/sign_in?next=/members" }).end(),
  "/users/sign_in": (response) => response.end("Who are you?"),
  "/short": (response) => {
    response.writeHead(200, { "content-length": "9000" }).write("some words");
    setTimeout(() => response.destroy(), 20);
  },
  "/huge": (response) => response.writeHead(200, { "content-length": String(5e9) }).write("x"),
  "/endless": (response) => {
    const write = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      if (!response.destroyed) response.once("drain", write);
    };
    write();
  },
  "/wall": (response) => response.setHeader("content-type", "text/html").end("<title>Just a moment...</title>"),
  "/closed": (response) => response.end("not for programs"),
  "/slow": () => {},
};
let server: Server;
let origin = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({ path: request.url ?? "", headers: request.headers });
    const known = request.headers["if-none-match"] === '"1"';
    if (known) response.writeHead(304).end();
    else (answers[request.url ?? ""] ?? answers["/404"])?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const pauses: number[] = [];
/** How long an answer is waited for; what never comes is waited for four times. */
const PATIENCE = { slow: 100, other: 30_000 };
const fetcher = (timeout = PATIENCE.other) =>
  new DocumentFetcher({
    isAllowed: (address) => address === "127.0.0.1" || isPublicAddress(address),
    pause: async (milliseconds) => void pauses.push(milliseconds),
    timeout,
  });
const outcome = async (path: string) => {
  const fetched = await fetcher(path === "/slow" ? PATIENCE.slow : PATIENCE.other).fetch(origin + path);
  return fetched.state === "read" ? "read" : `${fetched.state}: ${fetched.cause}`;
};

describe("DocumentFetcher", () => {
  test.each([
    ["/plain", /^read$/],
    ["/moved", /^read$/],
    ["/404", /^gone: The host answers 404\.$/],
    ["/410", /^gone: /],
    ["/401", /^blocked: /],
    ["/403", /^blocked: The host answers 403\.$/],
    ["/429", /^blocked: The host answers 429\.$/],
    ["/wall", /^blocked: A bot wall/],
    ["/closed", /^blocked: robots\.txt/],
    ["/500", /^unreachable: The host answers 500\.$/],
    ["/loop", /^unreachable: It redirects more than 5 times\.$/],
    ["/slow", /^unreachable: No whole answer came within 0\.1 seconds\.$/],
    ["/short", /^unreachable: The answer broke off before its end\.$/],
    ["/inward", /^unchecked: 10\.0\.0\.1 is a private address\.$/],
    ["/metadata", /^unchecked: 169\.254\.169\.254 is a private address\.$/],
    ["/six", /^unchecked: ::1 is a private address\.$/],
    ["/file", /^unchecked: It leads to file:/],
    ["/members", /^blocked: It redirects to a page to sign in\.$/],
    ["/users/sign_in", /^read$/],
    ["/torn", /^unreachable: The answer cannot be unpacked\.$/],
    ["/twice", /^unchecked: The answer is packed as "gzip, gzip", which was not asked for\.$/],
    ["/unasked", /^unchecked: The answer is packed as "zstd"/],
    ["/bomb", /^unchecked: The answer is larger than 20 MB\.$/],
    ["/huge", /^unchecked: The answer is larger than 20 MB\.$/],
    ["/endless", /^unchecked: The answer is larger than 20 MB\.$/],
  ])("%s", async (path, expected) => expect(await outcome(path)).toMatch(expected));

  test("asks again after longer and longer pauses, a second apart for each host", async () => {
    pauses.length = 0;
    await outcome("/429");
    expect(pauses.filter((pause) => [2000, 8000, 32_000].includes(pause))).toEqual([2000, 8000, 32_000]);
    expect(pauses.some((pause) => pause > 0 && pause <= 1000)).toBe(true);
  });

  test("says who it is, and asks whether the copy at hand is still good", async () => {
    const fetched = await fetcher().fetch(`${origin}/plain`, { etag: '"1"' });
    expect(fetched).toEqual({ state: "read", fresh: false });
    expect(seen.at(-1)?.headers["user-agent"]).toMatch(/^cardfile-receipts\//);
  });

  test("reads nothing of a host whose robots.txt answers 5xx", async () => {
    const failing = createServer((request, response) => response.writeHead(request.url === "/robots.txt" ? 503 : 200).end("words"));
    await new Promise<void>((resolve) => failing.listen(0, "127.0.0.1", resolve));
    const host = `http://127.0.0.1:${(failing.address() as AddressInfo).port}`;
    const fetched = await fetcher().fetch(`${host}/plain`);
    failing.close();
    expect(fetched).toEqual({ state: "unreachable", cause: `robots.txt of ${host} answers 503; until it is back nothing may be read.` });
  });

  test("does not look up a name that leads to a private address", async () => {
    const fetched = await new DocumentFetcher({ pause: async () => {}, timeout: PATIENCE.other }).fetch("http://localhost:9/");
    expect(fetched.state).toBe("unchecked");
  });
});

describe("isPublicAddress", () => {
  test.each([
    "10.1.2.3",
    "127.0.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "fe80::1",
    "fd00::1",
    "::ffff:10.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::a00:1",
    "::127.0.0.1",
    "fec0::1",
    "3fff::1",
    "ff02::1",
  ])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));
  test.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"])("%s is", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});
