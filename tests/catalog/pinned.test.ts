import { describe, expect, test } from "vitest";
import { documentAddress, isPinned, lacksPin } from "../../src/catalog/pinned.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

describe("documentAddress", () => {
  test.each([
    [`https://github.com/Maker/Model/blob/${COMMIT}/docs/CARD.md`, "github.com/maker/model/docs/CARD.md", COMMIT],
    [`https://raw.githubusercontent.com/maker/model/${COMMIT}/docs/CARD.md`, "github.com/maker/model/docs/CARD.md", COMMIT],
    ["https://github.com/maker/model/blob/main/docs/CARD.md", "github.com/maker/model/docs/CARD.md", undefined],
    ["https://github.com/maker/model/blob/v1.0/docs/CARD.md", "github.com/maker/model/docs/CARD.md", undefined],
    ["https://github.com/maker/model/blob/0123456/CARD.md", "github.com/maker/model/CARD.md", undefined],
    ["https://github.com/maker/model", "github.com/maker/model", undefined],
    [`https://huggingface.co/maker/model/blob/${COMMIT}/config.json`, "huggingface.co/maker/model/config.json", COMMIT],
    [`https://huggingface.co/datasets/maker/data/resolve/${COMMIT}/README.md`, "huggingface.co/datasets/maker/data/README.md", COMMIT],
    ["https://huggingface.co/maker/model", "huggingface.co/maker/model", undefined],
    ["https://arxiv.org/abs/2407.21783v3", "arxiv.org/2407.21783", "v3"],
    ["https://arxiv.org/pdf/2407.21783v3.pdf", "arxiv.org/2407.21783", "v3"],
    ["https://arxiv.org/abs/2407.21783", "arxiv.org/2407.21783", undefined],
    ["https://arxiv.org/abs/2407.21783v0", undefined, undefined],
    ["https://huggingface.co/maker/model/resolve/main/config.json", "huggingface.co/maker/model/config.json", undefined],
    ["https://github.com/maker/model/tree/latest", "github.com/maker/model", undefined],
    ["https://doi.org/10.1000/XYZ", "doi.org/10.1000/xyz", "10.1000/XYZ"],
    ["https://doi.org/10.48550/arXiv.2407.21783", "arxiv.org/2407.21783", undefined],
    ["https://doi.org/10.48550/arXiv.2407.21783v3", "arxiv.org/2407.21783", "v3"],
  ])("%s", (address, document, version) => {
    expect(documentAddress(address)).toEqual({ ...(document ? { document } : {}), ...(version ? { version } : {}) });
  });

  test.each(["https://huggingface.co/blog/smollm3", "https://example.org/abs/2407.21783v3", "https://github.com/maker/model/issues/1"])(
    "says nothing of %s, whose host keeps no versions of it",
    (address) => {
      expect(documentAddress(address)).toEqual({});
      expect(isPinned(address)).toBe(false);
    },
  );
});

describe("lacksPin", () => {
  const paper = { kind: "paper", URL: "https://arxiv.org/abs/2407.21783" } as const;

  test("is about kinds and hosts that can be pinned, and nothing else", () => {
    expect(lacksPin(paper)).toBe(true);
    expect(lacksPin({ ...paper, pinned: "https://arxiv.org/abs/2407.21783v3" })).toBe(false);
    expect(lacksPin({ ...paper, URL: "https://arxiv.org/abs/2407.21783v3" })).toBe(false);
    expect(lacksPin({ ...paper, kind: "announcement" })).toBe(false);
    expect(lacksPin({ ...paper, URL: "https://example.org/paper" })).toBe(false);
  });
});
