/** Colours of a picture: paper, and ramps from paper to each of the others. */
export type Colour = "ink" | "soft" | "accent" | "line";

/** Steps of a ramp. With paper they make the 16 colours of four bits. */
export const STEPS: Record<Colour, { first: number; count: number }> = {
  ink: { first: 1, count: 6 },
  soft: { first: 7, count: 4 },
  accent: { first: 11, count: 4 },
  line: { first: 15, count: 1 },
};
/** Index of the palette for each of the 16 degrees to which a letter covers a pixel. */
export const RAMPS: Record<Colour, Uint8Array> = { ink: ramp("ink"), soft: ramp("soft"), accent: ramp("accent"), line: ramp("line") };
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
