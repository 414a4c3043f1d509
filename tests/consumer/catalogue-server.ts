import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach } from "vitest";
import { openCatalogue } from "../../src/consumer/open.ts";
import { DATA } from "./catalogue-data.ts";

export const INTEGRITY = `sha256-${createHash("sha256").update(DATA).digest("base64")}`;

/** A served catalogue and a reader of it with a folder of its own, whose copies each test begins without. */
export async function readServed() {
  const folder = mkdtempSync(join(tmpdir(), "cardfile-consumer-"));
  const cache = join(folder, "cache");
  const site = await serveCatalogue();
  /** What the reader was told. */
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  beforeEach(() => {
    rmSync(cache, { recursive: true, force: true });
    said.length = 0;
    [site.asked, site.instead] = [[], undefined];
  });
  afterAll(() => {
    site.close();
    rmSync(folder, { recursive: true });
  });
  const open = (place: string, more: { integrity?: string; offline?: boolean } = {}) => openCatalogue({ place, cache, say, ...more });
  return { folder, cache, site, address: site.address, said, say, open };
}

/** A site that publishes the fixture catalogue below /cards/, with an ETag, and notes what it was asked. */
async function serveCatalogue() {
  const site = {
    address: "",
    /** Path and ETag of each request. */
    asked: [] as string[],
    /** What catalog.json is answered with in the place of the catalogue. */
    instead: undefined as string | undefined,
    close: () => void server.close(),
  };
  const server = createServer((request, response) => {
    site.asked.push(`${request.url} ${request.headers["if-none-match"] ?? ""}`.trim());
    if (request.url === "/cards/data/catalog.json") {
      if (site.instead !== undefined) return response.writeHead(200, { etag: '"other"' }).end(site.instead);
      if (request.headers["if-none-match"] === '"one"') return response.writeHead(304).end();
      return response.writeHead(200, { etag: '"one"' }).end(DATA);
    }
    if (request.url === "/cards/models/tern.appendix.json") return response.writeHead(200).end("{}");
    if (request.url === "/broken/data/catalog.json") return response.writeHead(200).end("<html>");
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return site;
}
