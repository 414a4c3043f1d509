import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Browser } from "playwright-core";
import sirv from "sirv";
import { findBrowser } from "../../scripts/find-browser.ts";

/** The flags with which Chromium starts no business of its own. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chromium was found; run `npm test`, which installs it where it can.");
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface Served {
  address: string;
  close(): Promise<void>;
}

/** Serves a built site below `base` on a free port. */
export async function serve(folder: string, base = ""): Promise<Served> {
  const files = sirv(folder, { dev: false, extensions: ["html"] });
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (!path.startsWith(`${base}/`)) return void response.writeHead(404).end();
    request.url = path.slice(base.length);
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
