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
