import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import sirv from "sirv";
import { afterAll, beforeAll } from "vitest";
import { findBrowser } from "../../scripts/find-browser.ts";
import { requireSite, type SiteOnDisk } from "../built-site.ts";

/** The flags with which Chromium starts no business of its own, and no process that nobody asked for. */
const FLAGS = [
  "--in-process-gpu",
  "--disable-features=SpareRendererForSitePerProcess,BackForwardCache,MediaRouter,OptimizationHints,Translate,PaintHolding",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How long a page is waited for, in milliseconds: how busy a machine is, is no fault of what is tested. */
export const PATIENCE = 300_000;

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chromium was found; run `npm test`, which installs it where it can.");
  const browser = await chromium.launch({ executablePath, args: FLAGS, timeout: PATIENCE });
  const newContext = browser.newContext.bind(browser);
  // A new page makes its context so, too.
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}

/** What a page has that asks for nothing else. */
const VIEWPORT = { width: 1280, height: 720 };

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
  /**
   * A page at a path below the base, and what it complained of so far. Closing the page lays it by for the next that wants one like
   * it: a new one is a new process, which takes longer than most of what is done on it.
   */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
}

/** Serves a site for the tests of a file, with one browser for all of them. */
export function useSite({ folder, base }: SiteOnDisk): OpenedSite {
  let browser: Browser | undefined;
  let site: Served | undefined;
  const idle = new Map<string, Page[]>();
  const layBy = async (page: Page, kind: string, { viewport = VIEWPORT }: BrowserContextOptions) => {
    page.removeAllListeners();
    await page.unrouteAll();
    await page.goto("about:blank");
    await page.emulateMedia({ media: null, colorScheme: null });
    if (viewport) await page.setViewportSize(viewport);
    idle.set(kind, [...(idle.get(kind) ?? []), page]);
  };
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
      const kind = JSON.stringify(options);
      const page = idle.get(kind)?.pop() ?? (await started(browser).newPage(options));
      const complaints = complaintsOf(page);
      page.close = () => layBy(page, kind, options);
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

/** Does something with each item on a few pages of a site, which stay open, and answers in the order of the items. */
export async function eachOnPage<T, R>(
  site: OpenedSite,
  items: readonly T[],
  options: BrowserContextOptions,
  work: (page: Page, item: T, complaints: string[]) => Promise<R>,
  most = 2,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const context = await site.browser.newContext(options);
  const lane = async () => {
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    for (let index = next++; index < items.length; index = next++) results[index] = await work(page, items[index] as T, complaints);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
  await context.close();
  return results;
}
