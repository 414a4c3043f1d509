import { expect, test } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { fixtureSite, pagesOf, readPage } from "../built-site.ts";
import { americanisms } from "../british.ts";

/** What readers see and hear of a page: its text and the words of its attributes, without code and quotations of sources. */
function wordsOf(html: string): string {
  const spoken = [...html.matchAll(/ (?:aria-label|title|placeholder|alt|content)="([^"]*)"/g)].map((match) => match[1] ?? "");
  const text = html
    .replace(/<(script|style|code|pre|q|s|blockquote)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&#34;", '"')
    .replaceAll("&quot;", '"');
  return `${text}\n${spoken.filter((words) => words.includes(" ")).join("\n")}`;
}

test("the interface is written in British spelling", () => {
  const { folder } = fixtureSite;
  const found = pagesOf(folder)
    .map((path) => ({ path, html: readPage(path, folder) }))
    // Questions of other people, word for word; and ids, where a page has moved away.
    .filter(({ path, html }) => !path.startsWith("/disclosure/forms/") && !html.includes("<moved-page"))
    .flatMap(({ path, html }) => americanisms(wordsOf(html)).map((word) => `${path}: ${word}`));
  expect([...new Set(found)]).toEqual([]);
});

test("so is what scripts say", () => {
  const found = readdirSync("src/islands", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const strings = readFileSync(`src/islands/${name}`, "utf8").matchAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g);
      const sentences = [...strings].map(([literal]) => literal.slice(1, -1)).filter((words) => words.includes(" "));
      return sentences.flatMap((words) => americanisms(words.replace(/\$\{[^}]*\}/g, " "))).map((word) => `${name}: ${word}`);
    });
  expect(found).toEqual([]);
});

/** The text of a page as it runs on: marks within a line leave nothing behind, those of blocks part lines; quotations and code are left out. */
function runningText(html: string): string {
  return html
    .replace(/<(script|style|code|pre|q|s|blockquote|svg)\b[\s\S]*?<\/\1>/g, "…")
    .replace(/<\/?(?:a|abbr|b|bdi|cite|em|i|small|span|strong|sub|sup|time)\b[^>]*>/g, "")
    .replace(/<[^>]+>/g, "\n");
}

test("no blank stands before a comma, a semicolon or a full stop, and none is doubled", () => {
  const { folder } = fixtureSite;
  const found = pagesOf(folder).flatMap((path) =>
    [...runningText(readPage(path, folder)).matchAll(/[^\n]{0,40}\S[ \t]+[.,;](?=\s)|[^\n]{0,40}(?:,,|[^.]\.\.(?![.\w/]))/g)].map(
      ([words]) => `${path}: ${words}`,
    ),
  );
  expect(found).toEqual([]);
});
