import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { pagesOf, readPage, requireSite, SITE } from "../built-site.ts";

beforeAll(() => requireSite());

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ""));
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<(?:a|link|script|img|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g)].map((match) =>
    (match[1] ?? "").replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
  );
}

test("every internal link and anchor leads somewhere", () => {
  const pages = pagesOf();
  const ids = new Map(pages.map((path) => [path, idsOf(readPage(path))]));
  const broken: string[] = [];
  for (const path of pages) {
    for (const link of linksOf(readPage(path))) {
      if (/^(?:https?:|mailto:)/.test(link)) continue;
      const target = new URL(link, `http://site${path}`);
      const known = ids.get(target.pathname);
      const isFile = !known && existsSync(join(SITE, decodeURIComponent(target.pathname))) && !target.pathname.endsWith("/");
      if (!known && !isFile) broken.push(`${path} → ${link}`);
      else if (known && target.hash && !known.has(decodeURIComponent(target.hash.slice(1))))
        broken.push(`${path} → ${link} (no such anchor)`);
    }
  }
  expect(broken).toEqual([]);
});

test("every page is reached from another one", () => {
  const pages = pagesOf().filter((path) => path !== "/404.html" && path !== "/");
  const reached = new Set(
    pagesOf()
      .flatMap((path) => linksOf(readPage(path)).map((link) => ({ from: path, to: new URL(link, `http://site${path}`).pathname })))
      .filter(({ from, to }) => from !== to)
      .map(({ to }) => to),
  );
  const orphans = pages.filter((path) => !reached.has(path) && !readPage(path).includes("<moved-page"));
  expect(orphans).toEqual([]);
});

test("no page loads anything from elsewhere, or runs code of its own", () => {
  const offenders = pagesOf().filter((path) => {
    const html = readPage(path);
    return (
      /<(?:script|link|img)[^>]+(?:src|href)="https?:(?![^"]*"[^>]*rel="canonical")/.test(
        html.replaceAll(/<link rel="canonical"[^>]*>/g, ""),
      ) ||
      /\sstyle="/.test(html) ||
      /\son[a-z]+="/.test(html) ||
      /<style[\s>]/.test(html) ||
      /<script(?![^>]*\ssrc=)(?![^>]*type="application\/)/.test(html)
    );
  });
  expect(offenders).toEqual([]);
});

test("ids are unique on every page", () => {
  const doubled = pagesOf().flatMap((path) => {
    const all = [...readPage(path).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? "");
    return all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${path}#${id}`);
  });
  expect(doubled).toEqual([]);
});
