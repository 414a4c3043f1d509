import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pagesOf, readPage, sites } from "../built-site.ts";

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

function policyOf(html: string): string[] {
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1] ?? "";
  return content.replaceAll("&#39;", "'").split("; ");
}

describe.each(sites)("the site of $name", ({ folder, base }) => {
  test("every page allows its own files and nothing else", () => {
    const lax = pagesOf(folder).filter((path) => {
      const directives = policyOf(readPage(path, folder)).map((directive) => directive.replace(/ 'sha256-[^']+'$/, ""));
      return JSON.stringify(directives) !== JSON.stringify(DIRECTIVES);
    });
    expect(lax).toEqual([]);
  });

  test("the policy comes before all that it is about", () => {
    const late = pagesOf(folder).filter(
      (path) => !/^<!doctype html><html[^>]*>\s*<head>\s*<meta charset="utf-8"><meta http-equiv/i.test(readPage(path, folder)),
    );
    expect(late).toEqual([]);
  });

  test("a block of data is known to the policy by its hash", () => {
    const blocks = pagesOf(folder).flatMap((path) => {
      const html = readPage(path, folder);
      return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = ""]) => ({
        path,
        known: policyOf(html)[1]?.endsWith(` 'sha256-${createHash("sha256").update(text).digest("base64")}'`),
      }));
    });
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.filter(({ known }) => !known)).toEqual([]);
  });

  test("hosts that obey _headers send the policy too, and keep the pages out of frames", () => {
    const [pattern, policy] = readFileSync(join(folder, "_headers"), "utf8").split("\n");
    expect(pattern).toBe(`${base}/*`);
    expect(policy).toBe(`  Content-Security-Policy: ${DIRECTIVES.join("; ")}; frame-ancestors 'none'`);
  });
});
