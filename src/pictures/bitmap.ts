import { inflateSync } from "node:zlib";
import faces from "./glyphs.json" with { type: "json" };

export type Face = keyof typeof faces;
/** Colours of a picture: paper, and ramps from paper to each of the others. */
export type Colour = "ink" | "soft" | "accent" | "line";

/** Advance, then left, top above the baseline, width and height of its box, all in pixels. */
type Glyph = readonly [advance: number, left: number, top: number, width: number, height: number];

interface Letters {
  glyphs: ReadonlyMap<string, { glyph: Glyph; start: number }>;
  /** 0 to 15 a byte, the boxes of all glyphs one after the other. */
  coverage: Uint8Array;
}

const letters = new Map<Face, Letters>();
/** Steps of a ramp. With paper they make the 16 colours of four bits. */
const STEPS: Record<Colour, { first: number; count: number }> = {
  ink: { first: 1, count: 6 },
  soft: { first: 7, count: 4 },
  accent: { first: 11, count: 4 },
  line: { first: 15, count: 1 },
};
/** Index of the palette for each of the 16 degrees to which a letter covers a pixel. */
const RAMPS: Record<Colour, Uint8Array> = { ink: ramp("ink"), soft: ramp("soft"), accent: ramp("accent"), line: ramp("line") };
function ramp(colour: Colour): Uint8Array {
  const { first, count } = STEPS[colour];
  return Uint8Array.from({ length: 16 }, (_, degree) => {
    const step = Math.round((degree / 15) * count);
    return step > 0 ? first + step - 1 : 0;
  });
}
const RGB: Record<Exclude<Colour, "accent"> | "paper", readonly [number, number, number]> = {
  paper: [0xfb, 0xfa, 0xf6],
  ink: [0x1d, 0x1f, 0x23],
  soft: [0x58, 0x5c, 0x65],
  line: [0xd9, 0xde, 0xe6],
};

/** Red, green and blue of the 16 colours. `accent`: as in CSS, #b3362b. */
export function paletteOf(accent: string): Uint8Array {
  const colours = { ...RGB, accent: [1, 3, 5].map((start) => Number.parseInt(accent.slice(start, start + 2), 16)) };
  const bytes = new Uint8Array(16 * 3);
  bytes.set(RGB.paper, 0);
  for (const colour of ["ink", "soft", "accent", "line"] as const) {
    const { first, count } = STEPS[colour];
    for (let step = 1; step <= count; step += 1) {
      const mixed = colours[colour].map((channel, index) => Math.round(RGB.paper[index]! + ((channel - RGB.paper[index]!) * step) / count));
      bytes.set(mixed, (first + step - 1) * 3);
    }
  }
  return bytes;
}

/**
 * A picture of 16 colours, kept as PNG wants it: each row is a byte for its filter, none, and then two pixels a byte,
 * each an index of its palette.
 */
export class Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rows: Uint8Array;
  readonly #stride: number;

  constructor(width: number, height: number) {
    [this.width, this.height] = [width, height];
    this.#stride = 1 + Math.ceil(width / 2);
    this.rows = new Uint8Array(this.#stride * height);
  }

  fill(x: number, y: number, width: number, height: number, colour: Colour): void {
    const { first, count } = STEPS[colour];
    const index = first + count - 1;
    for (let row = y; row < y + height; row += 1) {
      const [evenStart, evenEnd] = [x + (x & 1), (x + width) & ~1];
      if (x & 1) put(this.rows, this.#at(x, row), x, index);
      this.rows.fill((index << 4) | index, this.#at(evenStart, row), this.#at(evenEnd, row));
      if ((x + width) & 1) put(this.rows, this.#at(x + width - 1, row), x + width - 1, index);
    }
  }

  /** Writes one line of text; `y` is its baseline. Returns where it ends. */
  write(text: string, x: number, y: number, face: Face, colour: Colour): number {
    const { glyphs, coverage } = lettersOf(face);
    const steps = RAMPS[colour];
    let pen = x;
    for (const character of drawable(text, glyphs)) {
      const found = glyphs.get(character);
      if (!found) continue;
      const [advance, left, top, width, height] = found.glyph;
      const start = Math.round(pen) + left;
      let place = found.start;
      const end = Math.min(start + width, this.width);
      for (let row = y - top; row < y - top + height; row += 1) {
        const first = this.#at(0, row);
        for (let column = start; column < end; column += 1) {
          const index = steps[coverage[place + column - start]!]!;
          if (index > 0) put(this.rows, first + (column >> 1), column, index);
        }
        place += width;
      }
      pen += advance;
    }
    return pen;
  }

  /** The byte in which a pixel stands. */
  #at(x: number, y: number): number {
    return y * this.#stride + 1 + (x >> 1);
  }
}

/** Sets one of the two pixels of a byte. */
function put(rows: Uint8Array, at: number, x: number, index: number): void {
  const byte = rows[at]!;
  rows[at] = x & 1 ? (byte & 0xf0) | index : (byte & 0x0f) | (index << 4);
}

/** Width of a line of text in pixels. */
export function widthOf(text: string, face: Face): number {
  const { glyphs } = lettersOf(face);
  return drawable(text, glyphs).reduce((sum, character) => sum + (glyphs.get(character)?.glyph[0] ?? 0), 0);
}

/** The characters that the face has; others lose their accents, or are a question mark. */
function drawable(text: string, glyphs: Letters["glyphs"]): string[] {
  return [...text.normalize("NFC")].flatMap((character) => {
    if (glyphs.has(character)) return character;
    const plain = character === "\u00a0" ? " " : character.normalize("NFKD").replace(/\p{M}/gu, "");
    return glyphs.has(plain) ? plain : "?";
  });
}

function lettersOf(face: Face): Letters {
  const known = letters.get(face);
  if (known) return known;
  const { glyphs, coverage } = faces[face];
  let start = 0;
  const placed = new Map<string, { glyph: Glyph; start: number }>();
  for (const [character, advance, left, top, width, height] of glyphs as [string, ...Glyph][]) {
    placed.set(character, { glyph: [advance, left, top, width, height], start });
    start += width * height;
  }
  const made = { glyphs: placed, coverage: new Uint8Array(inflateSync(Buffer.from(coverage, "base64"))) };
  letters.set(face, made);
  return made;
}
