import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** The kinds of file that are worth it, and their media types. */
const TYPES: Record<string, string> = {
  ".html": "text/html;charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".csv": "text/csv",
  ".txt": "text/plain",
  ".xml": "text/xml",
};

/** Answers requests for texts of a built site in gzip, as static hosts do; false where it leaves the request to others. */
export function compressedFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => [
      `/${name.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`,
      join(folder, name),
    ]),
  );
  const bodies = new Map<string, Buffer>();
  return (request, response) => {
    const file = files.get((request.url ?? "/").split("?")[0] ?? "/");
    const type = file && TYPES[extname(file)];
    const { range, "accept-encoding": accepted = "" } = request.headers;
    if (!type || range || request.method !== "GET" || !/\bgzip\b/.test(String(accepted)) || !existsSync(file)) return false;
    const body = bodies.get(file) ?? gzipSync(readFileSync(file));
    bodies.set(file, body);
    response.writeHead(200, {
      "Content-Type": type,
      "Content-Encoding": "gzip",
      "Content-Length": body.length,
      Vary: "Accept-Encoding",
    });
    response.end(body);
    return true;
  };
}
