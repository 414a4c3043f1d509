import { readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";

/**
 * Makes src/styles/fonts/source-serif-4.woff2: the weights and characters that the site sets in the
 * serif, so that a page with its font stays small. Run by hand when either changes.
 */
const printableAscii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join("");
const others = "–—‘’“”…×·≤≥≈÷éöüäñçãíóáêôåøß→½µ\u00a0⁰¹²³⁴⁵⁶⁷⁸⁹⁻₂";
const whole = readFileSync(
  new URL(import.meta.resolve("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2")),
);
const subset = await subsetFont(whole, printableAscii + others, {
  targetFormat: "woff2",
  variationAxes: { wght: { min: 400, max: 600, default: 400 } },
});
writeFileSync(new URL("../src/styles/fonts/source-serif-4.woff2", import.meta.url), subset);
