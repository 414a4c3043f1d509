import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, serve, type Served } from "./browser.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-base-"));
let browser: Browser;
let site: Served;

beforeAll(async () => {
  const build = spawnSync(process.execPath, ["scripts/build.ts", "--out", join(folder, "site")], {
    encoding: "utf8",
    env: { ...process.env, BASE_PATH: "/cards" },
  });
  if (build.status !== 0) throw new Error(build.stderr + build.stdout);
  [browser, site] = await Promise.all([launchBrowser(), serve(join(folder, "site"), "/cards")]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("below a base path, pages, styles, search and data are found", async () => {
  const page = await browser.newPage();
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(`${site.address}/`);
  await page.click('.drawer a[href="/cards/models/llama-3-2-3b/"]');
  expect(await page.textContent("h1")).toBe("Llama 3.2 3B");
  await page.goto(`${site.address}/search/?q=grouped-query`);
  await page.waitForFunction(() => /pages? for/.test(document.querySelector("[data-status]")?.textContent ?? ""));
  const urls = await page.$$eval("[data-results] a.title", (links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  expect(urls.length).toBeGreaterThan(0);
  expect(urls.filter((url) => !url.startsWith("/cards/"))).toEqual([]);
  await page.close();
  expect(missing).toEqual([]);
});
