import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { readSettings } from "../../src/consumer/config.ts";
import { cacheFolder } from "../../src/catalog/kept-copies.ts";
import { DATA, EDITION } from "./catalogue-data.ts";
import { INTEGRITY, readServed } from "./catalogue-server.ts";

const { folder, cache, site, address, said, open } = await readServed();

describe("openCatalogue", () => {
  test("reads a published site by its address or that of its data, and its other files", async () => {
    const { catalogue, integrity, file } = await open(`${address}/cards/`);
    expect(catalogue.models.length).toBe(14);
    expect(integrity).toBe(INTEGRITY);
    expect(await file("/models/tern.appendix.json")).toBe("{}");
    expect((await open(`${address}/cards/data/catalog.json`)).integrity).toBe(INTEGRITY);
  });

  test("asks once for the whole, then whether it has changed", async () => {
    await open(`${address}/cards`);
    await open(`${address}/cards`);
    expect(site.asked).toEqual(["/cards/data/catalog.json", '/cards/data/catalog.json "one"']);
  });

  test("uses the copy where nobody answers, and says so; offline it asks nobody", async () => {
    const gone = createServer((_request, response) => response.writeHead(200).end(DATA));
    await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve));
    const place = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
    await open(place);
    await new Promise((resolve) => gone.close(resolve));
    expect((await open(place)).integrity).toBe(INTEGRITY);
    expect(said.join()).toMatch(/cannot be fetched: .*\. The copy of \d{4}-\d\d-\d\d is used\./);
    expect((await open(place, { offline: true })).integrity).toBe(INTEGRITY);
    await expect(open(`${address}/cards`, { offline: true })).rejects.toThrow("was never fetched");
  });

  test("takes no copy that was changed on the disk", async () => {
    await open(`${address}/cards`);
    const copy = readdirSync(cache).find((name) => name.endsWith(".text")) ?? "";
    writeFileSync(join(cache, copy), readFileSync(join(cache, copy), "utf8").replace("Heron 2 70B", "Heron 2 71B"));
    await open(`${address}/cards`);
    expect(site.asked).toEqual(["/cards/data/catalog.json", "/cards/data/catalog.json"]);
  });

  test("refuses another catalogue than the one that was pinned", async () => {
    expect((await open(`${address}/cards`, { integrity: INTEGRITY })).catalogue.edition).toBe(EDITION);
    await expect(open(`${address}/cards`, { integrity: INTEGRITY.replace(/-.{4}/, "-AAAA") })).rejects.toThrow(
      "is not the one that was pinned",
    );
  });

  test("says what is not there, or is no catalogue", async () => {
    await expect(open(`${address}/none`)).rejects.toThrow(`${address}/none/data/catalog.json cannot be fetched: it answers 404.`);
    await expect(open(`${address}/broken`)).rejects.toThrow("is not JSON");
    await expect(open(join(folder, "nowhere"))).rejects.toThrow("There is no catalogue at");
    await expect(open("")).rejects.toThrow('There is no catalogue at "".');
    await expect(open("cards.example/otter")).rejects.toThrow("For an address write https://cards.example/otter.");
    await expect(open("localhost:4321")).rejects.toThrow("For an address write https://localhost:4321.");
    mkdirSync(join(folder, "empty"), { recursive: true });
    await expect(open(join(folder, "empty"))).rejects.toThrow("In a checkout run npm run build.");
  });

  test("reads a file, a built site and a checkout with one", async () => {
    const data = join(folder, "checkout", "dist", "data");
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, "catalog.json"), DATA);
    for (const place of [join(data, "catalog.json"), data, join(data, ".."), join(folder, "checkout"), pathToFileURL(data).href])
      expect((await open(place)).integrity).toBe(INTEGRITY);
    const { file } = await open(join(data, "catalog.json"));
    await expect(file("/models/tern.appendix.json")).rejects.toThrow("is catalog.json alone");
  });
});

describe("readSettings", () => {
  test("finds the nearest settings upwards, and names what is wrong in them", () => {
    const deep = join(folder, "paper", "chapters");
    mkdirSync(deep, { recursive: true });
    const path = join(folder, "paper", "cardfile.config.json");
    writeFileSync(path, JSON.stringify({ catalog: "../checkout" }));
    expect(readSettings(deep)).toEqual({ catalog: "../checkout", folder: join(folder, "paper") });
    writeFileSync(path, JSON.stringify({ catalogue: "x" }));
    expect(() => readSettings(deep)).toThrow(path);
    writeFileSync(path, "{");
    expect(() => readSettings(deep)).toThrow(`${path} is not JSON`);
    writeFileSync(path, JSON.stringify({ integrity: "md5-x" }));
    expect(() => readSettings(deep)).toThrow("integrity: write sha256-");
  });
});

test("copies are kept where each system keeps them", () => {
  expect(cacheFolder({ CARDFILE_CACHE: "/own" })).toBe("/own");
  expect(cacheFolder({ XDG_CACHE_HOME: "/x" }, "linux")).toBe("/x/cardfile");
  expect(cacheFolder({}, "darwin")).toMatch(/Library\/Caches\/cardfile$/);
  expect(cacheFolder({ LOCALAPPDATA: "C:\\Local" }, "win32")).toContain("cardfile");
  expect(cacheFolder({ XDG_CACHE_HOME: "here" }, "linux")).toMatch(/^\/.+\/\.cache\/cardfile$/);
});

test("nothing is kept in the folder of the call where there is no home", () => {
  expect(cacheFolder({ HOME: "" }, "linux")).toMatch(/^\/dev\/null\//);
});
