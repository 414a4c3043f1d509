import { describe, expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { newCard } from "../../src/import/new-card.ts";
import { contentOf, SURROUNDINGS } from "../content-files.ts";

const REQUIRED = [
  "developer",
  "owner",
  "origin",
  "released",
  "license",
  "access",
  "architecture",
  "parameters-total",
  "context-length",
  "modalities-input",
  "modalities-output",
  "knowledge-cutoff",
  "training-tokens",
  "training-compute",
  "training-hardware",
  "accelerator-hours",
  "training-mfu",
  "pretraining-data",
  "pretraining-data-provenance",
  "finetuning-data",
];

const ANSWERS: Record<string, string> = {
  name: "Example 3B",
  family: "example",
  stage: "released",
  summary: "A model for tests.",
  reviewed: "2026-11-01",
  source: "maker-card",
  locator: "section 1",
  checked: "2026-11-01",
  text: "Some words.",
};
const VALUES: Record<string, string> = {
  developer: "[maker]",
  owner: "[maker]",
  released: "2024-09-25",
  license: "[mit]",
  access: "[open-weights]",
  architecture: "[decoder-only]",
  "parameters-total": "3.21e9",
  "context-length": "131072",
  "modalities-input": "[text]",
  "modalities-output": "[text]",
  "knowledge-cutoff": "2023-12",
  "training-tokens": "9e12",
  "training-compute": "1.7e23",
  "training-hardware": "[h100-sxm]",
  "accelerator-hours": "460000",
  "training-mfu": "0.1",
};

/** Fills each blank as a person would, from what stands before it. */
function fill(card: string): string {
  let field = "";
  return card
    .split("\n")
    .map((line) => {
      const key = /^( *)([a-z-]+):(.*)$/.exec(line);
      if (!key) return line;
      const [, indent = "", name = "", rest = ""] = key;
      if (indent === "  ") field = name;
      if (!/^(?: \[\])?$/.test(rest) || name === "facts" || (indent === "  " && !(name in ANSWERS))) return line;
      const needsText = field === "pretraining-data" || field === "finetuning-data";
      if (name === "value" && needsText) return `${indent}text: Some words.`;
      return `${indent}${name}: ${name === "value" ? VALUES[field] : ANSWERS[name]}`;
    })
    .join("\n");
}

function problemsOf(card: string) {
  return checkContent(contentOf({ ...SURROUNDINGS, "models/example-3b.mdx": card })).problems;
}

describe("newCard", () => {
  test("names every required field", () => {
    const written = [...newCard({}).matchAll(/^ {2}([a-z-]+):$/gm)].map((match) => match[1]);
    expect(written).toEqual(REQUIRED);
  });

  test("has a comment above each blank, with an example of it", () => {
    const lines = newCard({}).split("\n");
    const keys = lines.flatMap((line, index) => (/^(?: {2})?[a-z-]+:(?: \[\])?$/.test(line) && line !== "facts:" ? [index] : []));
    expect(keys.length).toBe(5 + REQUIRED.length);
    expect(
      keys.filter((index) => !/^ *# .*(?:such as|one of|in one sentence)/.test(lines[index - 1] ?? "")).map((index) => lines[index]),
    ).toEqual([]);
    const examples = lines.flatMap((line) => /such as (.+?)\.?$/.exec(line)?.[1] ?? []);
    expect(new Set(examples).size).toBeGreaterThan(30);
  });

  test("breaks no rule once its blanks are filled", () => {
    expect(problemsOf(fill(newCard({})))).toEqual([]);
  });

  test("has each blank named by check", () => {
    const card = newCard({});
    const lines = new Set(problemsOf(card).map((problem) => problem.line));
    const blanks = card
      .split("\n")
      .flatMap((line, index) => (/^ *(?!facts)[a-z-]+:(?: \[\])?$/.test(line) && !/^ {2}[a-z-]+:$/.test(line) ? [index + 1] : []));
    // Beside an absent value, check speaks of the claim as a whole.
    expect(blanks.filter((line) => ![line - 1, line, line + 1].some((near) => lines.has(near)))).toEqual([]);
  });

  test("writes what is known, with quotes in a name escaped", () => {
    const card = newCard({ name: 'The "7B"', developer: "maker", source: "maker-card" });
    expect(card).toContain('name: "The \\"7B\\""');
    expect(card).toContain("    value: [maker]\n    source: maker-card\n");
  });
});
