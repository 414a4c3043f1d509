import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compressedFiles } from "../../scripts/compressed-files.ts";

const PAGE = `<!doctype html><title>x</title>${"<p>many words</p>".repeat(200)}`;
const folder = mkdtempSync(join(tmpdir(), "cardfile-gzip-"));
let server: Server;
let address: string;

beforeAll(async () => {
  mkdirSync(join(folder, "models"));
  writeFileSync(join(folder, "models/index.html"), PAGE);
  writeFileSync(join(folder, "font.woff2"), "font");
  const answer = compressedFiles(folder);
  server = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(404).end("left to others");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

describe("compressedFiles", () => {
  test("a page arrives whole, in a fraction of its size", async () => {
    const response = await fetch(`${address}/models/?sort=name`);
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(Number(response.headers.get("content-length"))).toBeLessThan(PAGE.length / 10);
    expect(response.headers.get("content-type")).toBe("text/html;charset=utf-8");
    expect(await response.text()).toBe(PAGE);
  });

  test.each([
    ["a file that is compressed already", "/font.woff2", {}],
    ["an unknown address", "/nowhere/", {}],
    ["a folder above", "/..%2f..%2fetc/passwd", {}],
    ["a part of a file", "/models/", { range: "bytes=0-9" }],
    ["a reader that knows no gzip", "/models/", { "accept-encoding": "identity" }],
  ])("%s is left to others", async (_what, path, headers) => {
    const response = await fetch(address + path, { headers });
    expect(await response.text()).toBe("left to others");
  });
});
