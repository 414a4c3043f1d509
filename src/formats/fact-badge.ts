import type { Fact, Model } from "../catalog/model.ts";
import { cellOfFact } from "../values/cell.ts";
import { MARKS, marksOf } from "../values/marks.ts";
import { escape } from "../values/markup.ts";

const HEIGHT = 20;
const PAD = 7;
const SIZE = 12;
/** Letters of a value that a badge shows. */
const LONGEST = 44;
const FONT = "Verdana,DejaVu Sans,Geneva,sans-serif";

/** Attributes are the light colours, for whoever reads no style; the style has those of a dark page. */
const LIGHT = { label: "#585c65", value: "#f1f3f0", ink: "#1d1f23", onLabel: "#ffffff", edge: "#858c97" };
const STYLE = "@media(prefers-color-scheme:dark){.l{fill:#3a3f48}.v{fill:#1b1e23}.i{fill:#e9e6df}.e{stroke:#737a86}}";

/**
 * A fact as a badge: its label, its value in short, and its mark where it is no plain statement of the makers. SVG
 * without script or foreign parts. Each text is stretched to the width that is kept for it, whatever font draws it.
 */
export function factBadge(model: Model, fact: Fact): string {
  const { field, claims } = fact;
  const cell = cellOfFact(fact, field.id);
  const marks = marksOf(cell);
  const value = [cut(cell.text), ...marks.map((id) => MARKS[id].glyph)].join(" ");
  const [labelWidth, valueWidth] = [widthOf(field.label), widthOf(value)];
  const left = labelWidth + 2 * PAD;
  const width = left + valueWidth + 2 * PAD;
  const words = `${model.name}, ${field.label}: ${cut(claims[0].display)}${marks.map((id) => `, ${MARKS[id].words}`).join("")}`;
  const [label, shown, about] = [field.label, value, words].map(escape);
  const edge = `M3 0h${left - 3}v${HEIGHT}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z`;
  // Some fifty a card: written out, which takes half of what a tree of elements does.
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${about}" font-family="${FONT}" font-size="${SIZE}">`,
    `<title>${about}</title><style>${STYLE}</style>`,
    `<rect class="v" width="${width}" height="${HEIGHT}" rx="3" fill="${LIGHT.value}"></rect>`,
    `<path class="l" fill="${LIGHT.label}" d="${edge}"></path>`,
    `<rect class="e" x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="3" fill="none" stroke="${LIGHT.edge}"></rect>`,
    `<text class="t" fill="${LIGHT.onLabel}" x="${PAD}" y="14" textLength="${labelWidth}" lengthAdjust="spacingAndGlyphs">${label}</text>`,
    `<text class="i" fill="${LIGHT.ink}" x="${left + PAD}" y="14" textLength="${valueWidth}" lengthAdjust="spacingAndGlyphs">${shown}</text></svg>\n`,
  ].join("");
}

function cut(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** About as wide as Verdana writes it, in pixels. */
function widthOf(words: string): number {
  let ems = 0;
  for (const character of words) {
    const known = widths.get(character) ?? emsOf(character);
    widths.set(character, known);
    ems += known;
  }
  return Math.round(ems * SIZE);
}

const widths = new Map<string, number>();

function emsOf(character: string): number {
  if (/[ijlI.,:;'|!()[\] ]/.test(character)) return 0.4;
  if (/[ftr\-/"]/.test(character)) return 0.46;
  if (/[mwMW@%]/.test(character)) return 0.98;
  if (/[A-Z≤≥≈≠×◐△◌↑]/u.test(character)) return 0.74;
  // Scripts that are written in squares.
  return /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(character) ? 1 : 0.63;
}
