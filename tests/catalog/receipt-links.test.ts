import { describe, expect, test } from "vitest";
import { citationLinks, placed, textFragment } from "../../src/catalog/receipt-links.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

describe("placed", () => {
  test.each([
    ["https://example.org/post", { quote: "trained on 9T tokens" }, "https://example.org/post#:~:text=trained%20on%209T%20tokens"],
    [
      "https://example.org/post#results",
      { quote: "trained on 9T tokens" },
      "https://example.org/post#results:~:text=trained%20on%209T%20tokens",
    ],
    ["https://arxiv.org/abs/2407.21783v3", { page: 4, quote: "15.6T text tokens" }, "https://arxiv.org/pdf/2407.21783v3#page=4"],
    ["https://example.org/report.pdf", { page: 4 }, "https://example.org/report.pdf#page=4"],
    ["https://example.org/report.pdf", { quote: "trained on 9T tokens" }, "https://example.org/report.pdf"],
    [
      `https://github.com/maker/model/blob/${COMMIT}/config.py`,
      { line: 12 },
      `https://github.com/maker/model/blob/${COMMIT}/config.py#L12`,
    ],
    [
      `https://github.com/maker/model/blob/${COMMIT}/CARD.md`,
      { line: [12, 14] },
      `https://github.com/maker/model/blob/${COMMIT}/CARD.md?plain=1#L12-L14`,
    ],
    ["https://github.com/maker/model/blob/main/config.py", { line: 12 }, "https://github.com/maker/model/blob/main/config.py"],
    [
      `https://github.com/maker/model/blob/${COMMIT}/config.py`,
      { quote: "n_layers = 28" },
      `https://github.com/maker/model/blob/${COMMIT}/config.py`,
    ],
    [
      `https://github.com/maker/model/blob/${COMMIT}/README.md`,
      { quote: "28 layers", prefix: "the large-scale", suffix: "and heads" },
      `https://github.com/maker/model/blob/${COMMIT}/README.md#:~:text=the%20large%2Dscale-,28%20layers,-and%20heads`,
    ],
    ["https://docs.google.com/document/d/1", { quote: "trained on 9T tokens" }, "https://docs.google.com/document/d/1"],
  ] as const)("%s", (address, place, expected) => {
    expect(
      placed(address, { ...place, ...("line" in place && Array.isArray(place.line) ? { line: [12, 14] } : {}) } as Parameters<
        typeof placed
      >[1]),
    ).toBe(expected);
  });
});

describe("textFragment", () => {
  test("escapes what the fragment's syntax uses", () => {
    expect(textFragment("pre-training, data & code")).toBe(":~:text=pre%2Dtraining%2C%20data%20%26%20code");
  });

  test("names the first and the last cell of a row", () => {
    expect(textFragment("Llama 3.2 | 9/25/2024 | 1B, 3B")).toBe(":~:text=Llama%203.2,1B%2C%203B");
  });

  test("leaves out the marks of Markdown, and what a link may hide", () => {
    expect(textFragment("Vision Encoder** | `MoonViT`")).toBe(":~:text=Vision%20Encoder,MoonViT");
    expect(textFragment("the image stage: [LLaVA-Single]")).toBe(":~:text=the%20image%20stage%3A");
  });

  test("names the ends of a long quote, and of one with an ellipsis", () => {
    expect(textFragment("one two three four five six seven eight nine ten eleven")).toBe(
      ":~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven",
    );
    expect(textFragment("trained on 9T … of data")).toBe(":~:text=trained%20on%209T,of%20data");
  });
});

describe("citationLinks", () => {
  const source = { type: "webpage", kind: "blog-post", title: "A post", accessed: "2026-11-21", URL: "https://example.org/post" } as const;
  const citation = { checked: "2026-11-21" };

  test("leads to the copy in an archive, else to the web archive's of the day, and needs none of a pinned document", () => {
    expect(citationLinks(citation, source)?.version).toEqual({
      href: "https://web.archive.org/web/20261121/https://example.org/post",
      date: "2026-11-21",
    });
    const archived = { ...source, archived: { url: "https://archive.example/1", date: "2026-11-22" } };
    expect(citationLinks(citation, archived)?.version).toEqual({ href: "https://archive.example/1", date: "2026-11-22" });
    const pinned = { ...source, URL: "https://arxiv.org/abs/2407.21783", pinned: "https://arxiv.org/abs/2407.21783v3" };
    expect(citationLinks(citation, pinned)).toEqual({ href: "https://arxiv.org/abs/2407.21783v3" });
  });
});
