import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((path) => /\.(?:mdx?|yaml)$/.test(path));

test("the content speaks of nothing that a public reader cannot place", () => {
  const private_ = /\bowner['’]s (?:notes?|study|overview|exercise|list|text)\b|\bthe same notes\b/i;
  const found = files.flatMap((path) =>
    readFileSync(`content/${path}`, "utf8")
      .split("\n")
      .flatMap((line, index) => (private_.test(line) ? [`${path}:${index + 1}`] : [])),
  );
  expect(found).toEqual([]);
});
