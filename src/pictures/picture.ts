import { Bitmap } from "./bitmap.ts";
import { paletteOf, type Colour } from "./colours.ts";
import { widthOf, type Face } from "./letters.ts";
import { encodePng } from "./png.ts";

/** What the picture of a page shows where a link to it is shared. */
export interface Picture {
  /** What kind of page it is: "Model card". */
  kind: string;
  title: string;
  /** One line below the title. */
  line?: string;
  /** A value in short and what it is; at most four are drawn. */
  figures?: readonly { label: string; value: string }[];
  /** One mark a question: answered, given differently by different sources, or open. */
  meter?: { marks: readonly ("known" | "disputed" | "unknown" | "not-applicable")[]; words: string };
}

/** Whose picture it is: the name that stands at its head, and a colour as in CSS, #b3362b. */
export interface Brand {
  name: string;
  accent: string;
}

/** The size that Open Graph readers show without cutting. */
export const WIDTH = 1200;
export const HEIGHT = 630;
const LEFT = 80;
const RIGHT = WIDTH - 80;
/** Width of the name at the head. */
const MOST_BRAND = 640;
const MOST_FIGURES = 4;
const MOST_LINES = 3;

/** Drawn on again and again: to be given the room for a picture took a sixth of what one takes. */
let sheet: Bitmap | undefined;

/** A picture as PNG: the same bytes for the same words. */
export function drawPicture({ kind, title, line, figures = [], meter }: Picture, brand: Brand): Uint8Array<ArrayBuffer> {
  const bitmap = (sheet ??= new Bitmap(WIDTH, HEIGHT));
  bitmap.clear();
  bitmap.fill(0, 0, WIDTH, 12, "accent");
  const after = bitmap.write(cut(brand.name, "text", MOST_BRAND), LEFT, 92, "text", "accent");
  bitmap.write(kind, after + 24, 92, "text", "soft");

  const { face, lines, leading } = fitTitle(title);
  let baseline = 92 + leading + 26;
  for (const words of lines) {
    bitmap.write(words, LEFT, baseline, face, "ink");
    baseline += leading;
  }
  if (line) writeLine(bitmap, line, baseline - leading + 58, "text", "soft");
  figures.slice(0, MOST_FIGURES).forEach(({ label, value }, index) => {
    const x = LEFT + (index * (RIGHT - LEFT)) / MOST_FIGURES;
    const most = (RIGHT - LEFT) / MOST_FIGURES - 20;
    bitmap.write(cut(label, "text", most), x, 436, "text", "soft");
    bitmap.write(
      cut(value, widthOf(value, "figure") > most ? "text" : "figure", most),
      x,
      492,
      widthOf(value, "figure") > most ? "text" : "figure",
      "ink",
    );
  });
  if (meter) drawMeter(bitmap, meter);
  return encodePng(bitmap, paletteOf(brand.accent));
}

function drawMeter(bitmap: Bitmap, { marks, words }: NonNullable<Picture["meter"]>): void {
  const [size, gap, top] = [20, 8, 552];
  marks.forEach((mark, index) => {
    const x = LEFT + index * (size + gap);
    if (mark === "known") bitmap.fill(x, top, size, size, "ink");
    else if (mark === "not-applicable") bitmap.fill(x, top + size / 2 - 1, size, 2, "line");
    else {
      // A frame; half full where sources differ.
      bitmap.fill(x, top, size, 2, "soft");
      bitmap.fill(x, top + size - 2, size, 2, "soft");
      bitmap.fill(x, top, 2, size, "soft");
      bitmap.fill(x + size - 2, top, 2, size, "soft");
      if (mark === "disputed") bitmap.fill(x, top, size / 2, size, "accent");
    }
  });
  writeLine(bitmap, words, top + 19, "text", "soft", LEFT + marks.length * (size + gap) + 16);
}

function writeLine(bitmap: Bitmap, text: string, y: number, face: Face, colour: Colour, x = LEFT): void {
  bitmap.write(cut(text, face, RIGHT - x), x, y, face, colour);
}

/** The largest face in which the title takes few lines; what is left over is cut. */
function fitTitle(title: string): { face: Face; lines: string[]; leading: number } {
  const large = breakLines(title, "name");
  if (large.length <= 2 && large.every((line) => widthOf(line, "name") <= RIGHT - LEFT)) return { face: "name", lines: large, leading: 92 };
  const lines = breakLines(title, "smaller");
  const kept = lines.slice(0, MOST_LINES);
  if (lines.length > MOST_LINES) kept[MOST_LINES - 1] = `${kept[MOST_LINES - 1]} ${lines[MOST_LINES]}`;
  return { face: "smaller", lines: kept.map((line) => cut(line, "smaller", RIGHT - LEFT)), leading: 66 };
}

function breakLines(text: string, face: Face): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, face) <= RIGHT - LEFT) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The text, or its beginning with an ellipsis where it is wider than `most` pixels. */
function cut(text: string, face: Face, most: number): string {
  if (widthOf(text, face) <= most) return text;
  const beginning = (length: number) => text.slice(0, length).trimEnd();
  // No beginning is wider than a longer one: names of sixty models would take hundreds of steps of one letter.
  let [fits, tooLong] = [1, text.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (widthOf(`${beginning(middle)}…`, face) <= most) fits = middle;
    else tooLong = middle;
  }
  return `${beginning(fits)}…`;
}
