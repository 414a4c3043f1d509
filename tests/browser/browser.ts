import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import sirv from "sirv";
import { afterAll, beforeAll } from "vitest";
import { requireSite, type SiteOnDisk } from "../built-site.ts";
import { sharedBrowser } from "./launch.ts";

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
  /** The same, with nothing in it yet. */
  take(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
}

/** Pages that were laid by in any file, by what they were opened with. */
const idle = new Map<string, Page[]>();

/** A page that was laid by, if its browser is still there. */
const takeIdle = (kind: string) =>
  idle
    .get(kind)
    ?.splice(0, 1)
    .find((page) => page.context().browser()?.isConnected());

/** Closes what a file opened and no other can use. */
async function closeContexts(browser: Browser): Promise<void> {
  const kept = new Set([...idle.values()].flat().map((page) => page.context()));
  await Promise.all(
    browser
      .contexts()
      .filter((context) => !kept.has(context))
      .map((context) => context.close()),
  );
}

/** Serves a site for the tests of a file, in the browser that files share. */
export function useSite({ folder, base }: SiteOnDisk): OpenedSite {
  let browser: Browser | undefined;
  let site: Served | undefined;
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
    [browser, site] = await Promise.all([sharedBrowser(), serve(folder, base)]);
  });
  afterAll(async () => {
    if (browser) await closeContexts(browser);
    await site?.close();
  });
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error("The site is there once the tests run.");
    return part;
  };
  const take = async (options: BrowserContextOptions) => {
    const kind = JSON.stringify(options);
    const page = takeIdle(kind) ?? (await started(browser).newPage(options));
    page.close = () => layBy(page, kind, options);
    return { page, complaints: complaintsOf(page) };
  };
  return {
    get address() {
      return started(site).address;
    },
    get browser() {
      return started(browser);
    },
    async open(path, options = {}) {
      const taken = await take(options);
      await taken.page.goto(started(site).address + path);
      return taken;
    },
    take,
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
  const lane = async () => {
    const { page, complaints } = await site.take(options);
    for (let index = next++; index < items.length; index = next++) results[index] = await work(page, items[index] as T, complaints);
    await page.close();
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
  return results;
}
