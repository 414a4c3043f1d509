import { describe, expect, test } from "vitest";
import { accepts } from "../../src/catalog/accept.ts";
import type { RawFile } from "../../src/catalog/content-files.ts";
import { splitFrontMatter } from "../../src/catalog/front-matter.ts";
import { readFieldsOf } from "../../src/catalog/own-fields.ts";
import * as parse from "../../src/catalog/parse.ts";
import { contentFolder, readContent } from "../../src/catalog/read.ts";
import { readSite } from "../../src/catalog/site.ts";
import { spellOut } from "../../src/catalog/spell-out.ts";
import { parseYaml } from "../../src/catalog/yaml.ts";
import { collections } from "../../src/schema/collections.ts";
import { contentOf, SURROUNDINGS } from "../content-files.ts";
import { badCards } from "./hostile/bad-cards.ts";
import { slips } from "./hostile/slips.ts";
import { fixtures } from "./rules/fixtures.ts";

const fields = readFieldsOf(readSite(process.env).contentFolder);
const schemas = new Map(collections.map((collection) => [collection.id, collection.schema("spelled-out", fields)]));

function disagreements(files: readonly RawFile[]): string[] {
  return files.flatMap((file) => {
    const yaml = file.ending === ".yaml" ? file.text : splitFrontMatter(file.text)?.yaml;
    const data = yaml === undefined ? undefined : parseYaml(yaml).data;
    if (data === undefined) return [];
    const spelled = spellOut(file.collection, data);
    const fast = accepts(file.collection, spelled, fields);
    const slow = schemas.get(file.collection)?.safeParse(spelled).success;
    return fast === slow ? [] : [`${file.path}: fast ${fast}, Zod ${slow}`];
  });
}

describe("accepts", () => {
  test("says the same as Zod of every entry", () => {
    const { files } = readContent(contentFolder(readSite(process.env).contentFolder));
    expect(files.length).toBeGreaterThan(50);
    expect(disagreements(files)).toEqual([]);
  });

  test("may leave out Zod's copy, which says the same as what was read", () => {
    const { files } = readContent(contentFolder(readSite(process.env).contentFolder));
    const spelled = files.map((file) => {
      const yaml = file.ending === ".yaml" ? file.text : splitFrontMatter(file.text)?.yaml;
      return { collection: file.collection, data: spellOut(file.collection, parseYaml(yaml ?? "").data) };
    });
    expect(spelled.map(({ collection, data }) => schemas.get(collection)?.parse(data))).toStrictEqual(spelled.map(({ data }) => data));
  });

  test("says the same as Zod of every broken one", () => {
    const broken = Object.values(fixtures)
      .flat()
      .flatMap((fixture) => {
        const files = Object.entries(fixture.files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
        return readContent(contentOf({ ...SURROUNDINGS, ...Object.fromEntries(files) })).files;
      });
    expect(disagreements(broken)).toEqual([]);
  });

  test("lets no slip and no bad card through that Zod refuses", () => {
    const cards = [...slips.map(([, files]) => files), ...badCards.map(([, , files]) => files)];
    const files = cards.flatMap((changes) => {
      const given = Object.entries(changes).flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
      return readContent(contentOf(Object.fromEntries(given))).files;
    });
    expect(files.length).toBeGreaterThan(400);
    // What the fast path refuses without need is asked of Zod.
    expect(disagreements(files).filter((line) => line.includes("fast true"))).toEqual([]);
  });

  test("refuses what is sound in no collection", () => {
    expect(collections.filter(({ id }) => accepts(id, {}) || accepts(id, null) || accepts(id, [])).map(({ id }) => id)).toEqual([]);
  });
});

test("an entry reads the same, key by key, whether Zod or the compiled validator was asked", async () => {
  // As of a process that has just begun, and asks Zod: another address is another module, which has counted nothing yet.
  const anew = new URL("../../src/catalog/parse.ts?anew", import.meta.url).href;
  const { parseEntry }: typeof parse = await import(anew);
  expect(parseEntry).not.toBe(parse.parseEntry);
  const file = readContent(contentOf({ "sources/paper.yaml": "title: A paper\nkind: paper\naccessed: 2026-11-01\ntype: article\n" }))
    .files[0];
  if (!file) throw new Error("The source was not read.");
  const early = parseEntry(file).entry?.data;
  for (let count = 0; count < 2000; count += 1) parseEntry(file);
  const late = parseEntry(file).entry?.data;
  expect(Object.keys(early ?? {})).toEqual(["title", "kind", "accessed", "type"]);
  expect(JSON.stringify(late)).toBe(JSON.stringify(early));
});
