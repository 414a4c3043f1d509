import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { tellingPages } from "../browser/kinds-of-markup.ts";
import { everySite, pagesOf, readPage } from "../built-site.ts";

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

/** Kinds of markup of the sites that were read already. */
const seen = new Set<string>();

describe.each(everySite)("the site of $name", ({ folder }) => {
  test("pages are valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:standard"],
      rules: {
        "no-inline-style": "error",
        // A part that a script shows in place of another has a heading of its own.
        "heading-level": ["error", { allowMultipleH1: true }],
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
    for (const path of tellingPages(pagesOf(folder), folder, seen)) {
      const report = await validator.validateString(readPage(path, folder));
      for (const result of report.results)
        for (const message of result.messages)
          problems.push(`${path} ${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
    }
    expect(problems).toEqual([]);
  });

  test("sections and articles have a heading, and only text fields are comboboxes", () => {
    const wrong = pagesOf(folder).flatMap((path) => {
      const html = readPage(path, folder);
      const comboboxes = [...html.matchAll(/<input\b[^>]*role="combobox"[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !tag.includes('type="text"'));
      return [...namelessParts(html), ...comboboxes].map((tag) => `${path} ${tag}`);
    });
    expect(wrong).toEqual([]);
  });
});
