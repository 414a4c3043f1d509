import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { Page } from "playwright-core";
import { serve, type Served } from "./browser.ts";

let axe: Promise<Served> | undefined;

/** Puts axe into a page: from an address, because a browser keeps what it compiled of a script that has one. */
async function addAxe(page: Page): Promise<void> {
  axe ??= serve(dirname(createRequire(import.meta.url).resolve("axe-core/axe.min.js")));
  await page.addScriptTag({ url: `${(await axe).address}/axe.min.js` });
}

interface AxeRun {
  run(
    context: Document | { include: Element[] },
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const QUICK = { resultTypes: ["violations"], preload: false, iframes: false };
const COLOURS = { ...QUICK, runOnly: { type: "rule", values: COLOUR_RULES } };
const ALL_BUT_COLOURS = {
  ...QUICK,
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])),
};
/** Rules that what was right at one width may break at another: by its size, by words or headings that are not shown there. */
const WIDTH_RULES = {
  ...QUICK,
  runOnly: {
    type: "rule",
    values: [
      "target-size",
      "scrollable-region-focusable",
      "heading-order",
      "page-has-heading-one",
      "label",
      "select-name",
      "link-name",
      "button-name",
      "summary-name",
      "aria-command-name",
      "aria-hidden-focus",
    ],
  },
};

export interface State {
  readonly name: string;
  readonly size: { width: number; height: number };
  readonly media: { colorScheme: "light" | "dark"; media: "screen" | "print" };
  /** Whether more can be wrong than colours: theme and paper change nothing else. */
  readonly shape: boolean;
}

const WIDE = { width: 1280, height: 900 };
/** What a page is looked at in. */
export const STATES: readonly State[] = [
  { name: "light", size: WIDE, media: { colorScheme: "light", media: "screen" }, shape: true },
  { name: "dark", size: WIDE, media: { colorScheme: "dark", media: "screen" }, shape: false },
  { name: "on paper", size: WIDE, media: { colorScheme: "light", media: "print" }, shape: false },
  { name: "at 320 px", size: { width: 320, height: 700 }, media: { colorScheme: "dark", media: "screen" }, shape: true },
];

/** What is wrong with a page as it stands, in some states, each fault with the state and its place. */
export async function faultsOf(page: Page, states: readonly State[], seen: Set<string>): Promise<string[]> {
  await addAxe(page);
  const found: string[] = [];
  for (const { name, size, media, shape } of states) {
    if (page.viewportSize()?.width !== size.width || page.viewportSize()?.height !== size.height) await page.setViewportSize(size);
    await page.emulateMedia(media);
    const faults = await freshColours(page, Object.values(media).join(" "), seen);
    if (shape) faults.push(...(await violations(page)), ...(await excess(page)), ...(await doubledIds(page)));
    if (shape && name === "light") faults.push(...(await keyboardTraps(page)));
    found.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  return found;
}

/** Takes away rows and parts that hold no kind of element that those before them lack: they could only repeat what is found there. */
export async function thin(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told = new Set(["class", "role", "type", "scope"]);
    const kindOf = (element: Element) =>
      [element.localName, ...[...element.attributes].map(({ name, value }) => (told.has(name) ? `${name}=${value}` : name))].join(" ");
    const kindOfEach = new Map([...document.querySelectorAll("main *")].map((element) => [element, kindOf(element)]));
    for (const parent of document.querySelectorAll("main :is(tbody, ul, ol, dl, div, section, article, select, g)")) {
      const kinds = new Set<string>();
      for (const [index, child] of [...parent.children].entries()) {
        const before = kinds.size;
        for (const element of [child, ...child.querySelectorAll("*")]) kinds.add(kindOfEach.get(element) ?? "");
        // Two stay in any case: rows may differ by turns.
        if (index > 1 && kinds.size === before && child.matches("tr, li, dt, dd, p, div, section, article, details, option, a, g"))
          child.remove();
      }
    }
  });
}

/** By all rules, what was not shown before; by those of the width alone, what a wider state of this page has shown. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    async ({ all, ofWidth }) => {
      const { axe: run, shown = new WeakSet() } = globalThis as unknown as { axe: AxeRun; shown?: WeakSet<Element> };
      const isFirst = !("shown" in globalThis);
      const fresh = [...document.querySelectorAll("body *")].filter(
        (element) => !shown.has(element) && element.checkVisibility({ visibilityProperty: true }),
      );
      for (const element of fresh) shown.add(element);
      Object.assign(globalThis, { shown });
      if (isFirst) return (await run.run(document, all)).violations;
      return [
        ...(await run.run(document, ofWidth)).violations,
        ...(fresh.length === 0 ? [] : (await run.run({ include: fresh }, all)).violations),
      ];
    },
    { all: ALL_BUT_COLOURS, ofWidth: WIDTH_RULES },
  );
  return found.flatMap(named);
}

const named = ({ id, nodes }: { id: string; nodes: { target: unknown[] }[] }) =>
  nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")}`);

/** Most texts of a kind that are looked at on one page: rows may differ by turns. */
const SAMPLES = 2;

/**
 * What is wrong with the colours of texts whose kind `seen` does not hold; grows `seen`. Of one kind are texts in elements of the
 * same tag and classes with the same colours, size and weight on the same ground, in the same theme or on paper.
 */
async function freshColours(page: Page, medium: string, seen: Set<string>): Promise<string[]> {
  const texts = await page.evaluateHandle(kindsOfText, SAMPLES);
  const kinds = (await texts.evaluate((found) => [...found.keys()])).map((kind) => `${medium} ${kind}`);
  // What was seen stays here: a page would have to be sent all of it.
  const fresh = kinds.flatMap((kind, index) => (seen.has(kind) ? [] : index));
  if (fresh.length === 0) return [];
  for (const index of fresh) seen.add(kinds[index] ?? "");
  const found = await texts.evaluate(
    async (held, { chosen, options }) => {
      const elements = [...held.values()];
      const include = chosen.flatMap((index) => elements[index] ?? []);
      return (await (globalThis as unknown as { axe: AxeRun }).axe.run({ include }, options)).violations;
    },
    { chosen: fresh, options: COLOURS },
  );
  return found.flatMap(named);
}

/** Runs in a page: of each kind of text, the first few elements that hold such texts. */
function kindsOfText(most: number): Map<string, Element[]> {
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element): string => {
    const held = grounds.get(element);
    if (held !== undefined) return held;
    const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element);
    const below = element.parentElement ? groundOf(element.parentElement) : "";
    const own = [backgroundColor, backgroundImage, opacity, filter].join(" ");
    const ground = own === "rgba(0, 0, 0, 0) none 1 none" ? below : `${below} < ${own}`;
    grounds.set(element, ground);
    return ground;
  };
  const hasWords = (element: Element) =>
    element.matches("input, select, textarea") || [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  const kinds = new Map<string, Element[]>();
  for (const element of document.querySelectorAll("body *")) {
    if (!hasWords(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fill, fontSize, fontWeight, textShadow, textDecorationLine } = getComputedStyle(element);
    const around = element.parentElement ? getComputedStyle(element.parentElement).color : "";
    const name = `${element.localName}.${element.getAttribute("class") ?? ""}`;
    const kind = [name, color, fill, fontSize, fontWeight, textShadow, textDecorationLine, around, groundOf(element)].join("|");
    const alike = kinds.get(kind) ?? [];
    if (alike.length < most) kinds.set(kind, [...alike, element]);
  }
  return kinds;
}

/** Parts that keep the tab key to themselves, or that the focus cannot leave. */
function keyboardTraps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const traps: string[] = [];
    const stops = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
      (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !element.closest("[inert]"),
    );
    const tells = (element: HTMLElement) => `keyboard trap: ${element.outerHTML.slice(0, 80)}`;
    let last: HTMLElement | undefined;
    for (const element of stops) {
      for (const shiftKey of [false, true]) {
        const pressed = new KeyboardEvent("keydown", { key: "Tab", shiftKey, bubbles: true, cancelable: true });
        if (!element.dispatchEvent(pressed)) traps.push(`${tells(element)} keeps the tab key`);
      }
      // A link has nothing to keep the focus for; it is where the focus of a control goes on to.
      if (element.localName === "a" && !last) continue;
      element.focus({ preventScroll: true });
      if (last && document.activeElement === last) traps.push(`${tells(last)} keeps the focus`);
      last = element.localName !== "a" && document.activeElement === element ? element : undefined;
    }
    (document.activeElement as HTMLElement | null)?.blur();
    return traps;
  });
}

async function excess(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wide > 0 ? [`${wide} px wider than the screen`] : [];
}

/** Axe leaves ids that nothing refers to alone; links to a place on a page refer to them. */
function doubledIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `two share the id ${id}`);
  });
}
