import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import sirv from "sirv";
import { afterAll, beforeAll } from "vitest";
import { findBrowser } from "../../scripts/find-browser.ts";
import { requireSite, type SiteOnDisk } from "../built-site.ts";

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

export interface OpenedSite {
  /** Origin and base path, without a trailing slash. */
  readonly address: string;
  readonly browser: Browser;
  /** A page in a context of its own, at a path below the base, and what it complained of so far. Closing the page closes all. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
}

/** Serves a site for the tests of a file, with one browser for all of them. */
export function useSite({ folder, base }: SiteOnDisk): OpenedSite {
  let browser: Browser | undefined;
  let site: Served | undefined;
  beforeAll(async () => {
    requireSite(folder);
    [browser, site] = await Promise.all([launchBrowser(), serve(folder, base)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error("The site is there once the tests run.");
    return part;
  };
  return {
    get address() {
      return started(site).address;
    },
    get browser() {
      return started(browser);
    },
    async open(path, options = {}) {
      const page = await started(browser).newPage(options);
      const complaints = complaintsOf(page);
      await page.goto(started(site).address + path);
      return { page, complaints };
    },
  };
}

/** Collects what a page throws, or writes into its console as an error. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}

/** Does something with each item, a few at once, and answers in their order. A page waits more than it works. */
export async function eachAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>, most = 3): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as T);
  };
  await Promise.all(Array.from({ length: most }, lane));
  return results;
}
