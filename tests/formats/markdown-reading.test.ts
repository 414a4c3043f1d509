import type { Nodes, RootContent } from "mdast";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { describe, expect, test } from "vitest";
import { readCatalog } from "../../src/catalog/catalog.ts";
import { readSite } from "../../src/catalog/site.ts";
import { entryMarkdown, PAGED_COLLECTIONS } from "../../src/formats/entry-markdown.ts";
import { writeBlock } from "../../src/formats/markdown-blocks.ts";
import { modelNodes } from "../../src/formats/markdown.ts";
import { heading, link, list, paragraph, strong, table, text, writeMarkdown } from "../../src/formats/mdast.ts";

/**
 * GFM as its specification says. The library looks for addresses once more in the texts that it has read, where it can
 * no longer see that a backslash stood before the colon; that pass is left out, as GitHub has none.
 */
const reader = remark()
  .use(remarkGfm)
  .use(function syntaxAlone() {
    const data = this.data();
    data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map(({ transforms: _passes, ...extension }) => extension) ?? [];
  })
  .freeze();

/** What a tree says, without where it stood: texts side by side are one, and what is absent is left out. */
function meaning(node: Nodes): unknown {
  const { position: _position, data: _data, ...rest } = node as Nodes & { position?: unknown; data?: unknown };
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== undefined && value !== false));
  if (node.type === "list" && node.ordered) said["start"] = node.start ?? 1;
  if (node.type === "table") said["align"] = (node.align ?? []).filter(Boolean);
  if (!("children" in node)) return said;
  const children: Nodes[] = [];
  for (const child of node.children as Nodes[]) {
    const last = children.at(-1);
    if (child.type === "text" && last?.type === "text") children[children.length - 1] = { ...last, value: last.value + child.value };
    else if (child.type !== "text" || child.value !== "") children.push(child);
  }
  return { ...said, children: children.map(meaning) };
}

const read = (markdown: string) => meaning(reader.parse(markdown));
const meant = (children: RootContent[]) => meaning({ type: "root", children });

/** What means something somewhere in Markdown, GFM or HTML, alone or beside its like. */
const HOSTILE = [
  ..."\\`*_[]()<>&~|@#+-=!:.;\"'/^${}",
  ..." \t\u{a0}\u{feff}é漢🦆",
  "1. ",
  "12) ",
  "- [x] ",
  "---",
  "===",
  "```",
  "&amp;",
  "&#x41;",
  "http://",
  "https://a.example/?b=c&d=e",
  "www.",
  "a@b.example",
  "<b>",
  "<!--",
  "![",
  "](",
  "[^1]",
  "word",
  "snake_case",
  "2*3",
];

function* hostileTexts(seed: number, count: number): Generator<string> {
  const random = xoroshiro128plus(seed);
  for (let made = 0; made < count; made += 1) {
    const length = uniformInt(random, 1, 7);
    yield Array.from({ length }, () => HOSTILE[uniformInt(random, 0, HOSTILE.length - 1)] ?? "").join("");
  }
}

describe("writeMarkdown", () => {
  test("is read as what was meant, whatever a text holds and wherever it stands", () => {
    let straight = 0;
    for (const words of hostileTexts(11, 1500)) {
      const blocks = [
        heading(2, words),
        paragraph(text(words)),
        paragraph(text("before "), link("https://a.example/x", words), text(words)),
        paragraph(strong(words), text(` ${words}`)),
        list([[text(words)], [strong("Label."), text(` ${words}`)], [text("a"), text(words)]]),
        list([[text(words), link(words, words)], [text("second")]], true),
        table(
          ["Fact", words],
          [
            [[text(words)], [link("https://a.example/", words)]],
            [[text("x"), text(words)], [text("")]],
          ],
        ),
      ];
      for (const block of blocks) {
        if (writeBlock(block) === undefined) continue;
        straight += 1;
        expect({ words, read: read(writeMarkdown([block])) }).toEqual({ words, read: meant([block]) });
      }
    }
    // Most of them are not left to the library.
    expect(straight).toBeGreaterThan(1500 * 4);
  });

  test("is read as what was meant where texts side by side make markup together", () => {
    const block = paragraph(text("http:"), text("//a.example www"), text(".b.example !"), link("https://c.example/", "c"), text("1"));
    expect(read(writeMarkdown([block]))).toEqual(meant([block]));
  });

  test("leaves to the library what needs several lines, an empty line, or two lists side by side", () => {
    expect(writeBlock(paragraph(text("a\nb")))).toBeUndefined();
    expect(writeBlock(paragraph(text("")))).toBeUndefined();
    const lists = [list([[text("a")]]), list([[text("b")]])];
    expect(read(writeMarkdown(lists))).toMatchObject({ children: [{ type: "list" }, { type: "list" }] });
  });
});

describe("the Markdown of every entry", () => {
  const catalog = readCatalog(readSite(process.env));

  test("is read as what was meant", () => {
    for (const model of catalog.models.values()) {
      const nodes = modelNodes(model, catalog);
      // Prose that the library writes is its own business.
      const built = nodes.filter((node) => writeBlock(node) !== undefined);
      expect(built.length).toBeGreaterThan(nodes.length / 2);
      expect({ id: model.id, read: read(writeMarkdown(built)) }).toEqual({ id: model.id, read: meant(built) });
    }
  });

  test("holds no line that a reader of Markdown would join to another", () => {
    for (const collection of PAGED_COLLECTIONS)
      for (const entry of catalog[collection].values())
        expect(entryMarkdown(entry as never, catalog)).toMatch(/^# [^\n]+\n\n[\s\S]*[^\n]\n$/);
  });
});
