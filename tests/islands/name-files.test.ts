import { afterEach, expect, test, vi } from "vitest";
import { NameFiles } from "../../src/islands/name-files.ts";
import { findByName, type NamedPage } from "../../src/search/names.ts";
import { filesOf } from "../../src/views/name-files.ts";

const page = (name: string, kind = "model", more: Partial<NamedPage> = {}): NamedPage => ({
  name,
  url: `/${name}/`,
  kind,
  summary: "",
  names: [name],
  filters: [],
  ...more,
});

const few = [
  page("Llama 3.2 1B", "model", { filters: [["family", "Llama 3.2"]] }),
  page("Llama 3.2 3B", "model", { names: ["Llama 3.2 3B", "meta-llama/Llama-3.2-3B"], filters: [["family", "Llama 3.2"]] }),
  page("Llama 3.2", "family"),
  page("Qwen2.5 7B", "model", { filters: [["family", "Qwen2.5"]] }),
  page("T5 11B"),
  page("256K context", "concept"),
  page("Estimating training compute", "guide"),
  page("Apache License 2.0", "licence", { names: ["Apache License 2.0", "Apache 2.0"] }),
];
const BIRDS = ["Heron", "Herring Gull", "Lark", "Plover", "Llama"];
/** So many that every common word has files of its own. */
const many = [...few, ...Array.from({ length: 7500 }, (_, index) => page(`${BIRDS[index % 5]} ${(index % 7) + 1}.${index % 3} ${index}B`))];

const filesOfMany = filesOf(many);
let asked: string[] = [];

/** The files of pages as a browser fetches them; those whose name matches `lost` do not come. */
async function open(pages: readonly NamedPage[], lost = /^$/): Promise<NameFiles> {
  const files = new Map(
    (pages === many ? filesOfMany : filesOf(pages)).map(({ file, contents }) => [
      `/cards/data/names/${file}.json`,
      JSON.stringify(contents),
    ]),
  );
  asked = [];
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    const body = lost.test(address) ? undefined : files.get(address);
    return Promise.resolve(new Response(body ?? "", { status: body === undefined ? 404 : 200 }));
  });
  const names = await NameFiles.open("/cards");
  if ("problem" in names) throw new Error(names.problem);
  return names.data;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const QUERIES = [
  "llama3.2 3b",
  "meta-llama/Llama-3.2-3B",
  "llama 3.2",
  "LLAMA",
  "l",
  "qwen25 7b",
  "t511b",
  "estimate training",
  "apache 2.0 models",
  "lark 3.1 44b",
  "herring gull 7496b",
  "gull",
  "her",
  "zzz",
  "",
];

test.each([
  ["few", few],
  ["many", many],
])("of %s pages, a query is answered from its files as from all names", async (_, pages) => {
  const names = await open(pages);
  for (const query of QUERIES) {
    const found = findByName(query, await names.candidates([query])).slice(0, 8);
    expect([query, found.map(({ name }) => name)]).toEqual([
      query,
      findByName(query, pages)
        .slice(0, 8)
        .map(({ name }) => name),
    ]);
  }
});

test("a query of many pages asks for few files, each once", async () => {
  const names = await open(many);
  await names.candidates(["llama 3.2 3b"]);
  expect(asked.length).toBeLessThan(30);
  const before = asked.length;
  await names.candidates(["llama 3.2 3b"]);
  expect(asked).toHaveLength(before);
});

test("a small catalogue is fetched before it is asked for, a large one is not", async () => {
  const small = await open(few);
  await small.prepare();
  const before = asked.length;
  await small.candidates(["llama 3.2 3b"]);
  expect([before > 1, asked.length]).toEqual([true, before]);
  const large = await open(many);
  await large.prepare();
  expect(asked).toHaveLength(1);
});

test("models alone, and pages that pass filters", async () => {
  const names = await open(few);
  expect((await names.candidates(["llama 3.2"], names.isModel)).map(({ kind }) => kind)).toEqual(["model", "model"]);
  expect((await names.pages(await names.filtered({ family: "Llama 3.2" }))).map(({ name }) => name)).toEqual([
    "Llama 3.2 1B",
    "Llama 3.2 3B",
  ]);
  expect(await names.filtered({ family: "Llama 3.2", access: "weights" })).toEqual([]);
});

test("files of another edition than the index say so", async () => {
  const names = await open(few);
  await open(few.slice(0, 3));
  expect(await names.candidates(["llama 3.2 3b"])).toEqual([]);
  expect(names.problem).toBe("the catalogue has been published anew since this page was opened; reload it");
});

test("a file that does not come costs its own answers alone, and is asked for again", async () => {
  const names = await open(few, /\/words-/);
  expect((await names.candidates(["T5 11B"])).map(({ name }) => name)).toEqual(["T5 11B"]);
  expect(await names.candidates(["compute"])).toEqual([]);
  expect(names.problem).toBe("the server answered 404");
  await open(few);
  expect((await names.candidates(["compute"])).map(({ name }) => name)).toEqual(["Estimating training compute"]);
  expect(names.problem).toBeUndefined();
});
