import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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
  await page.evaluate(AXE);
  const found: string[] = [];
  for (const { name, size, media, shape } of states) {
    await page.setViewportSize(size);
    await page.emulateMedia(media);
    const faults = await freshColours(page, Object.values(media).join(" "), seen);
    if (shape) faults.push(...(await violations(page, ALL_BUT_COLOURS)), ...(await excess(page)), ...(await doubledIds(page)));
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

async function violations(page: Page, options: object): Promise<string[]> {
  const found = await page.evaluate(
    async (chosen) => (await (globalThis as unknown as { axe: AxeRun }).axe.run(document, chosen)).violations,
    options,
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
  const { kinds, found } = await page.evaluate(
    async ({ known, options, most, medium: on }) => {
      const isKnown = new Set(known);
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
      const fresh = new Map<string, Element[]>();
      for (const element of document.querySelectorAll("body *")) {
        if (!hasWords(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
        const { color, fill, fontSize, fontWeight, textShadow, textDecorationLine } = getComputedStyle(element);
        const around = element.parentElement ? getComputedStyle(element.parentElement).color : "";
        const name = `${element.localName}.${element.getAttribute("class") ?? ""}`;
        const kind = [on, name, color, fill, fontSize, fontWeight, textShadow, textDecorationLine, around, groundOf(element)].join("|");
        if (isKnown.has(kind)) continue;
        const alike = fresh.get(kind) ?? [];
        if (alike.length < most) fresh.set(kind, [...alike, element]);
      }
      if (fresh.size === 0) return { kinds: [], found: [] };
      const run = await (globalThis as unknown as { axe: AxeRun }).axe.run({ include: [...fresh.values()].flat() }, options);
      return { kinds: [...fresh.keys()], found: run.violations };
    },
    { known: [...seen], options: COLOURS, most: SAMPLES, medium },
  );
  for (const kind of kinds) seen.add(kind);
  return found.flatMap(named);
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
