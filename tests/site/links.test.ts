import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { everySite, pagesOf, readPage } from "../built-site.ts";

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ""));
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<(?:a|link|script|img|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g)].map((match) =>
    (match[1] ?? "").replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
  );
}

describe.each(everySite)("the site of $name", ({ folder, base }) => {
  let pages: Map<string, string>;
  beforeAll(() => {
    pages = new Map(pagesOf(folder).map((path) => [base + path, readPage(path, folder)]));
  });

  test("every internal link and anchor leads somewhere", () => {
    const ids = new Map([...pages].map(([path, html]) => [path, idsOf(html)]));
    const broken: string[] = [];
    for (const [path, html] of pages) {
      for (const link of linksOf(html)) {
        if (/^(?:https?:|mailto:|webcal:)/.test(link)) continue;
        const target = new URL(link, `http://site${path}`);
        const known = ids.get(target.pathname);
        const file = decodeURIComponent(target.pathname);
        const isFile = !known && file.startsWith(`${base}/`) && existsSync(join(folder, file.slice(base.length))) && !file.endsWith("/");
        if (!known && !isFile) broken.push(`${path} → ${link}`);
        else if (known && target.hash && !known.has(decodeURIComponent(target.hash.slice(1))))
          broken.push(`${path} → ${link} (no such anchor)`);
      }
    }
    expect(broken).toEqual([]);
  });

  test("every page is reached from another one", () => {
    const reached = new Set(
      [...pages]
        .flatMap(([path, html]) => linksOf(html).map((link) => ({ from: path, to: new URL(link, `http://site${path}`).pathname })))
        .filter(({ from, to }) => from !== to)
        .map(({ to }) => to),
    );
    const orphans = [...pages].filter(
      ([path, html]) => ![`${base}/404.html`, `${base}/`].includes(path) && !reached.has(path) && !html.includes("<moved-page"),
    );
    expect(orphans.map(([path]) => path)).toEqual([]);
  });

  test("no page loads anything from elsewhere, or runs code of its own", () => {
    const offenders = [...pages].filter(
      ([, html]) =>
        /<(?:script|link|img)[^>]+(?:src|href)="https?:(?![^"]*"[^>]*rel="canonical")/.test(
          html.replaceAll(/<link rel="canonical"[^>]*>/g, ""),
        ) ||
        /\sstyle="/.test(html) ||
        /\son[a-z]+="/.test(html) ||
        /<style[\s>]/.test(html) ||
        /<script(?![^>]*\ssrc=)(?![^>]*type="application\/)/.test(html),
    );
    expect(offenders.map(([path]) => path)).toEqual([]);
  });

  test("ids are unique on every page", () => {
    const doubled = [...pages].flatMap(([path, html]) => {
      const all = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? "");
      return all.length === new Set(all).size ? [] : all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${path}#${id}`);
    });
    expect(doubled).toEqual([]);
  });
});
