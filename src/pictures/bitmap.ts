import { RAMPS, STEPS, type Colour } from "./colours.ts";
import { drawable, lettersOf, type Face, type PlacedGlyph } from "./letters.ts";

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

  /** Makes all of it paper again. */
  clear(): void {
    this.rows.fill(0);
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
    let pen = x;
    for (const character of drawable(text, glyphs)) {
      const found = glyphs.get(character);
      if (!found) continue;
      const [advance, left, top, width, height] = found.glyph;
      const start = Math.round(pen) + left;
      const bytes = packedGlyph(found, coverage, colour, start & 1);
      const wide = bytesAcross(width, start & 1);
      const most = Math.min(wide, (this.width + 1 - start) >> 1);
      for (let row = 0; row < height; row += 1) {
        const at = this.#at(start, y - top + row);
        for (let place = 0; place < most; place += 1) {
          const byte = bytes[row * wide + place]!;
          if (byte !== 0) this.rows[at + place] = over(this.rows[at + place]!, byte);
        }
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

/** How many bytes of a row a box touches. `odd`: 1 where it begins at the second pixel of a byte. */
function bytesAcross(width: number, odd: number): number {
  return (width + odd + 1) >> 1;
}

/** A letter as rows hold it: the same few dozen letters stand on every picture. */
function packedGlyph({ glyph, start, packed }: PlacedGlyph, coverage: Uint8Array, colour: Colour, odd: number): Uint8Array {
  const both = packed.get(colour) ?? [];
  const known = both[odd];
  if (known) return known;
  const [, , , width, height] = glyph;
  const wide = bytesAcross(width, odd);
  const bytes = new Uint8Array(wide * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const index = RAMPS[colour][coverage[start + row * width + column]!]!;
      put(bytes, row * wide + ((column + odd) >> 1), column + odd, index);
    }
  }
  both[odd] = bytes;
  packed.set(colour, both);
  return bytes;
}

/** Two pixels over two others: paper lets those below through. */
function over(below: number, byte: number): number {
  return byte | (byte & 0xf0 ? 0 : below & 0xf0) | (byte & 0x0f ? 0 : below & 0x0f);
}

/** Sets one of the two pixels of a byte. */
function put(rows: Uint8Array, at: number, x: number, index: number): void {
  const byte = rows[at]!;
  rows[at] = x & 1 ? (byte & 0xf0) | index : (byte & 0x0f) | (index << 4);
}
