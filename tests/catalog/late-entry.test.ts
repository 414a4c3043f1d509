import { expect, test } from "vitest";
import { buildCatalog } from "../../src/catalog/catalog.ts";
import { gather } from "../../src/catalog/check.ts";
import { Lately } from "../../src/catalog/lately.ts";
import { lateEntry, type LateCards, type LongCard } from "../../src/catalog/late-entry.ts";
import { isOf } from "../../src/catalog/lookups.ts";
import { readFields } from "../../src/catalog/own-fields.ts";
import { parseEntry, type ParseResult } from "../../src/catalog/parse.ts";
import { contentFolder, readContent } from "../../src/catalog/read.ts";
import { catalogJson } from "../../src/formats/catalog-json.ts";
import { modelMarkdown } from "../../src/formats/markdown.ts";
import { FIXTURE_DATE, FIXTURE_FOLDER, FIXTURE_SITE } from "../fixture-catalog.ts";

const content = contentFolder(FIXTURE_FOLDER);
const read = readContent(content);
const fields = readFields(content, read.settings);
const results = read.files.map((file) => parseEntry(file, fields));

/** Cards of which one is held at a time, and two at most; `told` of each that is read again. */
function late({ entry, problems }: ParseResult, lately: LateCards, told: (id: string) => void = () => {}) {
  if (!entry || !isOf(entry, "models")) return { problems, ...(entry ? { entry } : {}) };
  const long = () => {
    told(entry.id);
    const once = parseEntry(entry.file, fields).entry;
    if (!once || !isOf(once, "models")) throw new Error("It was a card before.");
    return once;
  };
  return { problems, entry: lateEntry(entry, { long, text: () => entry.file.text }, lately) };
}

test("a card that is read again says the same in all of its parts", () => {
  const lately = new Lately<object, LongCard>(1);
  const cards = results.filter(({ entry }) => entry && isOf(entry, "models"));
  expect(cards.length).toBeGreaterThan(5);
  for (const result of cards) {
    const { data, file, ...rest } = result.entry ?? {};
    const { entry } = late(result, lately);
    expect({ ...entry }).toMatchObject(rest);
    expect({ ...entry?.file }).toEqual(file);
    for (const [key, value] of Object.entries(data ?? {})) expect(Reflect.get(entry?.data ?? {}, key)).toEqual(value);
  }
});

test("a card is read again when others have been asked for since, and not before", () => {
  const told: string[] = [];
  const lately = new Lately<object, LongCard>(1);
  const entries = results
    .map((result) => late(result, lately, (id) => told.push(id)).entry)
    .filter((entry) => entry && isOf(entry, "models"));
  const [a, b, c] = entries;
  for (const entry of [a, a, b, c, a])
    expect(entry?.body).toEqual(results.find((one) => one.entry?.file.path === entry?.file.path)?.entry?.body);
  expect(told).toEqual([a?.id, b?.id, c?.id, a?.id]);
  expect([a, b, c].map((entry) => entry?.data && "summary" in entry.data)).toEqual([true, true, true]);
  expect(told.length).toBe(4);
});

test("a catalogue of such cards is the same", () => {
  const catalogOf = (parsed: readonly ParseResult[]) =>
    buildCatalog(gather(read, parsed, fields), FIXTURE_SITE, { commit: null, date: FIXTURE_DATE });
  const lately = new Lately<object, LongCard>(1);
  const [plain, again] = [catalogOf(results), catalogOf(results.map((result) => late(result, lately)))];
  expect(catalogJson(again)).toEqual(catalogJson(plain));
  const texts = (catalog: typeof plain) => [...catalog.models.values()].map((model) => modelMarkdown(model, catalog));
  expect(texts(again)).toEqual(texts(plain));
  const mentions = (catalog: typeof plain) => [...catalog.sources.values()].map((source) => source.mentions);
  expect(mentions(again)).toEqual(mentions(plain));
});
