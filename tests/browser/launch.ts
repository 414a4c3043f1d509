import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.ts";

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

/** Chromium may die while it starts, for want of memory or by a fault of its own. */
const ATTEMPTS = 3;

let held: Promise<Browser> | undefined;

/** The browser that all test files of this process share; another where the last one was lost. */
export async function sharedBrowser(): Promise<Browser> {
  if (held && !(await held).isConnected()) held = undefined;
  held ??= persist(launchBrowser).catch((error: unknown) => {
    held = undefined;
    throw error;
  });
  return held;
}

/** Ends the browser of this process, if one was asked for. */
export async function closeBrowser(): Promise<void> {
  const browser = await held;
  held = undefined;
  await browser?.close();
}

/** Does what may fail up to three times, and tells what was said each time that it did. */
export async function persist<T>(
  attempt: () => Promise<T>,
  tell: (words: string) => void = (words) => process.stderr.write(words),
  number = 1,
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    tell(`Attempt ${number} of ${ATTEMPTS} to launch Chromium failed: ${String(error)}\n`);
    if (number === ATTEMPTS) throw error;
    return persist(attempt, tell, number + 1);
  }
}

async function launchBrowser(): Promise<Browser> {
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
