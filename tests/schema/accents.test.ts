import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ACCENTS, DEFAULT_ACCENT } from "../../src/schema/accents.ts";

const css = readFileSync("src/styles/base.css", "utf8");

/** A colour of base.css, on paper and on the dark page. */
function token(name: string): { light: string; dark: string } {
  const [, light = "", dark = ""] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  return { light, dark };
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test("the measure is that of WCAG: black on white is 21, #777777 on white 4.48", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(Object.entries(ACCENTS))("the accent %s", (_name, accent) => {
  test.each(["paper", "card", "wash"])("is read on %s, light and dark", (ground) => {
    const { light, dark } = token(ground);
    expect(contrast(accent.light, light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent.dark, dark)).toBeGreaterThanOrEqual(4.5);
  });
});

test("the usual accent is that of the style sheets", () => {
  expect(token("rule")).toEqual(ACCENTS[DEFAULT_ACCENT]);
});
