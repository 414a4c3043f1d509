import { describe, expect, test } from "vitest";
import type { TextCatalogue } from "../../src/texts/catalogue.ts";
import { checkFile } from "../../src/texts/check-file.ts";
import { changesSince } from "../../src/texts/lock-changes.ts";
import { factsUsed, formatLock, lockOf, parseLock, updatedLock } from "../../src/texts/lock.ts";
import { addressesOf } from "../../src/texts/known-addresses.ts";
import { catalogue, checker } from "./passages.ts";

const TEXT = "Llama 3.2 3B has 28 layers.\n\nIt is [trained on much](https://cards.example/cards/models/gemma-2-27b/#training-tokens).\n";

function used(path: string, text: string, of = catalogue) {
  const checked = checkFile({ path, contents: new TextEncoder().encode(text) }, checker);
  if (!checked) throw new Error(`No format reads ${path}.`);
  return { path, tree: checked.tree, used: factsUsed(checked.tree, checked, of, addressesOf(of)) };
}

/** The catalogue with one fact changed. */
function changed(id: string, field: string, value: number, display: string): TextCatalogue {
  const models = catalogue.models.map((model) => {
    const fact = model.facts[field];
    const [first] = fact?.claims ?? [];
    if (model.id !== id || !fact || !first) return model;
    return { ...model, facts: { ...model.facts, [field]: { ...fact, value, display, claims: [{ ...first, value, display }] } } };
  });
  return { ...catalogue, edition: "later", models };
}

describe("a lock of facts", () => {
  test("holds the facts that a text cites or states, with value, status and edition", () => {
    expect(lockOf([used("a.md", TEXT)], catalogue)).toEqual({
      lockVersion: "1",
      catalogue: "https://cards.example",
      edition: "2026-11-30-frozen",
      facts: [
        {
          model: "gemma-2-27b",
          field: "training-tokens",
          value: "13 trillion tokens",
          status: "reported",
          url: "/cards/models/gemma-2-27b/#training-tokens",
          texts: ["a.md"],
        },
        {
          model: "llama-3-2-3b",
          field: "layers",
          value: "28 layers",
          status: "reported",
          url: "/cards/models/llama-3-2-3b/#layers",
          texts: ["a.md"],
        },
      ],
    });
  });

  test("reads back what it writes, and refuses what is none", () => {
    const lock = lockOf([used("a.md", TEXT)], catalogue);
    expect(parseLock(formatLock(lock))).toEqual(lock);
    expect(() => parseLock('{"lockVersion":"9"}')).toThrow("facts.lock is not of the shape that lock writes: lockVersion");
  });

  test("says nothing while nothing changes", () => {
    const text = used("a.md", TEXT);
    expect(changesSince(lockOf([text], catalogue), "a.md", text.used, text.tree, catalogue)).toEqual([]);
  });

  test("says what has changed, from what to what, at the place of the text", () => {
    const text = used("a.md", TEXT);
    const later = changed("gemma-2-27b", "training-tokens", 14e12, "14 trillion tokens");
    const [change, ...others] = changesSince(lockOf([text], catalogue), "a.md", text.used, text.tree, later);
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      rule: "fact/changed",
      severity: "warning",
      line: 3,
      column: 7,
      model: "gemma-2-27b",
      field: "training-tokens",
    });
    expect(change?.message).toBe(
      "Training tokens of Gemma 2 27B has changed since edition 2026-11-30-frozen: from 13 trillion tokens (reported) to 14 trillion tokens (reported).",
    );
  });

  test("takes changes over for the texts that are given, and keeps those of others", () => {
    const [one, other] = [used("a.md", TEXT), used("b.md", "Gopher has 80 layers.\n")];
    const later = changed("llama-3-2-3b", "layers", 30, "30 layers");
    const lock = updatedLock(lockOf([one, other], catalogue), [one], later);
    expect(lock.edition).toBe("later");
    expect(lock.facts.map(({ model, value, texts }) => [model, value, texts])).toEqual([
      ["gemma-2-27b", "13 trillion tokens", ["a.md"]],
      ["gopher-280b", "80 layers", ["b.md"]],
      ["llama-3-2-3b", "30 layers", ["a.md"]],
    ]);
  });

  test("a change that is taken over for one text is still told of the other", () => {
    const [one, other] = [used("a.md", "Llama 3.2 3B has 28 layers.\n"), used("b.md", "Llama 3.2 3B has 28 layers.\n")];
    const later = changed("llama-3-2-3b", "layers", 30, "30 layers");
    const lock = updatedLock(lockOf([one, other], catalogue), [one], later);
    expect(lock.facts.map(({ value, edition, texts }) => [value, edition, texts])).toEqual([
      ["30 layers", undefined, ["a.md"]],
      ["28 layers", "2026-11-30-frozen", ["b.md"]],
    ]);
    expect(changesSince(lock, "a.md", one.used, one.tree, later)).toEqual([]);
    expect(changesSince(lock, "b.md", other.used, other.tree, later)[0]?.message).toMatch(
      /since edition 2026-11-30-frozen: from 28 layers .* to 30 layers/,
    );
    // Once both are updated, it is one fact again.
    expect(updatedLock(lock, [other], later).facts.map(({ texts }) => texts)).toEqual([["a.md", "b.md"]]);
  });

  test("holds results that are cited by their address", () => {
    const model = catalogue.models.find(({ evaluations }) => evaluations.length > 0);
    const [result] = model?.evaluations ?? [];
    const lock = lockOf([used("a.md", `[x](https://cards.example${result?.url})\n`)], catalogue);
    expect(lock.facts).toMatchObject([{ model: model?.id, field: result?.url.split("#")[1], value: result?.display }]);
  });

  test("follows a model to its new name", () => {
    const renamed: TextCatalogue = structuredClone(catalogue);
    const model = renamed.models.find(({ id }) => id === "llama-3-2-3b");
    if (!model) throw new Error("Llama 3.2 3B is gone.");
    Object.assign(model, { id: "llama-small", url: "/cards/models/llama-small/", "redirect-from": ["llama-3-2-3b"] });
    const link = "[x](https://cards.example/cards/models/llama-3-2-3b/#layers)\n";
    const before = lockOf([used("a.md", link)], catalogue);
    const text = used("a.md", link, renamed);
    expect(text.used).toMatchObject([{ model: "llama-small", field: "layers" }]);
    expect(changesSince(before, "a.md", text.used, text.tree, renamed)).toEqual([]);
    expect(updatedLock(before, [text], renamed).facts).toMatchObject([{ model: "llama-small", value: "28 layers", texts: ["a.md"] }]);
    Object.assign(model.facts["layers"] ?? {}, { status: "third-party" });
    expect(changesSince(before, "a.md", text.used, text.tree, renamed)).toMatchObject([
      { line: 1, column: 1, model: "llama-small", hint: expect.stringMatching(/^Its status was reported and is third-party/) },
    ]);
  });

  test("says of another catalogue that it is another", () => {
    const text = used("a.md", TEXT);
    const other = { ...catalogue, origin: "https://otter.example", models: [] };
    expect(changesSince(lockOf([text], catalogue), "a.md", [], text.tree, other)[0]?.hint).toMatch(
      /^The lock is of another catalogue, https:\/\/cards.example\./,
    );
  });
});
