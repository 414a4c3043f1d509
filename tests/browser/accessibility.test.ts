import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { fixtureSite, ownSite, pagesOf, readPage, type SiteOnDisk } from "../built-site.ts";
import { eachAtOnce, useSite, type OpenedSite } from "./browser.ts";
import { coloursOf, tellingPages } from "./kinds-of-markup.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const fixture = useSite(fixtureSite);
const own = useSite(ownSite);

interface AxeRun {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const quick = { resultTypes: ["violations"], preload: false };
const EVERYTHING = { ...quick, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
const COLOURS = { ...quick, runOnly: { type: "rule", values: COLOUR_RULES } };
const ALL_BUT_COLOURS = { ...EVERYTHING, rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])) };

const WIDE = { width: 1280, height: 900 };
const LIGHT = { name: "light", size: WIDE, media: { colorScheme: "light" }, rules: EVERYTHING } as const;
const NARROW = {
  name: "at 320 px",
  size: { width: 320, height: 700 },
  media: { colorScheme: "dark", media: "screen" },
  rules: ALL_BUT_COLOURS,
} as const;
const PHONE = { width: 360, height: 740 };
/** What a page is looked at in. Theme and paper change colours alone, a narrow screen all but them. */
const STATES = [
  LIGHT,
  { name: "dark", size: WIDE, media: { colorScheme: "dark" }, rules: COLOURS },
  { name: "on paper", size: WIDE, media: { colorScheme: "light", media: "print" }, rules: COLOURS },
  NARROW,
] as const;
/** In which a page is looked at whose colours are those of others. */
const SHAPES = [LIGHT, NARROW] as const;

async function violations(page: Page, options: object): Promise<string[]> {
  return page.evaluate(async (chosen) => {
    const { violations: found } = await (globalThis as unknown as { axe: AxeRun }).axe.run(document, chosen);
    return found.flatMap((violation) => violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.target.join(" ")}`));
  }, options);
}

/** What axe finds on the page at an address, in some states, with all details open; `ready` appears when its scripts are done. */
async function inspect(
  site: OpenedSite,
  address: string,
  ready = "body",
  states: readonly (typeof STATES)[number][] = STATES,
): Promise<string[]> {
  // Without the policy, so that axe can be put into the page.
  const { page } = await site.open(address, { viewport: WIDE, bypassCSP: true });
  await page.waitForSelector(ready);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await page.evaluate(axe);
  const found: string[] = [];
  for (const { name, size, media, rules } of states) {
    await page.setViewportSize(size);
    await page.emulateMedia(media);
    found.push(...(await violations(page, rules)).map((violation) => `${address} ${name}: ${violation}`));
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (name !== "on paper" && excess > 0) found.push(`${address} ${name}: ${excess} px wider than the screen`);
  }
  await page.close();
  return found;
}

/** Pages in which nothing was found, by their bytes, which name their styles and scripts by hash: not looked at again. */
const PASSED_FILE = ".cache/accessible-pages.json";
const passed = new Set<string>(existsSync(PASSED_FILE) ? (JSON.parse(readFileSync(PASSED_FILE, "utf8")) as string[]) : []);
const lookedWith = createHash("sha256").update(axe).update(readFileSync("tests/browser/accessibility.test.ts")).digest("hex");

async function inspectAll(site: OpenedSite, { folder }: SiteOnDisk): Promise<string[]> {
  const coloured = new Set(tellingPages(pagesOf(folder), folder, seenColours, coloursOf));
  const shaped = tellingPages(pagesOf(folder), folder, seen);
  const found = await eachAtOnce([...new Set([...coloured, ...shaped])], async (path) => {
    const states = coloured.has(path) ? STATES : SHAPES;
    const key = createHash("sha256").update(`${lookedWith} ${states.length} `).update(readPage(path, folder)).digest("hex");
    if (passed.has(key)) return [];
    const faults = await inspect(site, path, "body", states);
    if (faults.length === 0) passed.add(key);
    return faults;
  });
  mkdirSync(".cache", { recursive: true });
  writeFileSync(PASSED_FILE, JSON.stringify([...passed]));
  return found.flat();
}

const seen = new Set<string>();
const seenColours = new Set<string>();

test(
  "axe finds nothing on pages that have every route and kind of markup, and none is wider than a phone",
  { timeout: 600_000 },
  async () => {
    expect(await inspectAll(fixture, fixtureSite)).toEqual([]);
  },
);

test("nor on pages of this catalogue that have more", { timeout: 600_000 }, async () => {
  expect(await inspectAll(own, ownSite)).toEqual([]);
});

test.each([
  ["a comparison", "/compare/?models=heron-7b,lark-8x5b,quill-12b", "model-comparison thead th"],
  ["a sorted table", "/models/?columns=training-tokens,derived-mfu&sort=-training-tokens", "thead button"],
  ["results of a search", "/search/?q=heron+2+training+tokens", "[data-results] a.title"],
  ["an appendix", "/appendix/?models=heron-7b,quill-12b", "[data-preview] table"],
  ["a linked fact", "/models/heron-7b/#training-tokens", "#training-tokens[open], #training-tokens [open]"],
])("axe finds nothing in what a script has made: %s", async (_what, address, ready) => {
  expect(await inspect(fixture, address, ready)).toEqual([]);
});

/** What opens when it is used: an address, how it is opened, and what is there then. */
const OPENED: readonly [
  what: string,
  address: string,
  open: (page: Page) => Promise<void>,
  ready: string,
  size?: { width: number; height: number },
][] = [
  [
    "suggestions in the header",
    "/models/",
    (page) => page.locator("header input").pressSequentially("heron"),
    "header [role=listbox] [role=option]",
  ],
  [
    "suggestions on the first page",
    "/",
    (page) => page.locator(".hero input").pressSequentially("heron"),
    ".hero [role=listbox] [role=option]",
  ],
  ["the receipt beside a table", "/models/", (page) => page.locator(".ledger td a.v").first().click(), "value-panel h2"],
  ["the receipt from below", "/models/", (page) => page.locator(".ledger td a.v").first().click(), "value-panel h2", PHONE],
  ["the menu on a phone", "/models/", (page) => page.locator("button.menu").click(), "#menu:popover-open", PHONE],
  ["the filters", "/models/", (page) => page.locator("button[aria-controls=filters]").click(), "#filters:not([hidden])"],
  ["folds on a phone", "/accelerators/", async () => undefined, "details.fold-small:not([open])", PHONE],
  ["rows of a comparison on a phone", "/compare/heron/", (page) => page.locator(".unfold").first().click(), ".unfold :checked", PHONE],
  ["a picker", "/compare/", (page) => page.locator("#filter-model").pressSequentially("heron"), ".picker [role=option]"],
];

test.each(OPENED)("axe finds nothing in what is open: %s", async (_what, address, open, ready, size = WIDE) => {
  const { page } = await fixture.open(address, { viewport: size, bypassCSP: true });
  await page.waitForLoadState("networkidle");
  await open(page);
  await page.waitForSelector(ready);
  await page.evaluate(axe);
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page, EVERYTHING)).map((violation) => `${colorScheme}: ${violation}`));
  }
  expect(await page.locator(ready).count()).toBeGreaterThan(0);
  expect(found).toEqual([]);
  await page.close();
});

test("axe would find a fault, and a page that is too wide is found", async () => {
  const page = await fixture.browser.newPage();
  await page.setContent("<html><body><img src='x'></body></html>");
  await page.evaluate(axe);
  expect((await violations(page, EVERYTHING)).join(" ")).toContain("image-alt");
  await page.close();
});
