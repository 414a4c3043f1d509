import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixtureSite } from "../built-site.ts";
import { faultsOf, STATES, thin } from "./axe.ts";
import { useSite } from "./browser.ts";

const site = useSite(fixtureSite);
const [LIGHT, DARK] = STATES.filter(({ name }) => name === "light" || name === "dark");
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
const seen = new Set<string>();
let page: Page;
beforeAll(async () => {
  // Without the policy, so that axe can be put into the page.
  ({ page } = await site.take({ bypassCSP: true }));
});
afterAll(() => page.close());

/** Opens an address anew, whatever was open. */
async function visit(address: string, size = DESK): Promise<void> {
  await page.goto("about:blank");
  await page.emulateMedia({ colorScheme: "light", media: "screen" });
  await page.setViewportSize(size);
  await page.goto(site.address + address);
}

test.each([
  ["a comparison", "/compare/?models=heron-7b,lark-8x5b,quill-12b", "model-comparison thead th"],
  ["a sorted table", "/models/?columns=training-tokens,derived-mfu&sort=-training-tokens", "thead button"],
  ["results of a search", "/search/?q=heron+2+training+tokens", "[data-results] a.title"],
  ["an appendix", "/appendix/?models=heron-7b,quill-12b", "[data-preview] table"],
  ["a linked fact", "/models/heron-7b/#training-tokens", "#training-tokens[open], #training-tokens [open]"],
])("nothing is wrong with what a script has made: %s", async (_what, address, ready) => {
  await visit(address);
  await page.waitForSelector(ready);
  await thin(page);
  expect(await faultsOf(page, STATES, seen)).toEqual([]);
});

type Opening = readonly [
  what: string,
  address: string,
  open: (page: Page) => Promise<void>,
  ready: string,
  size?: { width: number; height: number },
];

const PANEL: Opening = ["the receipt beside a table", "/models/", (on) => on.locator(".ledger td a.v").first().click(), "value-panel h2"];

/** What opens when it is used: an address, how it is opened, and what is there then. */
const OPENINGS: readonly Opening[] = [
  [
    "suggestions in the header",
    "/models/",
    (on) => on.locator("header input").pressSequentially("heron"),
    "header [role=listbox] [role=option]",
  ],
  [
    "suggestions on the first page",
    "/",
    (on) => on.locator(".hero input").pressSequentially("heron"),
    ".hero [role=listbox] [role=option]",
  ],
  PANEL,
  ["the receipt from below", "/models/", (on) => on.locator(".ledger td a.v").first().click(), "value-panel h2", PHONE],
  ["the menu on a phone", "/models/", (on) => on.locator("button.menu").click(), "#menu:popover-open", PHONE],
  ["the filters", "/models/", (on) => on.locator("button[aria-controls=filters]").click(), "#filters:not([hidden])"],
  ["folds on a phone", "/accelerators/", async () => undefined, "details.fold-small:not([open])", PHONE],
  ["rows of a comparison on a phone", "/compare/heron/", (on) => on.locator(".unfold").first().click(), ".unfold :checked", PHONE],
  ["a picker", "/compare/", (on) => on.locator("#filter-model").pressSequentially("heron"), ".picker [role=option]"],
];

/** What is wrong with what is open, light and dark, at the size at which it was opened; it must still be open then. */
async function faultsOpened([, address, open, ready, size = DESK]: Opening, plant = async () => undefined as unknown): Promise<string[]> {
  await visit(address, size);
  await open(page);
  await page.waitForSelector(ready);
  await plant();
  const found = await faultsOf(
    page,
    [LIGHT, DARK].flatMap((state) => (state ? [{ ...state, size }] : [])),
    seen,
  );
  expect(await page.locator(ready).count()).toBeGreaterThan(0);
  return found;
}

test.each(OPENINGS.map((opening) => [opening[0], opening] as const))("nothing is wrong with what is open: %s", async (_what, opening) => {
  expect(await faultsOpened(opening)).toEqual([]);
});

describe("a fault is found", () => {
  /** Adds a style sheet, or an element at the end of the content. */
  const style = (text: string) => async () => {
    await page.addStyleTag({ content: text });
  };
  const element = (markup: string) => () =>
    page.evaluate((html) => {
      const part = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
      if (part) document.querySelector("main")?.append(part);
    }, markup);

  const onWide = "@media (width < 400px) { main .on-wide { display: none } }";
  const onPhones = "@media (width >= 400px) { main .on-phones { display: none } }";
  const small = "p.small-targets button { width: 12px; height: 12px; padding: 0; min-height: 0; font-size: 4px }";

  test.each([
    ["a contrast in the dark", "dark", style("@media (prefers-color-scheme: dark) { main h1 { color: #222 } }"), "color-contrast: h1"],
    ["a colour on paper", "on paper", style("@media print { main p { color: #ddd } }"), "color-contrast: "],
    ["what is wider than a phone", "at 320 px", style("main h1 { min-width: 400px }"), "px wider than the screen"],
    ["an id that two share", "light", element('<p><b id="twice">a</b><b id="twice">b</b></p>'), "two share the id twice"],
    ["a jump from heading to heading", "light", element("<div><h2>a</h2><h4>b</h4></div>"), "heading-order: "],
    ["a picture without words", "light", element('<p><img src="/favicon.svg"></p>'), "image-alt: "],
    [
      "small targets on a phone",
      "at 320 px",
      async () => {
        await element('<p class="small-targets"><button>a</button><button>b</button></p>')();
        await style(`@media (width < 400px) { ${small} }`)();
      },
      "target-size: ",
    ],
    [
      "a button whose word is not shown on a phone",
      "at 320 px",
      async () => {
        await element('<p><button><span class="on-wide">Save</span></button></p>')();
        await style(onWide)();
      },
      "button-name: ",
    ],
    [
      "a heading that is missed on a phone",
      "at 320 px",
      async () => {
        await element('<div><h2>a</h2><h3 class="on-wide">b</h3><h4>c</h4></div>')();
        await style(onWide)();
      },
      "heading-order: ",
    ],
    [
      "a picture without words that only phones show",
      "at 320 px",
      async () => {
        await element('<p class="on-phones"><img src="/favicon.svg"></p>')();
        await style(onPhones)();
      },
      "image-alt: ",
    ],
  ])("%s", async (_what, where, plant, expected) => {
    await visit("/about/");
    await plant();
    const found = await faultsOf(
      page,
      // As pages are looked at: what was looked at in one state is looked at less in the next.
      STATES.filter(({ name }) => name === "light" || name === where),
      new Set(),
    );
    expect(found.filter((fault) => fault.startsWith(`${where}: `)).join("\n")).toContain(expected);
    expect(found.filter((fault) => !fault.startsWith(`${where}: `))).toEqual([]);
  });

  test("a field without a label, in what is open", async () => {
    const found = await faultsOpened(PANEL, () =>
      page.evaluate(() => document.querySelector("value-panel h2")?.after(document.createElement("input"))),
    );
    expect(found.join()).toMatch(/light: label: /);
  });

  test.each(["keydown", "focusout"])("a part that keeps the focus by its %s", async (event) => {
    await visit("/about/");
    await page.evaluate((name) => {
      const button = document.createElement("button");
      button.textContent = "Stay";
      button.addEventListener(name, (happening) => {
        if (name === "keydown") happening.preventDefault();
        else button.focus();
      });
      document.querySelector("main")?.prepend(button);
    }, event);
    expect((await faultsOf(page, STATES.slice(0, 1), seen)).join()).toContain("light: keyboard trap: <button>");
  });
});
