import { describe, expect, test } from "vitest";
import { plain, type AppendixDocument, type Block } from "../../src/appendix/document.ts";
import { card } from "../content-files.ts";
import { exampleCatalog } from "../formats/catalog.ts";
import { exampleDocument } from "./example.ts";

const catalog = exampleCatalog({
  "models/plan-1b.md": card({ name: "Plan 1B" }).replace("stage: released", "stage: planned"),
});
const document = exampleDocument(catalog, ["plan-1b", "example-3b"]);

const headings = ({ blocks }: AppendixDocument) =>
  blocks.flatMap((block) => (block.kind === "heading" ? [`${block.level} ${block.text}`] : []));
const tables = ({ blocks }: AppendixDocument) =>
  blocks.flatMap((block): Extract<Block, { kind: "table" }>[] => (block.kind === "table" ? [block] : []));
const rowOf = (from: AppendixDocument, table: string, fact: string) => {
  const row = tables(from)
    .find(({ caption }) => caption === table)
    ?.rows.find(([first]) => plain(first ?? []) === fact);
  return row?.map((cell) => plain(cell).trim());
};

describe("the long form", () => {
  test("is a section a model, under the headings of a proposal; planned ones stand last", () => {
    expect(headings(document)).toEqual([
      "1 Models",
      "2 Example 3B",
      "3 Source and provenance",
      "3 Characteristics",
      "3 Training data",
      "2 Plan 1B",
      "3 Source and provenance",
      "3 Characteristics",
      "3 Training data",
    ]);
  });

  test("states value, status in words, and the places in numbered references", () => {
    expect(rowOf(document, "Example 3B: Source and provenance", "Owner")).toEqual(["Owner", "Maker", "reported", "[1, section 1]"]);
    expect(rowOf(document, "Example 3B: Characteristics", "Training compute, published")).toEqual([
      "Training compute, published",
      "not disclosed",
      "not disclosed",
      "[1, section 1]",
    ]);
    expect(rowOf(document, "Example 3B: Training data", "Fine-tuning data")?.[1]).toBe("does not apply. A base model.");
  });

  test("tells a dispute in a footnote, every reading with its source", () => {
    const [, statement, status] = rowOf(document, "Example 3B: Characteristics", "Training tokens") ?? [];
    expect(statement).toBe("up to 9 trillion tokens (note 1)");
    expect(status).toBe("reported, disputed");
    expect(document.notes.map(plain)).toEqual([
      "Sources disagree: up to 9 trillion tokens (reported) [1, section 1]; 12 trillion tokens (third party) [2, table 1 | row “tokens”]. Why the first is preferred: The card is newer.",
    ]);
  });

  test("gives a derived figure with its formula", () => {
    // 6 · 3.21e9 · 9e12 = 1.7334e23, an upper bound as the tokens are.
    const row = rowOf(document, "Example 3B: Characteristics", "Training compute, derived");
    expect(row?.slice(1, 3)).toEqual(["at most 1.73 × 10²³ FLOP", "derived"]);
    expect(row?.[3]).toMatch(
      /^C = 6 · N · D: ≤ 6 · 3\.21 × 10⁹ · 9 × 10¹² = 1\.73 × 10²³ FLOP, where N: parameters, 3\.21 billion parameters; D: /,
    );
  });

  test("says which state of the catalogue it is", () => {
    const [introduction] = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [plain(block.content)] : []));
    expect(introduction).toMatch(/^2 models, 1 of them planned\. /);
    expect(introduction).toMatch(/Taken from Wading cards, content as of 2 November 2026, revision 0123456789ab\.$/);
  });

  test("numbers references in the order of the text, and says when they were checked", () => {
    expect(document.references.map(({ number, key, checked }) => ({ number, key, checked }))).toEqual([
      { number: 1, key: "maker-card", checked: "1 November 2026" },
      { number: 2, key: "paper", checked: "31 October 2026" },
    ]);
  });

  test("adds what a named variant has of its own", () => {
    const withChat = exampleDocument(catalog, ["example-3b"], { variants: new Set(["example-3b/chat"]) });
    expect(rowOf(withChat, "Example 3B: Where Example 3B Chat differs", "Context length")?.[1]).toBe("8,192 tokens");
  });

  test("keeps to the fields that were asked for, in their order", () => {
    const two = exampleDocument(catalog, ["example-3b"], { fields: ["training-tokens", "layers", "owner"] });
    expect(tables(two).map(({ rows }) => rows.map(([first]) => plain(first ?? [])))).toEqual([["Owner"], ["Training tokens", "Layers"]]);
  });
});

describe("the short form", () => {
  test("is one table: facts in rows for few models, models in rows for many", () => {
    const few = exampleDocument(catalog, ["example-3b", "base-3b"], { form: "short" });
    expect(tables(few)).toHaveLength(1);
    expect(tables(few)[0]?.header).toEqual(["Fact", "Example 3B", "Base 3B"]);
    expect(plain(tables(few)[0]?.rows[0]?.[1] ?? [])).toBe("Maker (reported) [1]");
    const others = Object.fromEntries(
      ["One", "Two", "Three"].map((name) => [`models/${name.toLowerCase()}-1b.md`, card({ name: `${name} 1B` })]),
    );
    const many = exampleDocument(exampleCatalog(others), ["example-3b", "base-3b", "one-1b", "two-1b", "three-1b"], { form: "short" });
    expect(tables(many)[0]?.header[0]).toBe("Model");
    expect(tables(many)[0]?.rows).toHaveLength(5);
  });
  test("is cut into tables that fit a page where there are many facts for many models", () => {
    const others = Object.fromEntries(["a", "b", "c", "d", "e"].map((id) => [`models/more-${id}.md`, card({ name: `More ${id}` })]));
    const fields = ["developer", "owner", "license", "access", "released", "layers", "architecture", "modalities-input", "training-tokens"];
    const ids = Object.keys(others).map((path) => path.slice("models/".length, -".md".length));
    const wide = tables(exampleDocument(exampleCatalog(others), ids, { form: "short", fields }));
    expect(wide.map(({ header }) => header)).toEqual([
      ["Model", "Developer", "Owner", "Licence", "Access"],
      ["Model", "Released", "Architecture", "Input", "Training tokens"],
    ]);
    expect(wide.map(({ caption }) => caption.replace(/.*\. /, ""))).toEqual(["Part 1 of 2.", "Part 2 of 2."]);
    expect(wide.map(({ rows }) => rows.length)).toEqual([5, 5]);
  });
});
