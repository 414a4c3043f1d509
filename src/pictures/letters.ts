import { inflateSync } from "node:zlib";
import type { Colour } from "./colours.ts";
import faces from "./glyphs.json" with { type: "json" };

export type Face = keyof typeof faces;
/** Advance, then left, top above the baseline, width and height of its box, all in pixels. */
type Glyph = readonly [advance: number, left: number, top: number, width: number, height: number];

interface Letters {
  glyphs: ReadonlyMap<string, PlacedGlyph>;
  /** 0 to 15 a byte, the boxes of all glyphs one after the other. */
  coverage: Uint8Array;
}

export interface PlacedGlyph {
  glyph: Glyph;
  /** Where its box begins among those of all glyphs. */
  start: number;
  /** Its box in the bytes of a row, by colour, for an even and an odd column; made when first written. */
  packed: Map<Colour, [even?: Uint8Array, odd?: Uint8Array]>;
}

/** Width of a line of text in pixels. */
export function widthOf(text: string, face: Face): number {
  const { glyphs } = lettersOf(face);
  return drawable(text, glyphs).reduce((sum, character) => sum + (glyphs.get(character)?.glyph[0] ?? 0), 0);
}

/** The characters that the face has; others lose their accents, or are a question mark. */
export function drawable(text: string, glyphs: Letters["glyphs"]): string[] {
  return [...text.normalize("NFC")].flatMap((character) => {
    if (glyphs.has(character)) return character;
    const plain = character === "\u00a0" ? " " : character.normalize("NFKD").replace(/\p{M}/gu, "");
    return glyphs.has(plain) ? plain : "?";
  });
}

const letters = new Map<Face, Letters>();

export function lettersOf(face: Face): Letters {
  const known = letters.get(face);
  if (known) return known;
  const { glyphs, coverage } = faces[face];
  let start = 0;
  const placed = new Map<string, PlacedGlyph>();
  for (const [character, advance, left, top, width, height] of glyphs as [string, ...Glyph][]) {
    placed.set(character, { glyph: [advance, left, top, width, height], start, packed: new Map() });
    start += width * height;
  }
  const made = { glyphs: placed, coverage: new Uint8Array(inflateSync(Buffer.from(coverage, "base64"))) };
  letters.set(face, made);
  return made;
}
