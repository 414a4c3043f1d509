import { HtmlValidate } from "html-validate";
import { beforeAll, expect, test } from "vitest";
import { pagesOf, readPage, requireSite } from "../built-site.ts";

beforeAll(() => requireSite());

/** One page of each template, and a few of the largest. */
const samples = () => {
  const first = new Map<string, string>();
  for (const path of pagesOf()) {
    const template = path.split("/").slice(0, 2).join("/") + (path.split("/").length > 3 ? "/*" : "");
    if (!first.has(template)) first.set(template, path);
  }
  return [...first.values(), "/models/llama-3-2-3b/", "/models/mixtral-8x7b/", "/models/contextflow/"];
};

test("pages are valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      "no-inline-style": "error",
      "long-title": "off",
      "no-trailing-whitespace": "off",
      "doctype-style": "off",
      "void-style": "off",
      "attribute-boolean-style": "off",
      "require-sri": "off",
      "tel-non-breaking": "off",
    },
  });
  const problems: string[] = [];
  for (const path of samples()) {
    const report = await validator.validateString(readPage(path));
    for (const result of report.results)
      for (const message of result.messages)
        problems.push(`${path} ${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
  }
  expect(problems).toEqual([]);
});

/** The `<section>`s and `<article>`s of a page that no heading names, by their opening tags. */
function namelessParts(html: string): string[] {
  const open: { tag: string; named: boolean }[] = [];
  const nameless: string[] = [];
  for (const [tag, close, name] of html.matchAll(/<(\/?)(section|article|h[1-6])\b[^>]*>/g)) {
    if (name?.startsWith("h")) for (const part of open) part.named = true;
    else if (!close) open.push({ tag, named: false });
    else if (open.at(-1)?.named) open.pop();
    else nameless.push(open.pop()?.tag ?? tag);
  }
  return nameless;
}

test("a part without a heading is found", () => {
  expect(namelessParts('<article id="a"><section><h2>x</h2></section><section class="b"><p></p></section></article>')).toEqual([
    '<section class="b">',
  ]);
});

test("sections and articles have a heading, and only text fields are comboboxes", () => {
  const wrong = pagesOf().flatMap((path) => {
    const html = readPage(path);
    const comboboxes = [...html.matchAll(/<input\b[^>]*role="combobox"[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('type="text"'));
    return [...namelessParts(html), ...comboboxes].map((tag) => `${path} ${tag}`);
  });
  expect(wrong).toEqual([]);
});
