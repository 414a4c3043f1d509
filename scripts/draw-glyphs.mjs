import { readFileSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { Blob as HarfBuzzBlob, Buffer as TextRun, Face, Font, shape } from "harfbuzzjs";
import subsetFont from "subset-font";

/**
 * Makes public/apple-touch-icon.png, and src/pictures/glyphs.json: the letters of the pictures that links show, in four sizes, as
 * coverage of 16 steps. Drawn once and by hand, because an SVG renderer takes some 70 ms for each
 * picture of a build; from these a picture takes two. Run again when sizes or characters change.
 */
const FACES = { name: [84, 600], smaller: [56, 600], figure: [46, 600], text: [28, 400] };
const CHARACTERS = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)),
  ..."–—‘’“”…×·±éèêëáàâäãåçíìîïñóòôöõøúùûüßæ½µ",
];
const SUPERSCRIPTS = Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((sign, digit) => [sign, [[String(digit), 0.62, 0.32]]]));
/** Signs that the face lacks, from others of it: character, scale, and how far it is raised, in ems. */
const COMPOSED = {
  "≤": [
    ["<", 1, 0.1],
    ["–", 1.12, -0.22],
  ],
  "≥": [
    [">", 1, 0.1],
    ["–", 1.12, -0.22],
  ],
  "≈": [
    ["~", 1, 0.1],
    ["~", 1, -0.08],
  ],
  "⁻": [["–", 0.62, 0.32]],
  ...SUPERSCRIPTS,
};
const MARGIN = 8;

await initWasm(readFileSync(new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
const whole = readFileSync(
  new URL(import.meta.resolve("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2")),
);

const faces = {};
for (const [id, [size, weight]] of Object.entries(FACES)) {
  const bytes = await subsetFont(whole, CHARACTERS.join(""), { targetFormat: "truetype", variationAxes: { wght: weight } });
  const face = new Face(new HarfBuzzBlob(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)));
  const font = new Font(face);
  const scale = size / face.upem;
  // A list, because an object would put the digits first.
  const glyphs = [];
  const coverage = [];
  for (const [character, parts] of [...CHARACTERS.map((one) => [one, [[one, 1, 0]]]), ...Object.entries(COMPOSED)]) {
    const outlines = parts.map(([part, grown, raised]) => {
      const { path, advance } = outline(font, part);
      return { path, advance: advance * scale * grown, scale: scale * grown, raised: raised * size };
    });
    const advance = Math.max(...outlines.map((one) => one.advance));
    const { box, pixels } = draw(outlines, advance, size);
    glyphs.push([character, Math.round(advance * 64) / 64, ...box]);
    coverage.push(pixels);
  }
  const packed = deflateSync(Buffer.concat(coverage), { level: 9 }).toString("base64");
  faces[id] = { size, glyphs, coverage: packed };
}
writeFileSync(new URL("../src/pictures/glyphs.json", import.meta.url), `${JSON.stringify(faces)}\n`);

const mark = readFileSync(new URL("../public/favicon.svg", import.meta.url), "utf8").replace(/^<svg[^>]*>|<\/svg>\s*$/g, "");
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -3 38 38" width="180" height="180"><path fill="#fbfaf6" d="M-3-3h38v38H-3z"/>${mark}</svg>`;
writeFileSync(new URL("../public/apple-touch-icon.png", import.meta.url), new Resvg(icon).render().asPng());

/** Path in units of the font, and advance. */
function outline(font, character) {
  const run = new TextRun();
  run.addText(character);
  run.guessSegmentProperties();
  shape(font, run);
  const [glyph] = run.getGlyphInfos();
  const [position] = run.getGlyphPositions();
  if (!glyph || !position || glyph.codepoint === 0) throw new Error(`The face has no ${character}.`);
  return { path: font.glyphToPath(glyph.codepoint), advance: position.xAdvance };
}

/** A glyph's box (left, top above the baseline, width, height in pixels) and its coverage, 0 to 15 a byte, row by row. */
function draw(outlines, advance, size) {
  const [width, height] = [size * 2 + 2 * MARGIN, size * 2];
  const baseline = Math.round(size * 1.4);
  const paths = outlines.map(({ path, advance: own, scale, raised }) => {
    const [x, y] = [MARGIN + (advance - own) / 2, baseline - raised];
    return `<path transform="translate(${x} ${y}) scale(${scale} ${-scale})" d="${path}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paths.join("")}</svg>`;
  const { pixels } = new Resvg(svg).render();
  const at = (x, y) => Math.round((pixels[(y * width + x) * 4 + 3] ?? 0) / 17);
  const inked = [];
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (at(x, y) > 0) inked.push([x, y]);
  if (inked.length === 0) return { box: [0, 0, 0, 0], pixels: Buffer.alloc(0) };
  const [xs, ys] = [inked.map(([x]) => x), inked.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const box = [left - MARGIN, baseline - top, Math.max(...xs) - left + 1, Math.max(...ys) - top + 1];
  const rows = [];
  for (let y = top; y < top + box[3]; y += 1) for (let x = left; x < left + box[2]; x += 1) rows.push(at(x, y));
  return { box, pixels: Buffer.from(rows) };
}
