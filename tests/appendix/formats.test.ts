import { strFromU8, unzipSync } from "fflate";
import { HtmlValidate } from "html-validate";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { describe, expect, test, vi } from "vitest";
import { appendixFormats } from "../../src/appendix/formats.ts";
import { writeHtml } from "../../src/appendix/html.ts";
import { writeBibliography, writeLatex, writeLatexWithBibliography } from "../../src/appendix/latex.ts";
import { writeMarkdown } from "../../src/appendix/markdown.ts";
import { wrap, writePlainText } from "../../src/appendix/plain-text.ts";
import { writeWord } from "../../src/appendix/word.ts";
import { card } from "../content-files.ts";
import { exampleCatalog } from "../formats/catalog.ts";
import { exampleDocument } from "./example.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const BRACKETS = 'source: maker-card, locator: "section 2, “tokens [4.5%]”, configuration/max_length.gin", checked: 2026-11-01';
const catalog = exampleCatalog({
  "models/odd.md": card({
    name: "Odd & Co_7B",
    facts: {
      origin: `{ text: "100% <think>bold</think> \\\\ | {x} #1 β 千 *no*", ${CITED} }`,
      access: `{ value: [api-only], ${BRACKETS} }`,
    },
  }),
  ...Object.fromEntries(["a", "b", "c", "d"].map((letter) => [`models/more-${letter}.md`, card({ name: `More ${letter}` })])),
});
const document = exampleDocument(catalog, ["example-3b", "odd"]);
const many = exampleDocument(catalog, ["example-3b", "more-a", "more-b", "more-c", "more-d"], { form: "short" });

test("the same document gives the same bytes in every format, whatever the clock says", async () => {
  const write = async () => Promise.all(appendixFormats.map((format) => format.write(document, "appendix")));
  const first = await write();
  vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
  const second = await write();
  vi.useRealTimers();
  expect(second).toEqual(first);
});

describe("Markdown", () => {
  const markdown = writeMarkdown(document);
  const tree = remark().use(remarkGfm).parse(markdown);

  test("is read back with its headings, tables and footnotes, and no HTML", () => {
    const types = tree.children.map((node) => node.type);
    expect(tree.children.flatMap((node) => (node.type === "heading" ? [node.depth] : []))).toEqual([1, 2, 3, 3, 3, 2, 3, 3, 3, 2]);
    expect(types.filter((type) => type === "table")).toHaveLength(6);
    expect(types.filter((type) => type === "footnoteDefinition")).toHaveLength(1);
    expect(types).not.toContain("html");
    expect(markdown).not.toMatch(/[^\\]<b>/);
  });

  test("links each mark to its document", () => {
    expect(markdown).toContain(String.raw`[\[1, section 1\]](https://example.org/card)`);
  });
});

describe("LaTeX", () => {
  const latex = writeLatex(document, "models");

  test("escapes what LaTeX would run, and declares what it does not know", () => {
    expect(latex).toContain(String.raw`\subsection{Odd \& Co\_7B}`);
    expect(latex).toContain(String.raw`100\% \textless{}think\textgreater{}bold`);
    expect(latex).toContain(String.raw`\DeclareUnicodeCharacter{03B2}{\ensuremath{\beta}}`);
    expect(latex).toContain(String.raw`\DeclareUnicodeCharacter{5343}{[U+5343]}`);
  });

  test("cites by key with the place, and has the bibliography beside it", () => {
    expect(latex).toContain(String.raw`\citep[{section 1}]{maker-card}`);
    expect(latex).toContain(String.raw`\bibliography{models}`);
    const cited = new Set([...latex.matchAll(/\\citep(?:\[\{.*?\}\])?\{([^}]+)\}/g)].map((match) => match[1]));
    const entries = [...writeBibliography(document).matchAll(/^@\w+\{([^,]+),/gm)].map((match) => match[1]);
    expect(entries.toSorted()).toEqual([...cited].toSorted());
  });

  test("keeps brackets and long paths of a place from breaking the citation or the column", () => {
    expect(latex).toContain(
      String.raw`\citep[{section 2, ${"``"}tokens {[}4.5\%{]}'', configuration/\allowbreak{}max\_\allowbreak{}length.gin}]{maker-card}`,
    );
  });

  test("defines the declaration for engines that do not know it", () => {
    const [provided, declared] = [latex.indexOf(String.raw`\newcommand{\DeclareUnicodeCharacter}`), latex.indexOf(String.raw`{03B2}`)];
    expect(provided).toBeGreaterThan(0);
    expect(provided).toBeLessThan(declared);
  });

  test("names its bibliography so that BibTeX finds it", async () => {
    const latexFormat = appendixFormats.find((format) => format.id === "tex");
    const [article, bibliography] = (await latexFormat?.write(document, "my models, 2")) ?? [];
    expect(article?.name).toBe("my models, 2");
    expect(bibliography?.name).toBe("my-models-2");
    expect(article?.contents).toContain(String.raw`\bibliography{my-models-2}`);
  });

  test("lies on its side for a wide table", () => {
    expect(writeLatex(many, "models")).toContain(String.raw`\geometry{landscape}`);
    expect(latex).not.toContain("landscape");
  });

  test("closes what it opens", () => {
    for (const name of ["longtable", "document"]) expect(latex.split(`\\begin{${name}}`).length).toBe(latex.split(`\\end{${name}}`).length);
    const bare = latex.replace(/\\[{}\\]/g, "");
    expect(bare.split("{").length).toBe(bare.split("}").length);
  });

  test("on standard output carries its bibliography", () => {
    expect(writeLatexWithBibliography(document, "models")).toMatch(
      /^\\begin\{filecontents\*\}\[overwrite\]\{models\.bib\}\n@misc\{maker-card,/,
    );
  });
});

describe("Word", () => {
  test("has real headings, tables with a head, footnotes, and references that marks lead to", async () => {
    const parts = unzipSync(await writeWord(document));
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length;
    expect([1, 2, 3].map((level) => count(new RegExp(`<w:pStyle w:val="Heading${level}"/>`, "g")))).toEqual([1, 3, 6]);
    expect(count(/<w:tbl>/g)).toBe(6);
    expect(count(/<w:tblHeader\/>/g)).toBe(6);
    expect(count(/<w:footnoteReference /g)).toBe(1);
    expect(strFromU8(parts["word/footnotes.xml"] ?? new Uint8Array())).toContain("Sources disagree: ");
    const bookmarks = new Set([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]));
    const anchors = [...xml.matchAll(/<w:hyperlink (?![^>]*r:id=)[^>]*w:anchor="([^"]+)"/g)].map((match) => match[1]);
    expect(anchors.length).toBeGreaterThan(10);
    expect(anchors.filter((anchor) => !bookmarks.has(anchor))).toEqual([]);
    expect(xml).toContain("100% &lt;think&gt;bold&lt;/think&gt;");
  });

  test("lies on its side for a wide table, which fills the line", async () => {
    const xml = strFromU8(unzipSync(await writeWord(many))["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    // 16838 less two margins of 1134.
    expect(xml).toContain('<w:tblW w:type="dxa" w:w="14570"/>');
  });

  test("links every address through a relationship that is there", async () => {
    const parts = unzipSync(await writeWord(document));
    const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    const ids = new Set([...text("word/_rels/document.xml.rels").matchAll(/Id="([^"]+)"/g)].map((match) => match[1]));
    const used = [...text("word/document.xml").matchAll(/r:id="([^"]+)"/g)].map((match) => match[1]);
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
    expect(text("docProps/core.xml")).toContain("2026-11-02T00:00:00Z");
  });
});

test("HTML for print is a valid page of its own, and escapes what it quotes", async () => {
  const html = writeHtml(document);
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "no-inline-style": "error", "doctype-style": "off", "no-trailing-whitespace": "off", "void-style": "off" },
  });
  const report = await validator.validateString(html);
  expect(report.results.flatMap((result) => result.messages.map((message) => `${message.line}: ${message.message}`))).toEqual([]);
  expect(html).toContain("100% &lt;think&gt;bold&lt;/think&gt;");
  expect(html).not.toContain("<script");
});

describe("plain text", () => {
  test("keeps to 78 columns but for what cannot be broken", () => {
    const long = writePlainText(document)
      .split("\n")
      .filter((line) => line.length > 78 && /\S\s\S/.test(line.trim()));
    expect(long).toEqual([]);
  });

  test("wraps with a hanging indent", () => {
    expect(wrap(`[1] ${"word ".repeat(16)}`, "    ", "").split("\n")).toEqual([`[1] ${"word ".repeat(14)}word`.slice(0, 78), "    word"]);
  });

  test("lists the notes and references with their numbers", () => {
    expect(writePlainText(document)).toContain(
      "\nNotes\n-----\n\n[1] Sources disagree: up to 9 trillion tokens (reported) [1, section 1]; 12",
    );
  });
});
