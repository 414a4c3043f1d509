import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { keepCopy } from "../../src/catalog/kept-copies.ts";
import { openCatalogue } from "../../src/consumer/open.ts";
import { DATA, EDITION } from "./catalogue-data.ts";
import { INTEGRITY, readServed } from "./catalogue-server.ts";

const { folder, cache, site, address, said, say, open } = await readServed();

describe("fetchKept", () => {
  test.each([
    ["a page to sign in", "<!doctype html><title>Sign in</title>", "is not JSON"],
    ["nothing", "", "is not JSON"],
    ["half of the file", DATA.slice(0, DATA.length / 2), "is not JSON"],
    ["something else", '{"hello":1}', "This is no catalog.json"],
    ["a shape of tomorrow", DATA.replace('"schemaVersion":"2"', '"schemaVersion":"3"'), "Install a newer one."],
  ])("keeps its copy where the server answers with %s, and says what is wrong", async (_what, answer, words) => {
    site.instead = answer;
    await expect(open(`${address}/cards`)).rejects.toThrow(words);
    site.instead = undefined;
    await open(`${address}/cards`);
    site.instead = answer;
    expect((await open(`${address}/cards`)).integrity).toBe(INTEGRITY);
    expect(said.join("\n")).toMatch(new RegExp(`${words.replace(".", "\\.")}.* The copy of \\d{4}-\\d\\d-\\d\\d is used\\.$`));
    expect((await open(`${address}/cards`, { offline: true })).integrity).toBe(INTEGRITY);
  });

  test("asks anew where the copy itself is none, as earlier versions kept", async () => {
    keepCopy(cache, `${address}/cards/data/catalog.json`, { text: "<html>", etag: '"one"', fetched: "2026-11-30T00:00:00Z" });
    expect((await open(`${address}/cards`)).integrity).toBe(INTEGRITY);
  });

  test("reads what begins with a byte-order mark", async () => {
    site.instead = `\uFEFF${DATA}`;
    expect((await open(`${address}/cards`)).catalogue.edition).toBe(EDITION);
  });

  test("uses the pinned copy where the server has another edition by now, also offline", async () => {
    await open(`${address}/cards`, { integrity: INTEGRITY });
    site.instead = DATA.replace("Heron 2 70B", "Heron 2 71B");
    expect((await open(`${address}/cards`, { integrity: INTEGRITY })).integrity).toBe(INTEGRITY);
    expect(said.join()).toMatch(/is not the one that was pinned.* The copy of .* is used\./);
    expect((await open(`${address}/cards`, { integrity: INTEGRITY, offline: true })).integrity).toBe(INTEGRITY);
    expect((await open(`${address}/cards`)).integrity).not.toBe(INTEGRITY);
  });

  test("does without a copy where none can be kept", async () => {
    writeFileSync(join(folder, "file"), "");
    for (const nowhere of [join(folder, "file", "cache"), "/dev/null/cache"])
      expect((await openCatalogue({ place: `${address}/cards`, cache: nowhere, say })).integrity).toBe(INTEGRITY);
    expect(said).toEqual([]);
  });
});
