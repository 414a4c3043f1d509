import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { isUnreadable, normalisedText, type Reading } from "../../src/receipts/document.ts";
import type { DocumentFormat } from "../../src/receipts/media-type.ts";
import { readDocument } from "../../src/receipts/read-document.ts";
import { openReader } from "../../src/receipts/reader.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, format: DocumentFormat) => readDocument(bytes(text), format);
const textOf = (reading: Reading) => (isUnreadable(reading) ? reading.cause : normalisedText(reading));

/** One page that says "Trained on 9T tokens", written by hand; readers find its objects without a table of places. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 52>>stream
BT /F1 12 Tf 10 50 Td (Trained on 9T tokens) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
`;

describe("readDocument", () => {
  test("leaves scripts, styles and marks out of a page", async () => {
    const html = `<title>x</title><style>p{}</style><p>Trained on <b>9T</b> tok&#101;ns</p><script>let hidden</script><p>${"More words. ".repeat(20)}</p>`;
    expect(textOf(await read(html, "html"))).toMatch(/^Trained on 9T tokens More words\./);
  });

  test("reads a page nested as deep as its author likes", async () => {
    expect(textOf(await read(`${"<div>".repeat(20_000)}deep words${"</div>".repeat(20_000)}`, "html"))).toContain("deep words");
  });

  test("reads PDFs page by page, whatever they are called", async () => {
    expect(textOf(await read(PDF, "pdf"))).toBe("Trained on 9T tokens");
    expect(textOf(await read(PDF, "text"))).toBe("Trained on 9T tokens");
    expect(textOf(await read("%PDF-1.4\nbroken", "pdf"))).toMatch(/^The PDF /);
  });

  test("says why it reads nothing", async () => {
    expect(textOf(await read("", "text"))).toBe("The document is empty.");
    expect(textOf(await read("version https://git-lfs.github.com/spec/v1\noid sha256:0", "text"))).toContain("Git LFS");
    expect(textOf(await read("a\0b", "text"))).toBe("The document is not text.");
    expect(textOf(await readDocument(new Uint8Array(20_000_001), "html"))).toBe("The document is larger than 20 MB.");
  });

  test("reads code in a line without its marks", async () => {
    expect(textOf(await read("The current `config.json` is set", "markdown"))).toBe("The current config.json is set");
  });

  test("counts white space once in what is hashed", async () => {
    expect(textOf(await read("  two \n\n words\t", "text"))).toBe("two words");
  });
});

/** The PDF with other contents of its page, packed so many times over. */
function packedPdf(contents: Buffer, times: number): Buffer {
  let packed = contents;
  for (let time = 0; time < times; time += 1) packed = deflateSync(packed);
  return Buffer.concat([
    Buffer.from(PDF.replace(/4 0 obj[\s\S]*?endobj\n/, "").replace(/trailer[\s\S]*/, "")),
    Buffer.from(`4 0 obj<</Length ${packed.length}/Filter[${"/FlateDecode".repeat(times)}]>>stream\n`),
    packed,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n"),
  ]);
}

/** A page below so many nodes of a PDF's tree. */
function deepPdf(depth: number): string {
  const nodes = Array.from({ length: depth }, (_, node) => `${node + 2} 0 obj<</Type/Pages/Kids[${node + 3} 0 R]/Count 1>>endobj\n`);
  const page = PDF.split("\n")[3]
    ?.replace("3 0 obj", `${depth + 2} 0 obj`)
    .replace("/Contents 4 0 R", "/Contents 1000004 0 R");
  const rest = PDF.slice(PDF.indexOf("4 0 obj")).replace("4 0 obj", "1000004 0 obj").replace("5 0 obj", "1000005 0 obj");
  return `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${nodes.join("")}${page?.replace("5 0 R", "1000005 0 R")}\n${rest}`;
}

/** How much memory a reading takes, in bytes, beside what was in use before. */
async function memoryOf(reading: () => Promise<Reading>): Promise<{ reading: Reading; peak: number }> {
  const before = process.memoryUsage.rss();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss() - before)), 20);
  const result = await reading();
  clearInterval(watch);
  return { reading: result, peak };
}

describe("openReader", () => {
  const TOO_MUCH = { cause: "The document took more time or memory to read than it may." };
  const BOUND = 200e6;

  test.each([
    ["once", packedPdf(Buffer.alloc(400_000_000, " "), 1)],
    ["twice", packedPdf(Buffer.alloc(400_000_000, " "), 2)],
  ])(
    "ends a small PDF, packed %s, that unfolds to more memory than it may take, and reads the next",
    async (_times, bomb) => {
      expect(bomb.length).toBeLessThan(1_000_000);
      const reader = openReader(60_000, BOUND);
      const { reading, peak } = await memoryOf(() => reader.read(new Uint8Array(bomb), "pdf"));
      expect(reading).toEqual(TOO_MUCH);
      expect(peak).toBeLessThan(2 * BOUND + 200e6);
      expect(textOf(await reader.read(bytes(PDF), "pdf"))).toBe("Trained on 9T tokens");
      await reader.close();
    },
    120_000,
  );

  test("reads a PDF whose page lies deep in its tree, and says what is wrong with one whose tree is a circle", async () => {
    const reader = openReader(60_000);
    expect(textOf(await reader.read(bytes(deepPdf(2000)), "pdf"))).toBe("Trained on 9T tokens");
    expect(textOf(await reader.read(bytes(PDF.replace("Kids[3 0 R]", "Kids[2 0 R]")), "pdf"))).toMatch(
      /^The PDF cannot be read: .*circular/,
    );
    expect(textOf(await reader.read(bytes(PDF.replace("Count 1", "Count 2000000000")), "pdf"))).not.toBe("");
    await reader.close();
  }, 120_000);

  test("does not open a page of 50 MB", async () => {
    const reader = openReader(60_000);
    const { reading, peak } = await memoryOf(() => reader.read(new Uint8Array(Buffer.alloc(50_000_000, "<p>words ")), "html"));
    expect(textOf(reading)).toBe("The document is larger than 20 MB.");
    expect(peak).toBeLessThan(200e6);
    await reader.close();
  });

  test("ends a reading that takes too long, and reads the next", async () => {
    const reader = openReader(3000);
    const slow = await reader.read(bytes(`${"[".repeat(200_000)}${"*a ".repeat(200_000)}`), "markdown");
    // Seconds of the processor are counted: however busy the machine is, the thread that follows begins within them.
    const next = await reader.read(bytes("a plain text"), "text");
    await reader.close();
    expect(isUnreadable(slow) || slow.pages.length).toBeTruthy();
    expect(textOf(next)).toBe("a plain text");
  }, 60_000);
});
