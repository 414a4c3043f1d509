import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { edges, importCard, readings } from "./reader.ts";

const folder = new URL("../../fixtures/cards/", import.meta.url);

const figures = (text: string, name: string) =>
  Object.fromEntries(readings(text, name).flatMap((reading) => Object.entries(reading).filter(([, read]) => typeof read === "object")));

describe("whole cards", () => {
  it.each([
    {
      file: "tuned-from-a-hub-base",
      title: "Heron 7B Chat",
      lineage: ["finetuned-from marshlab/heron-7b"],
      read: { "parameters-total": { value: 7.24e9 }, "context-length": { value: 32768 }, "finetuning-tokens": { value: 4.5e7 } },
    },
    {
      file: "pretrained-family-table",
      title: "Plover-3B",
      lineage: [],
      read: {
        "parameters-total": { value: 3.2e9 },
        "parameters-active": { value: 9e8 },
        "context-length": { value: 16000, qualifier: "approximately" },
        "training-tokens": { value: 2.4e12 },
      },
    },
    {
      file: "quantised-build",
      title: "Sandpiper 8B Instruct - GGUF",
      lineage: ["? shorelab/sandpiper-8b-instruct"],
      read: { "parameters-total": { value: 8e9, qualifier: "approximately" } },
    },
    {
      file: "merge",
      title: "Heron-Quill-7B",
      lineage: ["merged-from marshlab/heron-7b-chat", "merged-from inkwell/quill-7b"],
      read: { "parameters-total": { value: 7e9, qualifier: "approximately" } },
    },
  ])("reads of $file its own figures alone", ({ file, title, lineage, read }) => {
    const text = readFileSync(new URL(`${file}.md`, folder), "utf8");
    expect(importCard(text, file).card).toMatch(new RegExp(`^name: "?${title}"?$`, "m"));
    expect(edges(text, file)).toEqual(lineage);
    expect(figures(text, file)).toEqual(read);
  });
});
